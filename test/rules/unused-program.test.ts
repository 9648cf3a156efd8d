import { describeRule } from '../support/rule-cases.js';

describeRule('unused-program', {
  'fires without people': { network: {}, fires: ['network'], severity: 'info' },
  'fires when no one comes from one': {
    network: { people: { ana: { known_through: 'work' }, ben: {} } },
    fires: ['network'],
  },
  'does not fire with someone open': {
    network: { people: { ana: { known_through: 'formal-program' } } },
  },
  'does not fire with someone closed': {
    network: { people: { ana: { known_through: 'formal-program', closed: { on: '2020-01-01' } } } },
  },
});
