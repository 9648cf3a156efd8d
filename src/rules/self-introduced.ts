import { checked, defineRule, undecided } from '../audit/rule.js';
import { MYSELF, WHOLE_NETWORK } from '../network/references.js';

const FEWEST_INTRODUCTIONS_KNOWN = 5;
const MOST_MYSELF_PERCENT = 65;

export default defineRule({
  id: 'self-introduced',
  severity: 'warning',
  title: 'mostly people whom one found oneself',
  about: 'network',
  checks:
    'Five or more people, open or closed, have `introduced_by` noted, and more than 65% of them have `myself`.',
  why: 'We tend to pick people who resemble us; introductions by others lead further. Uzzi and Dunlap see a network at risk of being too much alike once more than 65% of its people were met without an introduction.',
  remedy: 'Ask one person whom you trust to introduce you to someone you would not have met.',
  sources: ['uzzi-dunlap-2005'],
  basis: 'sourced',
  check(network) {
    const known = [...network.people.values()].filter(
      ({ introduced_by }) => introduced_by !== undefined,
    );
    if (known.length < FEWEST_INTRODUCTIONS_KNOWN) return undecided(['people.*.introduced_by']);
    const count = known.filter(({ introduced_by }) => introduced_by === MYSELF).length;
    const hit = {
      about: WHOLE_NETWORK,
      path: ['people'],
      facts: { myself: count, known: known.length, share: count / known.length },
    };
    return checked(100 * count > MOST_MYSELF_PERCENT * known.length ? [hit] : []);
  },
  message: ({ myself, known }) =>
    `You introduced yourself to ${myself} of the ${known} people whose introduction is noted`,
  advice: () => 'Ask one person whom you trust to introduce you to someone you would not have met.',
});
