import { checked, defineRule, undecided } from '../audit/rule.js';
import { FEWEST_KNOWN } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'one-sided-ties',
  severity: 'warning',
  title: 'ties that are all strong or all weak',
  about: 'network',
  checks:
    'Three or more active people have their `tie` noted, and all of them are strong ties, or all weak ties.',
  why: 'Strong ties know you well and show up; weak ties bring views and news that close friends do not have. A network needs both kinds.',
  remedy:
    'Have one conversation with someone whom you hardly know, or take unhurried time for someone you like.',
  sources: ['why-how-who'],
  basis: 'principle',
  check(_network, { facts }) {
    const known = facts.active.filter(({ tie }) => tie !== undefined);
    if (known.length < FEWEST_KNOWN) return undecided(['people.*.tie']);
    const [tie, other] = new Set(known.map((person) => person.tie));
    const hit = { about: WHOLE_NETWORK, path: ['people'], facts: { tie, known: known.length } };
    return checked(other === undefined ? [hit] : []);
  },
  message: ({ tie, known }) =>
    `Of the people you are in touch with, all ${known} whose tie is noted are ${tie ?? ''} ties`,
  advice: ({ tie }) =>
    tie === 'strong'
      ? 'Have one conversation this month with someone whom you hardly know.'
      : 'Choose the one you like best among them, and take unhurried time for each other.',
});
