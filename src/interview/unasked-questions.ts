import { setCovers } from '../network/changes.js';
import type { Person } from '../network/network.js';
import { newPersonStep, OTHER_LABEL, peopleChoices } from './checklists.js';
import { withAsked, withoutAsked, withWaiting, type Marks } from './marks.js';
import { checklistStep, type Heading, type Step } from './question.js';
import { waitingAt, type Situation } from './situation.js';

const ID = 'unasked';
const HEADING: Heading = {
  place: 'who · last question',
  title: 'Advice that you did not ask for',
  text: 'People around you may be trying to guide you already.',
};

/** Last: who advises you already, and with what? People who cover a need are known to. */
export function unaskedSteps(situation: Situation): Step[] {
  const { marks, visit } = situation;
  const helped = waitingAt(situation, ID).flatMap((person) => helpSteps(situation, person));
  if (marks.adding !== ID) return [whoStep(situation), ...helped];
  const isDown = ({ covers }: Person) => covers.size > 0;
  const name = visit.naming === ID ? [newPersonStep(situation, ID, HEADING, isDown)] : [];
  return [...name, ...helped, whoStep(situation)];
}

function whoStep(situation: Situation): Step {
  const { marks, today, people, visit } = situation;
  const waiting = waitingAt(situation, ID);
  const isAsked = ({ id }: Person) => visit.settled.has(helpId(id));
  const finish = (done: Marks): Marks => withAsked({ ...done, adding: undefined }, ID, today);
  return checklistStep({
    question: {
      id: ID,
      heading: HEADING,
      message: 'Who has tried to advise you unasked?',
      choices: peopleChoices(situation),
      ticked: people.filter((person) => waiting.includes(person) || isAsked(person)).map(idOf),
      otherLabel: OTHER_LABEL,
      noneLabel: 'No one comes to mind',
    },
    standing: marks.adding === ID ? 'open' : 'missing',
    answer: (chosen, wantsOther) => {
      const fresh = people.filter(
        (person) => chosen.includes(person.id) && person.covers.size === 0 && !isAsked(person),
      );
      const noted = withWaiting(marks, ID, fresh.map(idOf));
      if (!wantsOther) return { marks: finish(noted) };
      const open = { ...withoutAsked(noted, ID), adding: ID };
      return { marks: open, visit: { naming: ID }, staysOpen: true };
    },
    skip: () => ({ marks: finish(marks) }),
  });
}

function helpSteps(situation: Situation, person: Person): Step[] {
  const { network, needs, marks } = situation;
  const wanted = needs.filter(({ id }) => network.needs.get(id)?.importance !== 'none');
  const others = (marks.waiting.get(ID) ?? []).filter((id) => id !== person.id);
  const done = withWaiting(marks, ID, others);
  const step = checklistStep({
    question: {
      id: helpId(person.id),
      heading: HEADING,
      message: `Which of these does ${person.name} help you with already?`,
      choices: wanted.map(({ id, label }) => ({ value: id, label })),
      ticked: [...person.covers.keys()],
      noneLabel: 'None of these',
    },
    standing: 'open',
    answer: (chosen) => ({
      edits: setCovers(situation, person.id, new Map(chosen.map((need) => [need, 'occasional']))),
      marks: done,
    }),
    skip: () => ({ marks: done }),
  });
  return [step];
}

function helpId(person: string): string {
  return `${ID}.${person}`;
}

function idOf({ id }: Person): string {
  return id;
}
