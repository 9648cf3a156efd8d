import { checked, defineRule } from '../audit/rule.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'poor-fit',
  severity: 'warning',
  title: 'help expected where the fit is poor',
  about: 'person',
  checks: 'An open person with `fit: poor` is down for a need.',
  why: 'Mentoring works where respect, values and interest are mutual. Where they are not, that is no one’s fault, and both are freer when it comes to a kind end.',
  remedy: 'Thank them for what there was, kindly let it rest, and think of someone else.',
  sources: ['eight-steps'],
  basis: 'principle',
  check(_network, { coverage, facts }) {
    const people = facts.open.filter(({ fit, covers }) => fit === 'poor' && covers.size > 0);
    return checked(
      people.map(({ id, name, covers }) => {
        const needs = [...covers.keys()];
        const labels = needs.map((need) => coverage.byNeed.get(need)?.need.label ?? need);
        return { about: id, path: ['people', id, 'fit'], facts: { person: name, needs, labels } };
      }),
    );
  },
  message: ({ person, labels }) =>
    `${person} is down for ${nameList(labels.map(midSentence))}, and you noted a poor fit between you`,
  advice: ({ person, labels }) =>
    `Thank ${person} for what there was and kindly let it rest; think of someone else for ${midSentence(labels[0] ?? 'it')}.`,
});
