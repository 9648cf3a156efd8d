import { checked, defineRule, liveCovers } from '../audit/rule.js';
import { midSentence, nameList } from '../network/words.js';

const CONFIDENTIAL_NEEDS = ['safe-space', 'emotional-support'];

export default defineRule({
  id: 'untrusted-confidant',
  severity: 'warning',
  title: 'confidences that rest on weak ties alone',
  about: 'need',
  needs: CONFIDENTIAL_NEEDS,
  checks:
    'A safe space or emotional support has reliable or occasional help today, and all of it from weak ties.',
  why: 'Strong ties have seen you at your best and at your worst, and pick up when you call. Weak ties widen the view, but are seldom where one takes what is hard to say.',
  remedy: 'Think of one person who knows you well, and open up to them a little.',
  sources: ['why-how-who'],
  basis: 'convention',
  check(_network, { coverage }) {
    const resting = CONFIDENTIAL_NEEDS.map((need) => ({
      need,
      label: coverage.byNeed.get(need)?.need.label ?? need,
      people: liveCovers(need, coverage).map(({ person }) => person),
    })).filter(({ people }) => people.length > 0 && people.every(({ tie }) => tie !== 'strong'));
    const isKnown = ({ people }: (typeof resting)[number]) =>
      people.every(({ tie }) => tie === 'weak');
    const unknown = resting.flatMap(({ people }) => people.filter(({ tie }) => tie === undefined));
    return checked(
      resting.filter(isKnown).map(({ need, label, people }) => ({
        about: need,
        path: ['needs', need],
        facts: { label, people: people.map(({ name }) => name) },
      })),
      [...new Set(unknown.map(({ id }) => `people.${id}.tie`))],
    );
  },
  message: ({ label, people }) => `${label} rests on weak ties alone: ${nameList(people)}`,
  advice: ({ label }) =>
    `Think of one person who knows you well, and open up a little to them about ${midSentence(label)}.`,
});
