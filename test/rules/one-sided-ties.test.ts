import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

describeRule('one-sided-ties', {
  'fires when all are strong': {
    network: { people: crowd({ tie: 'strong' }, { tie: 'strong' }, { tie: 'strong' }) },
    fires: ['network'],
    severity: 'warning',
    facts: { tie: 'strong', known: 3 },
  },
  'fires when all are weak, as far as is known': {
    network: { people: crowd({ tie: 'weak' }, { tie: 'weak' }, {}, { tie: 'weak' }) },
    fires: ['network'],
    facts: { tie: 'weak', known: 3 },
  },
  'does not fire on a mix': {
    network: { people: crowd({ tie: 'weak' }, { tie: 'weak' }, { tie: 'strong' }) },
  },
  'is undecided below three, a mix or not': {
    network: { people: crowd({ tie: 'weak' }, { tie: 'strong' }, {}, {}) },
    undecided: ['people.*.tie'],
  },
  'looks at active people only': {
    network: {
      people: crowd(
        { tie: 'strong' },
        { tie: 'strong', last_contact: '2025-11-22' },
        { tie: 'strong' },
        { tie: 'weak', last_contact: '2025-11-21' },
        { tie: 'weak', closed: { on: '2026-01-01' } },
      ),
    },
    fires: ['network'],
  },
});
