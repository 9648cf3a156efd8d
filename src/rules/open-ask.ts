import { checked, defineRule } from '../audit/rule.js';
import { addDays } from '../network/dates.js';
import { isOpen, isOpenAsk } from '../network/facts.js';
import { midSentence } from '../network/words.js';

const DAYS_TO_ANSWER = 30;

export default defineRule({
  id: 'open-ask',
  severity: 'info',
  title: 'an ask still open after a month',
  about: 'person',
  checks:
    'An `asked` more than 30 days ago has no answer or is `pending`, and no later log entry has that person.',
  why: 'An ask may slip by in a busy week, and a kind reminder is welcome. It may also be a quiet no, which leaves you free to ask someone who has the time.',
  remedy: 'Ask once more, lightly; if it does not suit them, say thank you and note the answer.',
  sources: ['why-how-who'],
  basis: 'convention',
  check(network, { coverage, facts }) {
    const hits = [...network.people.values()].flatMap((person) => {
      const entries = facts.logByPerson.get(person.id) ?? [];
      const newest = entries.at(-1)?.on;
      const open = entries.find((entry) => entry.on === newest && isOpenAsk(entry));
      if (open?.asked === undefined || facts.today <= addDays(open.on, DAYS_TO_ANSWER)) return [];
      const { index, on, asked } = open;
      const label = coverage.byNeed.get(asked)?.need.label ?? 'a referral';
      const ask = { person: person.name, isOpen: isOpen(person), asked, label, on };
      return [{ about: person.id, path: ['log', index, 'answer'], facts: ask }];
    });
    return checked(hits);
  },
  message: ({ person, label, on }) =>
    `You asked ${person} about ${midSentence(label)} on ${on}, with no answer noted and no contact since`,
  advice: (ask) =>
    ask.isOpen
      ? `Ask ${ask.person} once more, lightly; if it does not suit, say thank you and note the answer.`
      : `Take it for a no, note it, and turn to someone besides ${ask.person}.`,
});
