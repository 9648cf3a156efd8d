import { checked, defineRule } from '../audit/rule.js';

const FEWEST_CONTACTS = 3;

export default defineRule({
  id: 'unnoticed-mentor',
  severity: 'info',
  title: 'someone who may already be a mentor',
  about: 'person',
  checks:
    'An open person has 3 or more log entries in the past year, is down for no need and is not a mentee.',
  why: 'Often someone is guiding you already, and it goes unnoticed because no one calls it mentoring. Three contacts within a year, a measure of our own, are a reason to look again.',
  remedy: 'Ask yourself what these talks give you, and note which need that meets.',
  sources: ['why-how-who'],
  basis: 'convention',
  check(_network, { facts }) {
    const people = facts.open
      .filter(({ covers, mentee }) => covers.size === 0 && !mentee)
      .map(({ id, name }) => {
        const entries = facts.logByPerson.get(id) ?? [];
        return { id, name, entries: entries.filter(({ on }) => on >= facts.yearStart) };
      });
    return checked(
      people
        .filter(({ entries }) => entries.length >= FEWEST_CONTACTS)
        .map(({ id, name, entries }) => ({
          about: id,
          path: ['people', id],
          facts: { person: name, dates: entries.map(({ on }) => on), since: facts.yearStart },
        })),
    );
  },
  message: ({ person, dates, since }) =>
    `You were in touch with ${person} ${dates.length} times since ${since}, and they are down for no need`,
  advice: ({ person }) =>
    `Ask yourself what these talks with ${person} give you, and note which need that meets.`,
});
