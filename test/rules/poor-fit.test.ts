import { describeRule } from '../support/rule-cases.js';

describeRule('poor-fit', {
  'fires on any cover, hoped for or from afar': {
    network: {
      people: {
        ana: { name: 'Ana', fit: 'poor', covers: { community: 'hoped' } },
        ben: { fit: 'poor', covers: ['role-models'] },
      },
    },
    fires: ['ana', 'ben'],
    severity: 'warning',
    message: 'Ana is down for a sense of community, and you noted a poor fit between you',
  },
  'does not fire without covers': { network: { people: { ana: { fit: 'poor' } } } },
  'does not fire on a good, an open or a missing fit': {
    network: {
      people: {
        ana: { fit: 'good', covers: ['community'] },
        ben: { fit: 'unsure', covers: ['community'] },
        cai: { covers: ['community'] },
      },
    },
  },
  'does not fire on closed people': {
    network: {
      people: { ana: { fit: 'poor', covers: ['community'], closed: { on: '2026-01-01' } } },
    },
  },
});
