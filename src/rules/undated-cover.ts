import { checked, contactNeeds, defineRule } from '../audit/rule.js';
import { openPeople } from '../network/facts.js';
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
  check(network, { coverage, facts }) {
    const undated = openPeople(network)
      .filter(({ id }) => !facts.lastContact.has(id))
      .map(({ id, name }) => ({ id, name, needs: contactNeeds(id, coverage) }))
      .filter(({ needs }) => needs.length > 0);
    return checked(
      undated.map(({ id, name, needs }) => ({
        about: id,
        path: ['people', id],
        facts: {
          person: name,
          needs: needs.map((need) => need.id),
          labels: needs.map(({ label }) => label),
        },
      })),
    );
  },
  message: ({ person, labels }) =>
    `${person} is down for ${nameList(labels.map(midSentence))}, and no contact is noted`,
  advice: ({ person }) =>
    `Note when you last talked with ${person}; if you cannot tell, say hello this week.`,
});
