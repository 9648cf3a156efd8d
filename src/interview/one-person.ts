import { removeCover } from '../network/changes.js';
import type { Person } from '../network/network.js';
import { withAsked, withoutAsked, withWaiting, type Marks } from './marks.js';
import { levelId, levelStep, whoId } from './need-questions.js';
import { headingOf, personSteps } from './person-questions.js';
import { checklistStep, type Step } from './question.js';
import type { Situation } from './situation.js';

/** Everything that is asked about one person: what they are to me, and what they cover. */
export function onePersonSteps(situation: Situation, id: string): Step[] {
  const person = situation.network.people.get(id);
  if (!person) return [];
  const ticked = tickedFor(situation, person);
  const levels = situation.needs
    .filter((need) => ticked.includes(need.id))
    .map((need) =>
      levelStep(situation, need, person, {
        heading: headingOf(person),
        message: `Can you count on ${person.name} for this: ${need.label}?`,
      }),
    );
  return [...personSteps(situation, person), coversStep(situation, person, ticked), ...levels];
}

/** The needs that someone covers, and those for which it is not said yet how far. */
function tickedFor({ needs, marks }: Situation, { id, covers }: Person): string[] {
  return needs
    .filter((need) => covers.has(need.id) || marks.waiting.get(whoId(need.id))?.includes(id))
    .map((need) => need.id);
}

function coversStep(situation: Situation, person: Person, ticked: readonly string[]): Step {
  const { network, needs, marks, today } = situation;
  const id = `people.${person.id}.covers`;
  const choices = needs.filter(
    (need) => ticked.includes(need.id) || network.needs.get(need.id)?.importance !== 'none',
  );
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
      const gone = ticked.filter((need) => !chosen.includes(need));
      const fresh = chosen.filter((need) => !ticked.includes(need));
      const asked = chosen.length === 0 ? withAsked(marks, id, today) : withoutAsked(marks, id);
      const left = gone.reduce((after, need) => unwait(after, need, person), asked);
      return {
        edits: gone.flatMap((need) => removeCover(situation, person.id, need)),
        marks: fresh.reduce((after, need) => wait(after, need, person), left),
      };
    },
  });
}

function wait(marks: Marks, need: string, { id }: Person): Marks {
  const who = whoId(need);
  const others = marks.waiting.get(who) ?? [];
  return withWaiting(withoutAsked(marks, who), who, [...others, id]);
}

function unwait(marks: Marks, need: string, { id }: Person): Marks {
  const who = whoId(need);
  const others = (marks.waiting.get(who) ?? []).filter((other) => other !== id);
  return withWaiting(withoutAsked(marks, levelId(need, id)), who, others);
}
