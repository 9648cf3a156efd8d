import { checked, defineRule, undecided } from '../audit/rule.js';
import { WHOLE_NETWORK } from '../network/references.js';
import { nameList } from '../network/words.js';

const FEWEST_CHANNELS_KNOWN = 2;

export default defineRule({
  id: 'formal-only',
  severity: 'info',
  title: 'everyone from a formal program',
  about: 'network',
  checks:
    'Two or more active people have `known_through` noted, and all of them come from a formal program.',
  why: 'Some of the best mentoring never carries the name: an online circle, a friend in another company. Programs are a good start, and not the only place.',
  remedy: 'Trade ideas with one person whom you simply like, with no program around it.',
  sources: ['many-people'],
  basis: 'principle',
  check(_network, { facts }) {
    const known = facts.active.filter(({ known_through }) => known_through !== undefined);
    if (known.length < FEWEST_CHANNELS_KNOWN) return undecided(['people.*.known_through']);
    const hit = {
      about: WHOLE_NETWORK,
      path: ['people'],
      facts: { people: known.map(({ name }) => name) },
    };
    const isFormal = known.every(({ known_through }) => known_through === 'formal-program');
    return checked(isFormal ? [hit] : []);
  },
  message: ({ people }) =>
    `Of the people you are in touch with, all come from a formal program as far as is noted: ${nameList(people)}`,
  advice: () =>
    'Trade ideas this month with one person whom you simply like, with no program around it.',
});
