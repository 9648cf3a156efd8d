import { describeRule } from '../support/rule-cases.js';

describeRule('thin-cover', {
  'fires as a warning on a high need': {
    network: {
      needs: { community: 'high' },
      people: {
        ana: { name: 'Ana', covers: { community: 'occasional' } },
        ben: { name: 'Ben', covers: { community: 'occasional' } },
      },
    },
    fires: ['community'],
    severity: 'warning',
    message: 'A sense of community is met only now and then, by Ana and Ben',
  },
  'fires as info on any other': {
    network: { people: { ana: { covers: { community: 'occasional' } } } },
    fires: ['community'],
    severity: 'info',
  },
  'does not fire beside someone reliable': {
    network: {
      people: { ana: { covers: { community: 'occasional' } }, ben: { covers: ['community'] } },
    },
  },
});
