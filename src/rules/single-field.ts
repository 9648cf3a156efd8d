import { checked, defineRule, undecided } from '../audit/rule.js';
import { FEWEST_KNOWN, hasText, isSameName } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'single-field',
  severity: 'warning',
  title: 'everyone from one’s own field',
  about: 'network',
  checks: 'Three or more active people have their `field` noted, and all of them are of your own.',
  why: 'Someone who does quite different work can teach you things that your own field does not know. Mentors are worth looking for across fields.',
  remedy: 'Ask someone with a quite different job to show you how they work.',
  sources: ['many-people'],
  basis: 'principle',
  check(network, { facts }) {
    const mine = network.me.field;
    if (!hasText(mine)) return undecided(['me.field']);
    const known = facts.active.flatMap(({ field }) => (hasText(field) ? [field] : []));
    if (known.length < FEWEST_KNOWN) return undecided(['people.*.field']);
    const hit = {
      about: WHOLE_NETWORK,
      path: ['people'],
      facts: { field: mine.trim(), known: known.length },
    };
    return checked(known.every((theirs) => isSameName(mine, theirs)) ? [hit] : []);
  },
  message: ({ field, known }) =>
    `Of the people you are in touch with, all ${known} whose field is noted are in ${field}, as you are`,
  advice: () => 'Ask someone with a quite different job to show you how they work.',
});
