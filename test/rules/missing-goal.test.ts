import { describeRule } from '../support/rule-cases.js';

describeRule('missing-goal', {
  'fires without goals': { network: {}, fires: ['network'], severity: 'info' },
  'fires on an empty list of goals': { network: { goals: {} }, fires: ['network'] },
  'does not fire with one': { network: { goals: { director: { text: 'Become a director' } } } },
});
