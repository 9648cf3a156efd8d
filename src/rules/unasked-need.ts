import { checked, defineRule, isUncovered } from '../audit/rule.js';
import { midSentence } from '../network/words.js';

export default defineRule({
  id: 'unasked-need',
  severity: 'info',
  title: 'an uncovered need for which no one was asked',
  about: 'need',
  checks: 'A need is uncovered, and no log entry of the past year has `asked` for it.',
  why: 'Those who name what they need and ask for just that help get it met more often. In the past year the log has no such ask for this need.',
  remedy: 'Ask one person for one small, specific thing; mentor-audit explain NEED has examples.',
  sources: ['needs'],
  basis: 'principle',
  check(_network, { coverage, facts }) {
    const asked = new Set(facts.pastYear.map((entry) => entry.asked));
    const unasked = coverage.needs.filter(
      (entry) => isUncovered(entry) && !asked.has(entry.need.id),
    );
    return checked(
      unasked.map(({ need }) => ({
        about: need.id,
        path: ['needs', need.id],
        facts: { label: need.label, since: facts.yearStart, ask: need.asks[0] },
      })),
    );
  },
  message: ({ label, since }) => `You have asked no one for ${midSentence(label)} since ${since}`,
  advice: ({ ask }) =>
    ask === undefined
      ? 'Ask one person for one small, specific thing.'
      : `Ask for one specific thing, for instance: “${ask}”`,
});
