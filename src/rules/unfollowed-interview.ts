import { checked, defineRule } from '../audit/rule.js';
import { addDuration, type Duration } from '../network/dates.js';
import { isUpTo } from '../network/facts.js';

const FOLLOWED_WITHIN: Duration = { count: 2, unit: 'month' };

export default defineRule({
  id: 'unfollowed-interview',
  severity: 'info',
  title: 'an informational interview left at that',
  about: 'person',
  checks:
    'An open person known through an informational interview is at step `choose`, `initiate`, `invest` or none, and the last contact is more than 2 months ago.',
  why: 'An informational interview can be the first step to a mentor, if afterwards you ask to come back with a question now and then. Two months, a measure of our own, is about as long as a talk stays fresh.',
  remedy:
    'Tell them what you made of the talk, and ask whether you may come back with a question now and then.',
  sources: ['two-way'],
  basis: 'convention',
  check(_network, { facts }) {
    const people = facts.open
      .filter(
        ({ known_through, step }) =>
          known_through === 'informational-interview' &&
          (step === undefined || isUpTo(step, 'invest')),
      )
      .map(({ id, name }) => ({ id, name, last: facts.lastContact.get(id) }));
    return checked(
      people.flatMap(({ id, name, last }) =>
        last !== undefined && facts.today > addDuration(last, FOLLOWED_WITHIN)
          ? [{ about: id, path: ['people', id], facts: { person: name, last } }]
          : [],
      ),
      people.flatMap(({ id, last }) => (last === undefined ? [`people.${id}.last_contact`] : [])),
    );
  },
  message: ({ person, last }) =>
    `You know ${person} from an informational interview, and were last in contact on ${last}`,
  advice: ({ person }) =>
    `Tell ${person} what you made of the talk, and ask whether you may come back with a question now and then.`,
});
