import { describeRule } from '../support/rule-cases.js';

const people = { ana: {} };

describeRule('unheard-criticism', {
  'fires when no entry has any': {
    network: {
      people,
      log: [
        { on: '2026-11-01', with: 'ana', got: 'praise' },
        { on: '2026-11-02', with: 'ana', critical_feedback: ' ' },
        { on: '2025-11-21', with: 'ana', critical_feedback: 'too long ago' },
        { on: '2026-11-23', with: 'ana', critical_feedback: 'tomorrow' },
      ],
    },
    fires: ['network'],
    severity: 'warning',
    message: 'No critical feedback is noted since 2025-11-22, in 2 contacts',
  },
  'does not fire when one has, both ends of the year included': {
    network: {
      people,
      log: [{ on: '2025-11-22', with: 'ana', critical_feedback: 'the ask was buried' }],
    },
  },
  'is undecided without entries in the past year': {
    network: {
      people,
      log: [
        { on: '2025-11-21', with: 'ana' },
        { on: '2026-11-23', with: 'ana' },
      ],
    },
    undecided: ['log'],
  },
});
