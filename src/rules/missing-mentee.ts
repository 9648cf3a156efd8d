import { checked, defineRule } from '../audit/rule.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'missing-mentee',
  severity: 'info',
  title: 'no one whom one mentors',
  about: 'network',
  checks: 'No open person has `mentee: true`.',
  why: 'Everyone can mentor someone, at every stage of a career. It helps both: who explains the way learns it anew.',
  remedy: 'Offer someone newer than you half an hour, for whatever they want to ask.',
  sources: ['why-how-who', 'two-way'],
  basis: 'principle',
  check(_network, { facts }) {
    const hit = { about: WHOLE_NETWORK, path: ['people'], facts: {} };
    return checked(facts.open.some(({ mentee }) => mentee) ? [] : [hit]);
  },
  message: () => 'No one whom you mentor is noted',
  advice: () =>
    'Offer someone newer than you half an hour this month, for whatever they want to ask.',
});
