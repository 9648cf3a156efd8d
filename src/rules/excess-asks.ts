import { checked, defineRule } from '../audit/rule.js';
import { openAsks } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';
import { nameList, plural } from '../network/words.js';

export default defineRule({
  id: 'excess-asks',
  severity: 'info',
  title: 'many asks open at once',
  about: 'network',
  checks:
    'More than `max_asks` asks of the past year (3 unless you set it) have no answer or are `pending`.',
  why: 'Each ask deserves your attention when the answer comes, and each person the feeling of being more than one of many. A few at a time are easier to follow up.',
  remedy:
    'Hear from those whom you asked, and note the answers that you have, before you ask anyone else.',
  sources: ['why-how-who'],
  basis: 'convention',
  check(network, { facts }) {
    const open = openAsks(facts);
    const ids = new Set(open.flatMap((entry) => entry.with));
    const hit = {
      about: WHOLE_NETWORK,
      path: ['log'],
      facts: {
        asks: open.length,
        most: network.settings.max_asks,
        people: [...ids].map((id) => network.people.get(id)?.name ?? id),
        oldest: open[0]?.on,
      },
    };
    return checked(open.length > network.settings.max_asks ? [hit] : []);
  },
  message: ({ asks, most, people, oldest }) =>
    `${plural(asks, 'ask')} ${asks === 1 ? 'is' : 'are'} open since ${oldest ?? ''}, more than your ${most}: ${nameList(people)}`,
  advice: ({ people }) =>
    `Before you ask anyone else, hear from ${people[0] ?? 'one of them'}, and note the answers that you have.`,
});
