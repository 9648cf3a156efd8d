import { checked, defineRule } from '../audit/rule.js';
import { hasText } from '../network/facts.js';

export default defineRule({
  id: 'unhelped-skill-gap',
  severity: 'warning',
  title: 'a skill gap with no one to help',
  about: 'gap',
  checks: 'No open person `helps_with` one of the skill gaps in `how.gaps`.',
  why: 'Once you know which skills you miss, look at who around you has them, and who is missing. A gap with a name beside it is half on its way to closing.',
  remedy: 'Think of one person who does it well, and ask how they learned it.',
  sources: ['why-how-who'],
  basis: 'principle',
  check(network, { facts }) {
    const helped = new Set(facts.open.flatMap(({ helps_with }) => helps_with));
    const unhelped = [...network.how.gaps].filter(([id]) => !helped.has(id));
    return checked(
      unhelped.map(([id, text]) => ({
        about: id,
        path: ['how', 'gaps', id],
        facts: { gap: hasText(text) ? text : id },
      })),
    );
  },
  message: ({ gap }) => `No one helps you with “${gap}”`,
  advice: ({ gap }) =>
    `Think of one person who does this well, and ask how they learned it: “${gap}”.`,
});
