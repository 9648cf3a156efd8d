import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

const alike = { perspective: 'similar' } as const;

describeRule('like-minded-network', {
  'fires when all are alike, as far as is known': {
    network: { people: crowd(alike, alike, {}, alike) },
    fires: ['network'],
    severity: 'warning',
    facts: { known: 3 },
  },
  'does not fire with one who differs': {
    network: { people: crowd(alike, alike, { perspective: 'different' }) },
  },
  'does not fire when all differ': {
    network: {
      people: crowd(
        { perspective: 'different' },
        { perspective: 'different' },
        { perspective: 'different' },
      ),
    },
  },
  'is undecided below three': {
    network: { people: crowd(alike, alike, {}) },
    undecided: ['people.*.perspective'],
  },
  'looks at active people only': {
    network: {
      people: crowd(alike, alike, {
        perspective: 'similar',
        closed: { on: '2026-01-01' },
      }),
    },
    undecided: ['people.*.perspective'],
  },
});
