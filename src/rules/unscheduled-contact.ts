import { checked, contactHits, defineRule } from '../audit/rule.js';
import type { Person } from '../network/network.js';
import { nextContactOf } from '../network/rhythm.js';
import { midSentence, nameList } from '../network/words.js';

export default defineRule({
  id: 'unscheduled-contact',
  severity: 'info',
  title: 'help without a next date',
  about: 'person',
  checks:
    'A person meets a need that is not met from afar, reliably or occasionally, with neither a rhythm in `every` nor a date from today on in `next_contact` or in the log’s `next`.',
  why: 'It is fine to part with a “let me know”, but a date or a rhythm is easier on whoever hesitates to ask. Offering one shows that you would like to go on.',
  remedy: 'Offer them a date, or a rhythm that suits you both.',
  sources: ['eight-steps', 'two-way'],
  basis: 'principle',
  check(_network, context) {
    const isOpenEnded = (person: Person) =>
      person.every === undefined && !nextContactOf(person, context.facts);
    return checked(contactHits(context, isOpenEnded));
  },
  message: ({ person, labels }) =>
    `${person} is there for ${nameList(labels.map(midSentence))}, with neither a rhythm nor a next date`,
  advice: ({ person }) => `Offer ${person} a date, or a rhythm that suits you both.`,
});
