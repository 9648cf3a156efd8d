import { checked, defineRule, undecided } from '../audit/rule.js';
import { FEWEST_KNOWN, hasText, isSameName } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'single-organization',
  severity: 'warning',
  title: 'everyone from one’s own organization',
  about: 'network',
  checks:
    'Three or more active people have their `organization` noted, and all of them are of your own.',
  why: 'Careers today reach beyond one organization, and often it is someone outside one’s daily surroundings who helps most. So look for mentors within and without.',
  remedy: 'Go to an event where most people are from elsewhere, or write to a former colleague.',
  sources: ['why-how-who', 'eight-steps'],
  basis: 'principle',
  check(network, { facts }) {
    const mine = network.me.organization;
    if (!hasText(mine)) return undecided(['me.organization']);
    const known = facts.active.flatMap(({ organization }) =>
      hasText(organization) ? [organization] : [],
    );
    if (known.length < FEWEST_KNOWN) return undecided(['people.*.organization']);
    const hit = {
      about: WHOLE_NETWORK,
      path: ['people'],
      facts: { organization: mine.trim(), known: known.length },
    };
    return checked(known.every((theirs) => isSameName(mine, theirs)) ? [hit] : []);
  },
  message: ({ organization, known }) =>
    `Of the people you are in touch with, all ${known} whose organization is noted are at ${organization}, as you are`,
  advice: ({ organization }) =>
    `Go to one event this month where most people are not from ${organization}, or write to a former colleague.`,
});
