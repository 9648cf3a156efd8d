import { describeRule } from '../support/rule-cases.js';

const how = { gaps: { hiring: 'Hiring well', budgeting: 'Owning a budget' } };

describeRule('unhelped-skill-gap', {
  'fires for each gap without help': {
    network: { how },
    fires: ['hiring', 'budgeting'],
    severity: 'warning',
    message: 'No one helps you with “Hiring well”',
  },
  'fires for the one that only a closed person helps with': {
    network: {
      how,
      people: {
        ana: { helps_with: ['hiring'] },
        ben: { helps_with: ['budgeting'], closed: { on: '2026-01-01' } },
      },
    },
    fires: ['budgeting'],
  },
  'names a gap without words by its id': {
    network: { how: { gaps: { hiring: '' } } },
    fires: ['hiring'],
    message: 'No one helps you with “hiring”',
  },
  'does not fire without gaps': { network: {} },
});
