import { describeRule } from '../support/rule-cases.js';

const every = '6 weeks';

describeRule('overdue-contact', {
  'fires the day after': {
    network: { people: { ana: { name: 'Ana', every, last_contact: '2026-10-10' } } },
    fires: ['ana'],
    severity: 'warning',
    facts: { due: '2026-11-21', daysLate: 1, ratio: 1 / 42 },
    message: 'Ana was last contacted on 2026-10-10, 1 day past the rhythm of 6 weeks',
  },
  'does not fire on the day': {
    network: { people: { ana: { every, last_contact: '2026-10-11' } } },
  },
  'measures the ratio against the calendar': {
    network: { people: { ana: { every: '1 month', last_contact: '2026-01-31' } } },
    today: '2026-03-28',
    fires: ['ana'],
    facts: { every: '1 month', due: '2026-02-28', daysLate: 28, ratio: 1 },
  },
  'goes by the log as well, entries after today left out': {
    network: {
      people: {
        ana: { every, last_contact: '2026-01-01' },
        ben: { every, last_contact: '2026-01-01' },
      },
      log: [
        { on: '2026-11-01', with: 'ana' },
        { on: '2026-11-23', with: 'ben' },
      ],
    },
    fires: ['ben'],
  },
  'does not fire without a rhythm, nor on closed people': {
    network: {
      people: {
        ana: { last_contact: '2020-01-01' },
        ben: { every, last_contact: '2020-01-01', closed: { on: '2026-01-01' } },
        cai: { every, closed: { on: '2026-01-01' } },
      },
    },
  },
  'fires for one while another is undecided': {
    network: { people: { ana: { every }, ben: { every, last_contact: '2026-01-01' } } },
    fires: ['ben'],
    undecided: ['people.ana.last_contact'],
  },
});
