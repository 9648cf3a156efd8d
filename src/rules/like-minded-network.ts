import { checked, defineRule, undecided } from '../audit/rule.js';
import { FEWEST_KNOWN } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'like-minded-network',
  severity: 'warning',
  title: 'everyone sees the world alike',
  about: 'network',
  checks:
    'Three or more active people have their `perspective` noted, and all of them have `similar`.',
  why: 'We find our way most easily to those who are like us. What we miss, in experience or in understanding, is more often with those who see things differently.',
  remedy:
    'Ask someone with whom you often disagree, and whom you respect, for their view of one decision.',
  sources: ['why-how-who', 'many-people', 'two-way'],
  basis: 'principle',
  check(_network, { facts }) {
    const known = facts.active.filter(({ perspective }) => perspective !== undefined);
    if (known.length < FEWEST_KNOWN) return undecided(['people.*.perspective']);
    const hit = { about: WHOLE_NETWORK, path: ['people'], facts: { known: known.length } };
    return checked(known.every(({ perspective }) => perspective === 'similar') ? [hit] : []);
  },
  message: ({ known }) =>
    `Of the people you are in touch with, all ${known} whose perspective is noted see the world much as you do`,
  advice: () =>
    'Think of someone with whom you often disagree and whom you respect, and ask them for their view of one decision.',
});
