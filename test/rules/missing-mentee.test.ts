import { describeRule } from '../support/rule-cases.js';

describeRule('missing-mentee', {
  'fires without a mentee': {
    network: { people: { ana: {}, ben: { mentee: false } } },
    fires: ['network'],
    severity: 'info',
  },
  'fires when the only one is closed': {
    network: { people: { ana: { mentee: true, closed: { on: '2026-01-01' } } } },
    fires: ['network'],
  },
  'does not fire with one': { network: { people: { ana: { mentee: true } } } },
});
