import { checked, defineRule } from '../audit/rule.js';

export default defineRule({
  id: 'expired-waiver',
  severity: 'warning',
  title: 'a waiver that has ended',
  about: 'waived',
  checks: 'The `until` of a waiver is before today.',
  why: 'A waiver with an end date is a promise to look again. Since that date it waives nothing any more.',
  remedy: 'Ask yourself whether it still holds; give it a new date, or remove it.',
  sources: [],
  basis: 'convention',
  check({ waivers }, { facts }) {
    const hits = waivers.flatMap(({ rule, about, until }, index) =>
      until !== undefined && until < facts.today
        ? [{ about, path: ['waivers', index, 'until'], facts: { rule, subject: about, until } }]
        : [],
    );
    return checked(hits);
  },
  message: ({ rule, subject, until }) => `The waiver of ${rule} about ${subject} ended on ${until}`,
  advice: ({ rule, subject }) =>
    `Ask yourself whether it still holds; give it a new date, or run: mentor-audit waive --remove ${rule} ${subject}`,
});
