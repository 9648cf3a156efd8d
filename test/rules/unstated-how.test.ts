import { describeRule } from '../support/rule-cases.js';

describeRule('unstated-how', {
  'fires without how': { network: {}, fires: ['network'], severity: 'warning' },
  'fires on strengths alone': { network: { how: { strengths: ['design'] } }, fires: ['network'] },
  'fires on empty gaps and a blank next role': {
    network: { how: { gaps: {}, next_role: ' ' } },
    fires: ['network'],
  },
  'does not fire with a gap': { network: { how: { gaps: { hiring: 'Hiring well' } } } },
  'does not fire with a next role': { network: { how: { next_role: 'Director' } } },
});
