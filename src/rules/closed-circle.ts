import { checked, defineRule, undecided } from '../audit/rule.js';
import { pairsAmong } from '../audit/ties.js';
import { WHOLE_NETWORK } from '../network/references.js';

const FEWEST_PEOPLE = 4;
const HIGHEST_DENSITY = 0.5;

export default defineRule({
  id: 'closed-circle',
  severity: 'warning',
  title: 'a circle in which most know each other',
  about: 'network',
  checks:
    'There are 4 or more open people, and more than half of all pairs among them know each other by `knows`.',
  why: 'Where most people know each other, news and advice go round and come back the same. Someone from outside the circle opens a way to other circles.',
  remedy: 'Spend one hour among people whom no one in your circle knows.',
  sources: [],
  basis: 'convention',
  check(_network, { facts, metrics }) {
    if (facts.open.every(({ knows }) => knows.length === 0)) return undecided(['people.*.knows']);
    const { size, ties, density } = metrics;
    const pairs = pairsAmong(size);
    const isClosed = size >= FEWEST_PEOPLE && ties > HIGHEST_DENSITY * pairs;
    const hit = {
      about: WHOLE_NETWORK,
      path: ['people'],
      facts: { people: size, ties, pairs, density },
    };
    return checked(isClosed ? [hit] : []);
  },
  message: ({ people, ties, pairs }) =>
    `Among your ${people} people, ${ties} of ${pairs} pairs know each other`,
  advice: () => 'Spend one hour this month among people whom no one in your circle knows.',
});
