import { addPerson, personIdFor } from '../network/changes.js';
import { isSameName } from '../network/facts.js';
import type { Person } from '../network/network.js';
import { withWaiting } from './marks.js';
import { nameId } from './person-questions.js';
import { textStep, type Choice, type Heading, type Step } from './question.js';
import type { Situation } from './situation.js';
import { withItem } from './visit.js';

export const OTHER_LABEL = 'Someone else…';

/** The open people to choose from; those who share a name are told apart by their id. */
export function peopleChoices({ people }: Situation): Choice[] {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  return people.map(({ id, name }) => ({
    value: id,
    label: (counts.get(name) ?? 0) > 1 ? `${name} (${id})` : name,
  }));
}

/**
 * Asks for the name of someone whom a checklist lacks. A name that is known already is ticked there
 * instead of being added twice.
 *
 * @param isSettled people about whom that checklist has nothing left to ask
 */
export function newPersonStep(
  situation: Situation,
  checklist: string,
  heading: Heading,
  isSettled: (person: Person) => boolean,
): Step {
  const { network, data, marks, people, visit } = situation;
  const others = marks.waiting.get(checklist) ?? [];
  const tick = (id: string) =>
    withWaiting(marks, checklist, [...others.filter((other) => other !== id), id]);
  return textStep({
    question: { id: `${checklist}.new`, heading, message: 'What is their name?' },
    standing: 'open',
    answer: (name) => {
      const known = people.find((person) => isSameName(person.name, name));
      if (known) {
        return { visit: { naming: undefined }, marks: isSettled(known) ? marks : tick(known.id) };
      }
      const id = personIdFor({ network, data }, name);
      return {
        edits: addPerson(id, { name }),
        marks: tick(id),
        visit: { naming: undefined, added: withItem(visit.added, id) },
        becomes: nameId(id),
      };
    },
    skip: () => ({ visit: { naming: undefined } }),
  });
}
