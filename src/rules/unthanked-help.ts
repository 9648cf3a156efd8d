import { checked, defineRule } from '../audit/rule.js';
import { hasText } from '../network/facts.js';
import { nameList } from '../network/words.js';

export default defineRule({
  id: 'unthanked-help',
  severity: 'info',
  title: 'help without thanks yet',
  about: 'person',
  checks: 'A log entry of the past year has `got` and `thanked: false`.',
  why: 'A word of thanks shows that the help arrived, and that you would like to meet again. It also lets the other see what came of it, which is much of what mentoring gives back.',
  remedy: 'Send two lines: thank you, and what came of it.',
  sources: ['eight-steps'],
  basis: 'principle',
  check(network, { facts }) {
    const hits = [...facts.logByPerson].flatMap(([id, entries]) => {
      const unthanked = entries.filter(
        ({ on, got, thanked }) => on >= facts.yearStart && hasText(got) && thanked === false,
      );
      const newest = unthanked.at(-1);
      if (newest === undefined) return [];
      const person = network.people.get(id)?.name ?? id;
      const dates = [...new Set(unthanked.map(({ on }) => on))];
      return [{ about: id, path: ['log', newest.index, 'thanked'], facts: { person, dates } }];
    });
    return checked(hits);
  },
  message: ({ person, dates }) =>
    `${person} helped you on ${nameList(dates)}, with no thanks noted`,
  advice: ({ person }) => `Send ${person} two lines this week: thank you, and what came of it.`,
});
