import { describeRule } from '../support/rule-cases.js';

describeRule('uncovered-need', {
  'fires as an error on a high need with no one': {
    network: { needs: { sponsorship: 'high' } },
    fires: ['sponsorship'],
    severity: 'error',
    message: 'Institutional sponsorship has no one covering it',
  },
  'fires as a warning on a need of some importance': {
    network: { needs: { sponsorship: 'some' } },
    fires: ['sponsorship'],
    severity: 'warning',
  },
  'fires on a need that is only hoped for': {
    network: { people: { ana: { name: 'Ana', covers: { sponsorship: 'hoped' } } } },
    fires: ['sponsorship'],
    message: 'Institutional sponsorship is only hoped for, from Ana',
    advice: 'Bring it up the next time you talk with Ana.',
  },
  'asks for a tie first where it is too early to count on anyone': {
    network: {
      people: { ana: { name: 'Ana', step: 'initiate', covers: { sponsorship: 'reliable' } } },
    },
    fires: ['sponsorship'],
    facts: { status: 'hoped', hoped: [], early: ['Ana'] },
    message: 'Institutional sponsorship has no one yet: too early with Ana',
    advice:
      'Build the tie with Ana first: one small step this month, such as a hello or a coffee. The request can wait.',
  },
  'turns to whoever is hoped for before those with whom it is too early': {
    network: {
      people: {
        ana: { name: 'Ana', step: 'initiate', covers: { sponsorship: 'reliable' } },
        ben: { name: 'Ben', covers: { sponsorship: 'hoped' } },
      },
    },
    fires: ['sponsorship'],
    message: 'Institutional sponsorship is only hoped for, from Ben',
    advice: 'Bring it up the next time you talk with Ben.',
  },
  'fires on a need that is covered on paper only': {
    network: {
      people: { ana: { name: 'Ana', covers: ['sponsorship'], last_contact: '2025-11-21' } },
    },
    fires: ['sponsorship'],
    message: 'Institutional sponsorship is covered on paper only, by Ana',
  },
  'does not fire on the last day before the lapse': {
    network: { people: { ana: { covers: ['sponsorship'], last_contact: '2025-11-22' } } },
  },
  'does not fire where two live covers are left besides others': {
    network: {
      people: {
        ana: { covers: ['sponsorship'] },
        ben: { covers: ['sponsorship'], closed: { on: '2026-01-01' } },
      },
    },
  },
  'does not fire on unrated needs and on those not needed': {
    network: { needs: { sponsorship: 'none' }, people: { ana: { covers: [] } } },
  },
});
