import { checked, defineRule } from '../audit/rule.js';
import { hasText } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'unstated-how',
  severity: 'warning',
  title: 'neither a skill gap nor a next role',
  about: 'network',
  checks: '`how` has neither `gaps` nor a `next_role`.',
  why: 'What your role takes, and what the next one will take, shows where you could use help. Without it, it is hard to tell who is missing.',
  remedy: 'Name one skill that your next role would ask of you and that you still miss.',
  sources: ['why-how-who'],
  basis: 'principle',
  check({ how }) {
    const hit = { about: WHOLE_NETWORK, path: ['how'], facts: {} };
    return checked(how.gaps.size === 0 && !hasText(how.next_role) ? [hit] : []);
  },
  message: () => 'Neither a skill that you miss nor your next role is written down',
  advice: () => 'Name one skill that your next role would ask of you and that you still miss.',
});
