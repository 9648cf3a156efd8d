import { checked, defineRule, liveCovers, undecided } from '../audit/rule.js';
import { nameList } from '../network/words.js';

export default defineRule({
  id: 'powerless-sponsor',
  severity: 'warning',
  title: 'a sponsorship without anyone senior',
  about: 'need',
  needs: ['sponsorship'],
  checks:
    'Sponsorship has reliable or occasional help today, and all of it from peers and juniors.',
  why: 'A sponsor speaks for you where decisions are made and you are not present. That takes the standing of someone senior, however well peers and juniors wish you.',
  remedy:
    'Ask one of them which senior person knows your work, and show that person what you are working on.',
  sources: ['needs'],
  basis: 'principle',
  check(_network, { coverage }) {
    const sponsors = liveCovers('sponsorship', coverage).map(({ person }) => person);
    const isPowerless = sponsors.length > 0 && sponsors.every(({ level }) => level !== 'senior');
    const unknown = isPowerless ? sponsors.filter(({ level }) => level === undefined) : [];
    if (unknown.length > 0) return undecided(unknown.map(({ id }) => `people.${id}.level`));
    const hit = {
      about: 'sponsorship',
      path: ['needs', 'sponsorship'],
      facts: { people: sponsors.map(({ name }) => name) },
    };
    return checked(isPowerless ? [hit] : []);
  },
  message: ({ people }) => `Sponsorship rests on ${nameList(people)}, with no one senior to you`,
  advice: ({ people }) =>
    `Ask ${people[0] ?? 'one of them'} which senior person knows your work, and show that person what you are working on.`,
});
