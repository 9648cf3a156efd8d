import { checked, defineRule, isLive, isNeeded } from '../audit/rule.js';
import { nameList } from '../network/words.js';

export default defineRule({
  id: 'thin-cover',
  severity: { high: 'warning', otherwise: 'info' },
  title: 'a need met only now and then',
  about: 'need',
  checks:
    'A need rated high or some has no one who meets it reliably, but someone who meets it now and then.',
  why: 'Help that comes only now and then may not come on the day it matters. A need is well met when someone can be counted on.',
  remedy: 'Ask one of those who help now and then whether a fixed rhythm would suit you both.',
  sources: ['needs'],
  basis: 'principle',
  check(_network, { coverage }) {
    const thin = coverage.needs.filter((entry) => isNeeded(entry) && entry.status === 'thin');
    return checked(
      thin.map(({ need, importance, covers }) => ({
        about: need.id,
        path: ['needs', need.id],
        facts: {
          importance,
          label: need.label,
          people: covers.filter(isLive).map(({ person }) => person.name),
        },
      })),
    );
  },
  message: ({ label, people }) => `${label} is met only now and then, by ${nameList(people)}`,
  advice: ({ people }) =>
    `Ask ${people[0] ?? 'one of them'} whether a fixed rhythm would suit you both, as half an hour a month.`,
});
