import { describeRule } from '../support/rule-cases.js';

const covers = ['community'];

describeRule('unscheduled-contact', {
  'fires without rhythm and date': {
    network: { people: { ana: { name: 'Ana', covers } } },
    fires: ['ana'],
    severity: 'info',
    message: 'Ana is there for a sense of community, with neither a rhythm nor a next date',
  },
  'fires when the dates are past, or with someone else': {
    network: {
      people: { ana: { covers, next_contact: '2026-11-21' }, ben: {} },
      log: [
        { on: '2026-10-01', with: 'ana', next: '2026-11-21' },
        { on: '2026-10-01', with: 'ben', next: '2026-12-01' },
      ],
    },
    fires: ['ana'],
  },
  'does not look at entries dated after today': {
    network: {
      people: { ana: { covers } },
      log: [{ on: '2026-11-23', with: 'ana', next: '2026-12-01' }],
    },
    fires: ['ana'],
  },
  'does not fire when the date is today': {
    network: {
      people: { ana: { covers, next_contact: '2026-11-22' }, ben: { covers } },
      log: [{ on: '2026-10-01', with: 'ben', next: '2026-11-22' }],
    },
  },
  'does not fire with a rhythm': { network: { people: { ana: { covers, every: '1 year' } } } },
  'does not fire on needs from afar, nor on covers that are not live': {
    network: {
      people: {
        ana: { covers: ['role-models'] },
        ben: { covers: { community: 'hoped' } },
        cai: { covers, last_contact: '2020-01-01' },
        dee: { covers, closed: { on: '2026-01-01' } },
      },
    },
  },
});
