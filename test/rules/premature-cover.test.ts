import { describeRule } from '../support/rule-cases.js';

describeRule('premature-cover', {
  'fires at choose and at initiate': {
    network: {
      people: {
        ana: { name: 'Ana', step: 'choose', covers: ['community', 'role-models'] },
        ben: { step: 'initiate', covers: { community: 'occasional' } },
      },
    },
    fires: ['ana', 'ben'],
    severity: 'warning',
    facts: { needs: ['community'] },
  },
  'does not fire from invest on, nor without a step': {
    network: {
      people: { ana: { step: 'invest', covers: ['community'] }, ben: { covers: ['community'] } },
    },
  },
  'does not fire on what is hoped for': {
    network: { people: { ana: { step: 'choose', covers: { community: 'hoped' } } } },
  },
  'does not fire on needs from afar': {
    network: { people: { ana: { step: 'choose', covers: ['role-models'] } } },
  },
  'does not fire on closed people': {
    network: {
      people: { ana: { step: 'choose', covers: ['community'], closed: { on: '2026-01-01' } } },
    },
  },
});
