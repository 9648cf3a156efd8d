import { addLogEntry } from '../network/changes-log.js';
import { closePerson } from '../network/changes-people.js';
import { addPerson, personIdFor } from '../network/changes.js';
import { hasText, isSameName, openAsks } from '../network/facts.js';
import { needOf } from '../network/needs.js';
import type { LogEntry, Person } from '../network/network.js';
import { REFERRAL } from '../network/references.js';
import { ANSWERS, CLOSED_REASONS } from '../network/vocabulary.js';
import { nameList } from '../network/words.js';
import { startOfReview } from '../reviews/past-reviews.js';
import { peopleChoices } from './checklists.js';
import { withWaiting, type Marks } from './marks.js';
import { nameId } from './person-questions.js';
import { checklistStep, choiceStep, textStep, type Heading, type Step } from './question.js';
import { once } from './review-once.js';
import { waitingAt, type Situation } from './situation.js';
import { withItem } from './visit.js';
import { ANSWER_WORDS, choicesOf, CLOSED_WORDS } from './words.js';

const PEOPLE: Heading = { place: 'your people', title: 'Who comes, who goes' };
const GONE = 'review.gone';

type ClosedReason = (typeof CLOSED_REASONS)[number];

/** Who is no longer there, and why. */
export function goneSteps(situation: Situation): Step[] {
  const who = whoStep(situation, GONE, PEOPLE, 'Who is no longer in your corner?', 'All still are');
  const why = waitingAt(situation, GONE).map((person) => {
    const close = (because?: ClosedReason) => ({
      edits: closePerson(person.id, { on: situation.today, because }),
      marks: without(situation.marks, GONE, person),
    });
    return choiceStep<ClosedReason>({
      question: {
        id: `${GONE}.${person.id}`,
        heading: PEOPLE,
        message: `Why did it end with ${person.name}?`,
        choices: choicesOf(CLOSED_WORDS, CLOSED_REASONS),
        skipLabel: 'Skip (closed without a reason)',
      },
      standing: 'open',
      answer: close,
      skip: () => close(),
    });
  });
  return [who, ...why];
}

/** Asks for the names of those who are new, one after the other; they are then in every list. */
export function newcomerStep(situation: Situation): Step {
  const { network, data, people, today, visit } = situation;
  return textStep({
    question: {
      id: 'review.new',
      heading: PEOPLE,
      message: `Who is new since ${startOfReview(network, today)}? (a name; Enter for no one)`,
      check: (name) =>
        people.some((person) => isSameName(person.name, name))
          ? `${name} is in your network already`
          : undefined,
    },
    standing: 'missing',
    answer: (name) => {
      const id = personIdFor({ network, data }, name);
      return {
        edits: addPerson(id, { name }),
        visit: { added: withItem(visit.added, id) },
        becomes: nameId(id),
        staysOpen: true,
      };
    },
  });
}

const HARD: Heading = {
  place: 'what was hard to hear',
  text: 'Feedback that stings is often the most useful. Only you will read it.',
};
const TOLD = 'review.told';
const CHANGED = 'review.changed';

/** What hard feedback was heard, from whom, and what changed because of it. */
export function feedbackSteps(situation: Situation): Step[] {
  const { network, today } = situation;
  const since = startOfReview(network, today);
  const message = `Who told you something that was hard to hear since ${since}?`;
  return [
    whoStep(situation, TOLD, HARD, message, 'No one'),
    ...waitingAt(situation, TOLD).map((person) => toldStep(situation, person)),
    ...waitingAt(situation, CHANGED).map((person) => changedStep(situation, person)),
  ];
}

function toldStep({ marks, facts, today }: Situation, person: Person): Step {
  const { id, name } = person;
  const done = without(marks, TOLD, person);
  const others = marks.waiting.get(CHANGED) ?? [];
  // On the day of the last contact, for to note it down is no contact of its own.
  const on = facts.lastContact.get(id) ?? today;
  return textStep({
    question: { id: `${TOLD}.${id}`, heading: HARD, message: `What did ${name} tell you?` },
    standing: 'open',
    answer: (text) => ({
      edits: addLogEntry({ on, with: [id], critical_feedback: text }),
      marks: withWaiting(done, CHANGED, [...others, id]),
    }),
    skip: () => ({ marks: done }),
  });
}

function changedStep({ marks, network }: Situation, person: Person): Step {
  const done = without(marks, CHANGED, person);
  const entry = network.log.findLast(
    (other) => other.with.includes(person.id) && hasText(other.critical_feedback),
  );
  return textStep({
    question: {
      id: `${CHANGED}.${person.id}`,
      heading: HARD,
      message: 'What have you changed since because of it?',
    },
    standing: 'open',
    answer: (text) => ({
      edits: entry ? [{ op: 'set', path: ['log', entry.index, 'what'], value: text }] : [],
      marks: done,
    }),
    skip: () => ({ marks: done }),
  });
}

/** What became of the asks that have no answer yet. */
export function askSteps(situation: Situation): Step[] {
  const { facts } = situation;
  return openAsks(facts).map((entry) => once(situation, askStep(situation, entry)));
}

function askStep({ network }: Situation, entry: LogEntry): Step {
  const { index, with: people, asked = '', on, answer } = entry;
  const names = nameList(people.map((id) => network.people.get(id)?.name ?? id));
  const what = asked === REFERRAL ? 'a referral' : needOf(asked, network.needs).label.toLowerCase();
  return choiceStep({
    question: {
      id: `log.${index}.answer`,
      heading: { place: 'what you asked for' },
      message: `You asked ${names} about ${what} on ${on}. What was the answer?`,
      choices: choicesOf(ANSWER_WORDS, ANSWERS),
      present: answer,
    },
    standing: 'missing',
    answer: (value) =>
      value === answer ? {} : { edits: [{ op: 'set', path: ['log', index, 'answer'], value }] },
  });
}

function whoStep(
  situation: Situation,
  id: string,
  heading: Heading,
  message: string,
  noneLabel: string,
): Step {
  const { marks } = situation;
  const step = checklistStep({
    question: {
      id,
      heading,
      message,
      choices: peopleChoices(situation),
      ticked: waitingAt(situation, id).map((person) => person.id),
      noneLabel,
    },
    standing: 'missing',
    answer: (chosen) => ({ marks: withWaiting(marks, id, chosen) }),
  });
  return once(situation, step);
}

function without(marks: Marks, list: string, person: Person): Marks {
  const others = (marks.waiting.get(list) ?? []).filter((id) => id !== person.id);
  return withWaiting(marks, list, others);
}
