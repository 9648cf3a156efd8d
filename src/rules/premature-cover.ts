import { checked, defineRule } from '../audit/rule.js';
import { isPastInitiate } from '../network/facts.js';
import { isFromAfar } from '../network/needs.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'premature-cover',
  severity: 'warning',
  title: 'help counted on before a relationship began',
  about: 'person',
  checks:
    'An open person at step `choose` or `initiate` is down as reliable or occasional for a need that is not met from afar.',
  why: 'A mentoring relationship grows over several meetings, and someone whom you barely know has had no chance to say yes. Until then their help is a hope, and does not count.',
  remedy: 'Call it hoped for now, and find an easy way to meet them, without asking for help yet.',
  sources: ['eight-steps'],
  basis: 'principle',
  check(_network, { coverage, facts }) {
    const hits = facts.open.flatMap((person) => {
      const { id, name, step, covers } = person;
      if (step === undefined || isPastInitiate(person)) return [];
      const early = [...covers].filter(([need, level]) => level !== 'hoped' && !isFromAfar(need));
      if (early.length === 0) return [];
      const labels = early.map(([need]) => coverage.byNeed.get(need)?.need.label ?? need);
      const needs = early.map(([need]) => need);
      return [
        { about: id, path: ['people', id, 'covers'], facts: { person: name, step, needs, labels } },
      ];
    });
    return checked(hits);
  },
  message: ({ person, step, labels }) =>
    `${person} is down for ${nameList(labels.map(midSentence))}, while you are still at “${step}” with them`,
  advice: ({ person }) =>
    `Call it hoped for now, and find an easy way to meet ${person}, without asking for help yet.`,
});
