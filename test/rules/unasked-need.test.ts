import { describeRule } from '../support/rule-cases.js';

const needs = { sponsorship: 'high' as const };
const people = { ana: {} };

describeRule('unasked-need', {
  'fires without any ask': { network: { needs }, fires: ['sponsorship'] },
  'fires when the ask was a day more than a year ago': {
    network: { needs, people, log: [{ on: '2025-11-21', with: 'ana', asked: 'sponsorship' }] },
    fires: ['sponsorship'],
  },
  'does not fire when it was just a year ago': {
    network: { needs, people, log: [{ on: '2025-11-22', with: 'ana', asked: 'sponsorship' }] },
  },
  'does not fire when it was today': {
    network: { needs, people, log: [{ on: '2026-11-22', with: 'ana', asked: 'sponsorship' }] },
  },
  'fires when it is dated tomorrow': {
    network: { needs, people, log: [{ on: '2026-11-23', with: 'ana', asked: 'sponsorship' }] },
    fires: ['sponsorship'],
  },
  'fires when another need was asked for': {
    network: { needs, people, log: [{ on: '2026-11-01', with: 'ana', asked: 'community' }] },
    fires: ['sponsorship'],
  },
  'does not fire on a need at risk': {
    network: { people: { ana: { covers: ['sponsorship'] } } },
  },
});
