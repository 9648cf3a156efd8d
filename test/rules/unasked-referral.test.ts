import { describeRule } from '../support/rule-cases.js';

const needs = { sponsorship: 'some' as const };
const people = { ana: {} };

describeRule('unasked-referral', {
  'fires without such an ask': {
    network: { needs, people, log: [{ on: '2026-11-01', with: 'ana', asked: 'sponsorship' }] },
    fires: ['network'],
    severity: 'info',
    facts: { needs: ['sponsorship'], since: '2025-11-22' },
  },
  'fires when it was a day more than a year ago, or is dated tomorrow': {
    network: {
      needs,
      people,
      log: [
        { on: '2025-11-21', with: 'ana', asked: 'referral' },
        { on: '2026-11-23', with: 'ana', asked: 'referral' },
      ],
    },
    fires: ['network'],
  },
  'does not fire when it was just a year ago': {
    network: { needs, people, log: [{ on: '2025-11-22', with: 'ana', asked: 'referral' }] },
  },
  'does not fire when no need is uncovered': {
    network: { people: { ana: { covers: ['community'] } } },
  },
});
