import { checked, defineRule } from '../audit/rule.js';
import { hasText } from '../network/facts.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'unstated-why',
  severity: 'warning',
  title: 'a why that is not written down',
  about: 'network',
  checks: '`why` is missing or blank.',
  why: 'What drives you comes first; who can help comes last. No one else can invest in your growth before you have thought about what it is for.',
  remedy: 'Finish this sentence, roughly is fine: “I do this work because …”',
  sources: ['why-how-who'],
  basis: 'principle',
  check({ why }) {
    const hit = { about: WHOLE_NETWORK, path: ['why'], facts: {} };
    return checked(hasText(why) ? [] : [hit]);
  },
  message: () => 'Why you do your work is not written down',
  advice: () => 'Finish this sentence today, roughly is fine: “I do this work because …”',
});
