import { checked, defineRule } from '../audit/rule.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'missing-goal',
  severity: 'info',
  title: 'no goals',
  about: 'network',
  checks: 'There are no `goals`.',
  why: 'Mentoring stands on two legs: a relationship, and a goal to work on. Those who want to help can do more when they know what you are heading for.',
  remedy: 'Write down one goal for the coming year, and which needs it depends on.',
  sources: ['why-how-who'],
  basis: 'principle',
  check({ goals }) {
    const hit = { about: WHOLE_NETWORK, path: ['goals'], facts: {} };
    return checked(goals.size === 0 ? [hit] : []);
  },
  message: () => 'No goal is written down',
  advice: () => 'Write down one goal for the coming year, and which needs it depends on.',
});
