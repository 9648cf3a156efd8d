import { STEPS } from '../../src/network/vocabulary.js';
import { describeRule } from '../support/rule-cases.js';

const old = '2026-08-21';
const everyStep = Object.fromEntries(STEPS.map((step) => [step, { step, last_contact: old }]));

describeRule('stalled-step', {
  'fires at the steps up to evaluate': {
    network: { people: everyStep },
    fires: ['choose', 'initiate', 'invest', 'build', 'evaluate'],
    severity: 'warning',
    facts: { step: 'choose', last: old },
  },
  'does not fire on the day of the deadline': {
    network: { people: { ana: { step: 'build', last_contact: '2026-08-22' } } },
  },
  'does not fire without a step, nor on closed people': {
    network: {
      people: {
        ana: { last_contact: old },
        ben: { step: 'build', last_contact: old, closed: { on: '2026-09-01' } },
      },
    },
  },
  'goes by the later of the two dates': {
    network: {
      people: { ana: { step: 'build', last_contact: old } },
      log: [{ on: '2026-11-22', with: 'ana' }],
    },
  },
  'does not go by dates after today': {
    network: {
      people: { ana: { step: 'build', last_contact: old } },
      log: [{ on: '2026-11-23', with: 'ana' }],
    },
    fires: ['ana'],
  },
  'goes by the setting': {
    network: {
      people: { ana: { step: 'build', last_contact: '2026-11-14' } },
      settings: { stalled_after: '1 week' },
    },
    fires: ['ana'],
  },
  'clamps to the end of the month': {
    network: { people: { ana: { step: 'build', last_contact: '2026-11-30' } } },
    today: '2027-02-28',
  },
  'fires the day after the clamped deadline': {
    network: { people: { ana: { step: 'build', last_contact: '2026-11-30' } } },
    today: '2027-03-01',
    fires: ['ana'],
  },
  'fires for one while another is undecided': {
    network: {
      people: { ana: { step: 'choose' }, ben: { step: 'build', last_contact: old }, cai: {} },
    },
    fires: ['ben'],
    undecided: ['people.ana.last_contact'],
  },
});
