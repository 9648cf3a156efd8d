import { checked, defineRule } from '../audit/rule.js';
import { WHOLE_NETWORK } from '../network/references.js';

export default defineRule({
  id: 'unused-program',
  severity: 'info',
  title: 'no one from a formal program',
  about: 'network',
  checks: 'No one, open or closed, is `known_through: formal-program`.',
  why: 'Formal programs bring you together with people whom you would not meet in the course of your work. Where there is none, others probably miss it too, and one can be started.',
  remedy:
    'Find out whether a mentoring program is run where you work or in your field, and what joining takes.',
  sources: ['why-how-who'],
  basis: 'principle',
  check(network) {
    const people = [...network.people.values()];
    const isUsed = people.some(({ known_through }) => known_through === 'formal-program');
    const hit = { about: WHOLE_NETWORK, path: ['people'], facts: {} };
    return checked(isUsed ? [] : [hit]);
  },
  message: () => 'No one in your network comes from a formal mentoring program',
  advice: () =>
    'Find out whether your organization or a professional association runs a mentoring program, and what joining takes.',
});
