import { describeRule } from '../support/rule-cases.js';

const waiver = { rule: 'sole-cover', about: 'safe-space', because: 'one is enough' } as const;

describeRule('expired-waiver', {
  'fires the day after its date': {
    network: { waivers: [{ ...waiver, until: '2026-11-21' }] },
    fires: ['safe-space'],
    severity: 'warning',
    message: 'The waiver of sole-cover about safe-space ended on 2026-11-21',
  },
  'does not fire on its date': { network: { waivers: [{ ...waiver, until: '2026-11-22' }] } },
  'does not fire without a date': { network: { waivers: [waiver] } },
  'fires for each': {
    network: {
      waivers: [
        { ...waiver, until: '2025-01-01' },
        { ...waiver, about: 'community', until: '2025-01-01' },
      ],
    },
    fires: ['safe-space', 'community'],
  },
});
