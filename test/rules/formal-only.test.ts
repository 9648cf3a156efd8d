import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

const formal = { known_through: 'formal-program' } as const;

describeRule('formal-only', {
  'fires at two': {
    network: { people: crowd({ ...formal, name: 'Ana' }, { ...formal, name: 'Ben' }, {}) },
    fires: ['network'],
    severity: 'info',
    facts: { people: ['Ana', 'Ben'] },
  },
  'does not fire when one comes from elsewhere': {
    network: { people: crowd(formal, { known_through: 'work' }) },
  },
  'is undecided below two': {
    network: { people: crowd(formal, {}) },
    undecided: ['people.*.known_through'],
  },
  'looks at active people only': {
    network: {
      people: crowd(formal, formal, { known_through: 'work', closed: { on: '2026-01-01' } }),
    },
    fires: ['network'],
  },
});
