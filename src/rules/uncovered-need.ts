import { checked, defineRule, isNeeded, isUncovered } from '../audit/rule.js';
import { nameList } from '../network/words.js';

export default defineRule({
  id: 'uncovered-need',
  severity: { high: 'error', otherwise: 'warning' },
  title: 'a need that no one covers',
  about: 'need',
  checks:
    'A need rated high or some has neither reliable nor occasional help today: no one is down for it, or the help there is has lapsed, is only hoped for or comes too early.',
  why: 'People do better when they ask what they need, and who meets it, than when they look for one mentor. A need that no one meets today is the first thing to work on.',
  remedy:
    'Name one person who could help and ask one small question, or say hello to whoever used to be there.',
  sources: ['needs'],
  basis: 'principle',
  check(_network, { coverage }) {
    const gaps = coverage.needs.filter((entry) => isNeeded(entry) && isUncovered(entry));
    return checked(
      gaps.map(({ need, importance, status, covers }) => ({
        about: need.id,
        path: ['needs', need.id],
        facts: {
          importance,
          status,
          label: need.label,
          lapsed: covers.filter((c) => c.standing === 'lapsed').map((c) => c.person.name),
          hoped: covers.filter((c) => c.standing === 'hoped').map((c) => c.person.name),
          early: covers.filter((c) => c.standing === 'too-early').map((c) => c.person.name),
          ask: need.asks[0],
        },
      })),
    );
  },
  message({ label, status, lapsed, hoped, early }) {
    if (status === 'lapsed') return `${label} is covered on paper only, by ${nameList(lapsed)}`;
    if (hoped.length > 0 && status === 'hoped')
      return `${label} is only hoped for, from ${nameList(hoped)}`;
    if (status === 'hoped') return `${label} has no one yet: too early with ${nameList(early)}`;
    return `${label} has no one covering it`;
  },
  advice({ status, lapsed, hoped, early, ask }) {
    if (status === 'lapsed')
      return `Write to ${lapsed[0] ?? 'one of them'} this week, just to say hello.`;
    if (status === 'hoped' && hoped.length === 0)
      return `Build the tie with ${early[0] ?? 'one of them'} first: one small step this month, such as a hello or a coffee. The request can wait.`;
    if (status === 'hoped')
      return `Bring it up the next time you talk with ${hoped[0] ?? 'one of them'}.`;
    return ask === undefined
      ? 'Name one person who could help, and ask one small question.'
      : `Ask one person this month, for instance: “${ask}”`;
  },
});
