import { checked, defineRule, isLive, isNeeded } from '../audit/rule.js';

export default defineRule({
  id: 'sole-cover',
  severity: { high: 'warning', otherwise: 'info' },
  title: 'a need that hangs on one person',
  about: 'need',
  checks:
    'A need rated high or some has exactly one person who meets it reliably; occasional help beside it does not count.',
  why: 'Help that rests on one person ends when they move on, fall ill or run out of time. No one person can be there for everything, and a second one makes it easier on the first.',
  remedy:
    'Think of one more person who could help, or ask the one there is whom they would turn to.',
  sources: ['needs'],
  basis: 'principle',
  check(_network, { coverage }) {
    const single = coverage.needs.filter((entry) => isNeeded(entry) && entry.status === 'single');
    return checked(
      single.map(({ need, importance, covers }) => {
        const reliable = covers.find((cover) => isLive(cover) && cover.standing === 'reliable');
        return {
          about: need.id,
          path: ['needs', need.id],
          facts: { importance, label: need.label, person: reliable?.person.name ?? '' },
        };
      }),
    );
  },
  message: ({ label, person }) => `${label} hangs on ${person} alone`,
  advice: ({ person }) =>
    `Think of one more person who could help, or ask ${person} whom they would turn to.`,
});
