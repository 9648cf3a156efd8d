import { describeRule } from '../support/rule-cases.js';

const waiver = { rule: 'sole-cover', about: 'safe-space', because: 'one is enough' } as const;
const people = { ana: { covers: ['safe-space'] } };

describeRule('idle-waiver', {
  'fires when there is no such finding': {
    network: { waivers: [waiver] },
    fires: ['safe-space'],
    severity: 'info',
    message: 'The waiver of sole-cover about safe-space waives nothing: there is no such finding',
  },
  'fires when the finding is about something else': {
    network: { people, waivers: [{ ...waiver, about: 'community' }] },
    fires: ['community'],
  },
  'fires when the rule is off': {
    network: { people, waivers: [waiver], settings: { rules: { 'sole-cover': 'off' } } },
    fires: ['safe-space'],
    message: 'The waiver of sole-cover about safe-space waives nothing: the rule is off',
  },
  'does not fire when a finding needs it, up to its date': {
    network: { people, waivers: [{ ...waiver, until: '2026-11-22' }] },
  },
  'fires up to the date of one that nothing needs': {
    network: { waivers: [{ ...waiver, until: '2026-11-22' }] },
    fires: ['safe-space'],
  },
  'does not fire on one that has ended': {
    network: { waivers: [{ ...waiver, until: '2026-11-21' }] },
  },
  'does not fire on a waiver of an expired one': {
    network: {
      waivers: [
        { ...waiver, until: '2026-11-21' },
        { rule: 'expired-waiver', about: 'safe-space', because: 'I know' },
      ],
    },
  },
  'does not fire on a waiver of itself that is needed': {
    network: {
      waivers: [{ rule: 'idle-waiver', about: 'safe-space', because: 'soon needed' }, waiver],
    },
    fires: ['safe-space'],
    facts: { rule: 'sole-cover' },
  },
  'fires on a waiver of itself that nothing needs': {
    network: { waivers: [{ rule: 'idle-waiver', about: 'safe-space', because: 'soon needed' }] },
    fires: ['safe-space'],
    facts: { rule: 'idle-waiver' },
  },
});
