import { describeRule } from '../support/rule-cases.js';

describeRule('unstated-why', {
  'fires when it is missing': { network: {}, fires: ['network'], severity: 'warning' },
  'fires when it is blank': { network: { why: ' \n' }, fires: ['network'] },
  'fires when the key has no value': { network: { why: null }, fires: ['network'] },
  'does not fire when it is there': { network: { why: 'Calm software.' } },
});
