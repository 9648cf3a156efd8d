import { checked, contactHits, defineRule } from '../audit/rule.js';
import { hasGiven } from '../network/facts.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'one-way-tie',
  severity: 'warning',
  title: 'a tie in which help goes one way',
  about: 'person',
  checks:
    'A person meets a need that is not met from afar, reliably or occasionally, and has no `i_give` and no log entry with `gave`.',
  why: 'A relationship thrives when both get something out of it. Often that is the joy of seeing you grow; it can also be something you know, or someone you can introduce.',
  remedy: 'Offer them one thing: something you know, or someone worth meeting.',
  sources: ['eight-steps', 'many-people'],
  basis: 'principle',
  check(_network, context) {
    const { facts } = context;
    return checked(contactHits(context, (person) => !hasGiven(person, facts, facts.today)));
  },
  message: ({ person, labels }) =>
    `${person} is there for ${nameList(labels.map(midSentence))}, and nothing that you give is noted`,
  advice: ({ person }) =>
    `Offer ${person} one thing this month: something you know, or someone worth meeting.`,
});
