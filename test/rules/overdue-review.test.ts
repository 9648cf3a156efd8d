import { describeRule } from '../support/rule-cases.js';

describeRule('overdue-review', {
  'is undecided without reviews': {
    network: { me: { last_transition: '2026-03-01' } },
    undecided: ['reviews'],
  },
  'fires the day after the date': {
    network: { reviews: [{ on: '2025-11-21' }] },
    fires: ['network'],
    message: 'Your last review was on 2025-11-21',
  },
  'does not fire on the date': { network: { reviews: [{ on: '2025-11-22' }] } },
  'goes by the newest, in any order': {
    network: { reviews: [{ on: '2026-10-01' }, { on: '2024-10-01' }] },
  },
  'fires after a transition': {
    network: { me: { last_transition: '2026-03-01' }, reviews: [{ on: '2026-02-28' }] },
    fires: ['network'],
  },
  'does not fire when the review was on the day of the transition': {
    network: { me: { last_transition: '2026-03-01' }, reviews: [{ on: '2026-03-01' }] },
  },
  'goes by the setting': {
    network: { reviews: [{ on: '2026-08-21' }], settings: { review_every: '3 months' } },
    fires: ['network'],
  },
});
