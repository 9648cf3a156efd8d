import { NEED_IDS } from '../../src/network/needs.js';
import { describeRule } from '../support/rule-cases.js';

const rated = Object.fromEntries(NEED_IDS.map((id) => [id, 'none' as const]));

describeRule('unrated-need', {
  'fires once for all of them': {
    network: {},
    fires: ['network'],
    facts: { needs: NEED_IDS },
  },
  'fires on a need that only covers speak for': {
    network: { needs: { ...rated, community: {} }, people: { ana: { covers: ['community'] } } },
    fires: ['network'],
    facts: { needs: ['community'] },
  },
  'does not fire when all are rated, own needs or not': {
    network: { needs: { ...rated, visa: { label: 'Visa' } } },
  },
});
