import { checked, defineRule, isUncovered } from '../audit/rule.js';
import { WHOLE_NETWORK } from '../network/references.js';
import { CHANNEL_LABELS, CHANNELS } from '../network/vocabulary.js';
import { midSentence, nameList } from '../network/words.js';

/** Everyone has the one already, and `unused-program` speaks for the other. */
const EXCEPTED = ['work', 'formal-program'];

export default defineRule({
  id: 'untapped-channel',
  severity: 'info',
  title: 'places where no one was looked for yet',
  about: 'network',
  checks:
    'A need is uncovered, and one or more of the places in `known_through`, other than work and formal programs, have no one, open or closed, who comes from there.',
  why: 'Who helps most is often not around you every day. Family, associations, schools, civic and online groups each lead to people whom the others do not have.',
  remedy: 'Look for someone in one of the places that no one comes from yet.',
  sources: ['why-how-who', 'two-way'],
  basis: 'principle',
  check(network, { coverage }) {
    const uncovered = coverage.needs.find(isUncovered)?.need;
    const used = new Set([...network.people.values()].map(({ known_through }) => known_through));
    const channels = CHANNELS.filter(
      (channel) => !EXCEPTED.includes(channel) && !used.has(channel),
    );
    const likeliest = uncovered?.channels.find((channel) => channels.includes(channel));
    const hits = channels.slice(0, 1).map((first) => ({
      about: WHOLE_NETWORK,
      path: ['people'],
      facts: { channels, first: likeliest ?? first, label: uncovered?.label ?? '' },
    }));
    return checked(uncovered ? hits : []);
  },
  message: ({ channels }) =>
    `No one comes yet from: ${nameList(channels, channels.length).replaceAll('-', ' ')}`,
  advice: ({ first, label }) =>
    `Look for someone for ${midSentence(label)} ${CHANNEL_LABELS[first]}.`,
});
