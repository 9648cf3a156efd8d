import { checked, defineRule, undecided } from '../audit/rule.js';
import { FEWEST_KNOWN } from '../network/facts.js';
import { LEVELS } from '../network/vocabulary.js';

const WORDS = {
  senior: {
    missing: 'is senior to you',
    advice: 'Ask someone a few years ahead of you one question about how they got there.',
  },
  peer: {
    missing: 'is a peer',
    advice: 'Have lunch with someone who does what you do, and trade what you are learning.',
  },
  junior: {
    missing: 'is junior to you',
    advice: 'Ask someone newer than you to show you what you do not know yet.',
  },
} as const;

export default defineRule({
  id: 'missing-level',
  severity: 'info',
  title: 'no one senior, no peer or no one junior',
  about: 'level',
  checks:
    'Three or more active people have their `level` noted, and among them no one is senior, no one is a peer, or no one is junior.',
  why: 'The next mentor need not be senior: people at every stage of a career have something to teach. A peer or someone newer sees what seniors no longer see.',
  remedy:
    'Ask someone of the level that is missing one question about what they know and you do not.',
  sources: ['many-people'],
  basis: 'principle',
  check(_network, { facts }) {
    const known = facts.active.filter(({ level }) => level !== undefined);
    if (known.length < FEWEST_KNOWN) return undecided(['people.*.level']);
    const missing = LEVELS.filter((level) => known.every((person) => person.level !== level));
    return checked(
      missing.map((level) => ({
        about: level,
        path: ['people'],
        facts: { level, known: known.length },
      })),
    );
  },
  message: ({ level, known }) =>
    `Of the people you are in touch with, none of the ${known} whose level is noted ${WORDS[level].missing}`,
  advice: ({ level }) => WORDS[level].advice,
});
