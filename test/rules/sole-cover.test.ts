import { describeRule } from '../support/rule-cases.js';

describeRule('sole-cover', {
  'fires as a warning on a high need': {
    network: {
      needs: { community: 'high' },
      people: { ana: { name: 'Ana', covers: ['community'] } },
    },
    fires: ['community'],
    severity: 'warning',
    message: 'A sense of community hangs on Ana alone',
  },
  'fires as info on any other, occasional help besides or not': {
    network: {
      people: {
        ben: { covers: { community: 'occasional' } },
        ana: { name: 'Ana', covers: ['community'] },
      },
    },
    fires: ['community'],
    severity: 'info',
    facts: { person: 'Ana' },
  },
  'does not fire on two reliable covers': {
    network: { people: { ana: { covers: ['community'] }, ben: { covers: ['community'] } } },
  },
  'does not fire on a need that is not needed': {
    network: { needs: { community: 'none' }, people: { ana: { covers: ['community'] } } },
  },
});
