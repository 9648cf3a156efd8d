import { checked, defineRule } from '../audit/rule.js';
import { rhythmOf } from '../network/rhythm.js';
import { plural } from '../network/words.js';

export default defineRule({
  id: 'overdue-contact',
  severity: 'warning',
  title: 'a contact that is due',
  about: 'person',
  checks: 'An open person has a rhythm in `every`, and the last contact is longer ago than that.',
  why: 'It is up to you to keep a relationship in motion, and a date that both know makes it easier. The rhythm is the one that you agreed on.',
  remedy: 'Write two lines, and suggest a date.',
  sources: ['eight-steps', 'two-way'],
  basis: 'principle',
  check(_network, { facts }) {
    const hits = facts.open.flatMap((person) => {
      const { id, name, every } = person;
      const kept = rhythmOf(person, facts);
      if (every === undefined || kept === undefined || kept.daysLate <= 0) return [];
      const late = { person: name, every: plural(every.count, every.unit), ...kept };
      return [{ about: id, path: ['people', id, 'every'], facts: late }];
    });
    const unknown = facts.open.filter(({ id, every }) => every && !facts.lastContact.has(id));
    return checked(
      hits,
      unknown.map(({ id }) => `people.${id}.last_contact`),
    );
  },
  message: ({ person, every, last, daysLate }) =>
    `${person} was last contacted on ${last}, ${plural(daysLate, 'day')} past the rhythm of ${every}`,
  advice: ({ person }) => `Write two lines to ${person} this week, and suggest a date.`,
});
