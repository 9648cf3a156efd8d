import { checked, defineRule, undecided } from '../audit/rule.js';
import { hasText } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';
import { plural } from '../network/words.js';

export default defineRule({
  id: 'unheard-criticism',
  severity: 'warning',
  title: 'a year without critical feedback',
  about: 'network',
  checks: 'There are log entries in the past year, and none of them has `critical_feedback`.',
  why: 'Someone who tells you of a misstep trusts you enough to do so, and that is when a mentor has become one. A year without any may mean that no one feels free to.',
  remedy: 'Ask one person whom you trust: “What is one thing that I should do differently?”',
  sources: ['eight-steps'],
  basis: 'principle',
  check(_network, { facts }) {
    const { pastYear } = facts;
    if (pastYear.length === 0) return undecided(['log']);
    const isHeard = pastYear.some(({ critical_feedback }) => hasText(critical_feedback));
    const hit = {
      about: WHOLE_NETWORK,
      path: ['log'],
      facts: { entries: pastYear.length, since: facts.yearStart },
    };
    return checked(isHeard ? [] : [hit]);
  },
  message: ({ entries, since }) =>
    `No critical feedback is noted since ${since}, in ${plural(entries, 'contact')}`,
  advice: () => 'Ask one person whom you trust: “What is one thing that I should do differently?”',
});
