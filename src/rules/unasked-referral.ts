import { checked, defineRule, isUncovered } from '../audit/rule.js';
import { REFERRAL, WHOLE_NETWORK } from '../network/references.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'unasked-referral',
  severity: 'info',
  title: 'a need uncovered, and no referral asked for',
  about: 'network',
  checks: 'A need is uncovered, and no log entry of the past year has `asked: referral`.',
  why: 'The first person you talk to may not be the right one, and may well know who is. One can always ask for a referral.',
  remedy: 'Ask someone whom you trust whom they would turn to.',
  sources: ['two-way'],
  basis: 'principle',
  check(_network, { coverage, facts }) {
    const uncovered = coverage.needs.filter(isUncovered).map(({ need }) => need);
    const isAsked = facts.pastYear.some(({ asked }) => asked === REFERRAL);
    const hit = {
      about: WHOLE_NETWORK,
      path: ['log'],
      facts: {
        needs: uncovered.map(({ id }) => id),
        labels: uncovered.map(({ label }) => label),
        since: facts.yearStart,
      },
    };
    return checked(uncovered.length > 0 && !isAsked ? [hit] : []);
  },
  message: ({ labels, since }) =>
    `No one was asked for a referral since ${since}, and no one covers ${nameList(labels.map(midSentence))}`,
  advice: ({ labels }) =>
    `Ask someone whom you trust whom they would turn to for ${midSentence(labels[0] ?? 'help')}.`,
});
