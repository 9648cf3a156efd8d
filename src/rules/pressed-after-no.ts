import { checked, defineRule } from '../audit/rule.js';

export default defineRule({
  id: 'pressed-after-no',
  severity: 'warning',
  title: 'an ask after a no',
  about: 'person',
  checks: 'A person is closed as `declined`, and a later log entry has `asked` them for something.',
  why: 'After a no, the way on is to say thank you and to move on. The best mentor is one who is glad to give you their time.',
  remedy: 'Let it rest, with thanks, and turn to someone who likes to help.',
  sources: ['why-how-who'],
  basis: 'principle',
  check(network, { facts }) {
    const hits = [...network.people.values()].flatMap(({ id, name, closed }) => {
      if (closed?.because !== 'declined') return [];
      const later = (facts.logByPerson.get(id) ?? []).filter(
        ({ on, asked }) => on > closed.on && asked !== undefined,
      );
      const newest = later.at(-1);
      if (newest === undefined) return [];
      const asked = { person: name, declined: closed.on, on: newest.on };
      return [{ about: id, path: ['log', newest.index, 'asked'], facts: asked }];
    });
    return checked(hits);
  },
  message: ({ person, declined, on }) =>
    `${person} said no on ${declined}; on ${on} you asked again`,
  advice: ({ person }) =>
    `Let it rest with ${person}, with thanks, and turn to someone who likes to help.`,
});
