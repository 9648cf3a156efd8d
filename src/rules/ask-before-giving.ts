import { checked, defineRule } from '../audit/rule.js';
import { hasGiven } from '../network/facts.js';

export default defineRule({
  id: 'ask-before-giving',
  severity: 'info',
  title: 'asked before anything was given',
  about: 'person',
  checks:
    'The first `asked` of an open person comes before anything given: `i_give` is empty, and no log entry up to that day has `gave`.',
  why: 'Before one asks for help it is worth looking for a way to be of help. It feels good, widens one’s circle, and makes the ask lighter for both.',
  remedy: 'Find one thing that would help them, as an introduction or a second pair of eyes.',
  sources: ['many-people'],
  basis: 'principle',
  check(_network, { facts }) {
    const hits = facts.open.flatMap((person) => {
      const { id, name } = person;
      const first = facts.logByPerson.get(id)?.find(({ asked }) => asked !== undefined);
      if (first === undefined || hasGiven(person, facts, first.on)) return [];
      const { index, on, asked } = first;
      return [{ about: id, path: ['log', index, 'asked'], facts: { person: name, on, asked } }];
    });
    return checked(hits);
  },
  message: ({ person, on }) => `You first asked ${person} on ${on}; nothing given before is noted`,
  advice: ({ person }) =>
    `Find one thing this month that would help ${person}, as an introduction or a second pair of eyes.`,
});
