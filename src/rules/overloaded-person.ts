import { checked, defineRule, isNeeded } from '../audit/rule.js';
import { midSentence } from '../network/words.js';

const MOST_NEEDS = 3;

export default defineRule({
  id: 'overloaded-person',
  severity: 'warning',
  title: 'one person who carries most needs',
  about: 'person',
  checks:
    'One person meets 4 or more of your needs rated high or some, reliably or occasionally, and more than half of them all.',
  why: 'No one person can meet all of one’s needs, and who is asked for everything tires. Spread over several people, each need is met by someone who likes to meet it.',
  remedy: 'Choose one of the needs that they carry, and find someone else for it.',
  sources: ['needs'],
  basis: 'convention',
  check(network, { coverage }) {
    const needed = new Map(
      coverage.needs.filter(isNeeded).map(({ need }) => [need.id, need.label] as const),
    );
    const loads = [...coverage.liveNeeds].map(([id, needs]) => ({
      id,
      labels: needs.flatMap((need) => needed.get(need) ?? []),
    }));
    const overloaded = loads.filter(
      ({ labels }) => labels.length > MOST_NEEDS && 2 * labels.length > needed.size,
    );
    return checked(
      overloaded.map(({ id, labels }) => ({
        about: id,
        path: ['people', id, 'covers'],
        facts: { person: network.people.get(id)?.name ?? id, labels, needed: needed.size },
      })),
    );
  },
  message: ({ person, labels, needed }) =>
    `${person} carries ${labels.length} of your ${needed} needs`,
  advice: ({ person, labels }) =>
    `Choose one of them, perhaps ${midSentence(labels.at(-1) ?? 'the newest')}, and find someone besides ${person}.`,
});
