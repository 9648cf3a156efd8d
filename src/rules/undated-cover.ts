import { checked, contactHits, defineRule } from '../audit/rule.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'undated-cover',
  severity: 'info',
  title: 'help from someone without a date of contact',
  about: 'person',
  checks:
    'A person meets a need that is not met from afar, reliably or occasionally, and no contact with them up to today is noted.',
  why: 'Help that depends on contact fades without it. Only a date shows whether it is still alive, so help without one is taken on trust.',
  remedy: 'Note when you last talked with them; if you cannot tell, say hello.',
  sources: [],
  basis: 'convention',
  check(_network, context) {
    return checked(contactHits(context, ({ id }) => !context.facts.lastContact.has(id)));
  },
  message: ({ person, labels }) =>
    `${person} is down for ${nameList(labels.map(midSentence))}, and no contact is noted`,
  advice: ({ person }) =>
    `Note when you last talked with ${person}; if you cannot tell, say hello this week.`,
});
