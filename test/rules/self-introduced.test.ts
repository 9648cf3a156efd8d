import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

const introduced = (myself: number, others: number) => ({
  ...crowd(...Array.from({ length: myself }, () => ({ introduced_by: 'myself' }))),
  ...Object.fromEntries(
    Array.from({ length: others }, (_, index) => [`o${index}`, { introduced_by: 'lee' }]),
  ),
  lee: {},
});

describeRule('self-introduced', {
  'fires above 65%': {
    network: { people: introduced(14, 6) },
    fires: ['network'],
    severity: 'warning',
    facts: { myself: 14, known: 20, share: 0.7 },
    message: 'You introduced yourself to 14 of the 20 people whose introduction is noted',
  },
  'does not fire at exactly 65%': { network: { people: introduced(13, 7) } },
  'fires at 66%': { network: { people: introduced(66, 34) }, fires: ['network'] },
  'is undecided below five': {
    network: { people: introduced(4, 0) },
    undecided: ['people.*.introduced_by'],
  },
  'is decided at five': { network: { people: introduced(5, 0) }, fires: ['network'] },
  'counts closed people as well': {
    network: {
      people: {
        ...introduced(4, 0),
        ben: { introduced_by: 'myself', closed: { on: '2026-01-01' } },
      },
    },
    fires: ['network'],
  },
});
