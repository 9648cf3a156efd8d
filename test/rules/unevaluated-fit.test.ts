import { STEPS } from '../../src/network/vocabulary.js';
import { describeRule } from '../support/rule-cases.js';

const everyStep = Object.fromEntries(STEPS.map((step) => [step, { step }]));

describeRule('unevaluated-fit', {
  'fires from evaluate on when it is missing': {
    network: { people: everyStep },
    fires: ['evaluate', 'continue', 'maintain', 'feedback'],
    severity: 'info',
    facts: { fit: 'missing' },
  },
  'fires when it is unsure': {
    network: { people: { ana: { name: 'Ana', step: 'evaluate', fit: 'unsure' } } },
    fires: ['ana'],
    message: 'You are at “evaluate” with Ana, and unsure about the fit',
  },
  'does not fire when it is good or poor': {
    network: {
      people: { ana: { step: 'evaluate', fit: 'good' }, ben: { step: 'maintain', fit: 'poor' } },
    },
  },
  'does not fire without a step, nor on closed people': {
    network: { people: { ana: {}, ben: { step: 'maintain', closed: { on: '2026-01-01' } } } },
  },
});
