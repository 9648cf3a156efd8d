import { setCover } from '../network/changes.js';
import { editPerson } from '../network/changes-people.js';
import type { Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import { COVER_LEVELS } from '../network/vocabulary.js';
import { headingOf, personSteps } from './person-questions.js';
import { checklistStep, choiceStep, type Step } from './question.js';
import type { Situation } from './situation.js';
import { choicesOf, COVER_WORDS } from './words.js';

/** Everything that is asked about one person: what they are to me, and what they cover. */
export function onePersonSteps(situation: Situation, id: string): Step[] {
  const person = situation.network.people.get(id);
  if (!person) return [];
  const covered = situation.needs.filter((need) => person.covers.has(need.id));
  return [
    ...personSteps(situation, person),
    coversStep(situation, person),
    ...covered.map((need) => levelStep(situation, person, need)),
  ];
}

function coversStep(situation: Situation, person: Person): Step {
  const { network, needs, visit } = situation;
  const id = `people.${person.id}.covers`;
  const choices = needs.filter(
    (need) => person.covers.has(need.id) || network.needs.get(need.id)?.importance !== 'none',
  );
  const ticked = [...person.covers.keys()];
  return checklistStep({
    question: {
      id,
      heading: headingOf(person),
      message: `What does ${person.name} help you with?`,
      choices: choices.map((need) => ({ value: need.id, label: need.label })),
      ticked,
      noneLabel: 'None of these',
    },
    standing: ticked.length > 0 ? 'known' : 'missing',
    answer: (chosen) => {
      const fresh = chosen.filter((need) => !ticked.includes(need));
      const open = [...visit.reopened].filter((question) => question !== id);
      return {
        edits: editPerson(situation, person.id, {
          unset: [],
          values: new Map(),
          items: new Map(),
          dropped: new Map(),
          uncovered: ticked.filter((need) => !chosen.includes(need)),
          covers: new Map(fresh.map((need) => [need, 'occasional'])),
        }),
        // How far one can count on them for what is new is asked at once.
        visit: { reopened: new Set([...open, ...fresh.map((need) => levelId(person, need))]) },
      };
    },
  });
}

function levelId(person: Person, need: string): string {
  return `people.${person.id}.covers.${need}`;
}

function levelStep(situation: Situation, person: Person, need: Need): Step {
  return choiceStep({
    question: {
      id: levelId(person, need.id),
      heading: headingOf(person),
      message: `Can you count on ${person.name} for this: ${need.label}?`,
      choices: choicesOf(COVER_WORDS, COVER_LEVELS),
      present: person.covers.get(need.id),
    },
    standing: 'known',
    answer: (level) => ({ edits: setCover(situation, person.id, need.id, level) }),
  });
}
