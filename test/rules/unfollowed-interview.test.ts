import { describeRule } from '../support/rule-cases.js';

const known_through = 'informational-interview' as const;
const last_contact = '2026-09-21';

describeRule('unfollowed-interview', {
  'fires without a step and up to invest': {
    network: {
      people: {
        ana: { name: 'Ana', known_through, last_contact },
        ben: { known_through, last_contact, step: 'choose' },
        cai: { known_through, last_contact, step: 'invest' },
      },
    },
    fires: ['ana', 'ben', 'cai'],
    severity: 'info',
    facts: { person: 'Ana', last: last_contact },
  },
  'does not fire from build on': {
    network: { people: { ana: { known_through, last_contact, step: 'build' } } },
  },
  'does not fire after exactly two months': {
    network: { people: { ana: { known_through, last_contact: '2026-09-22' } } },
  },
  'clamps to the end of the month': {
    network: { people: { ana: { known_through, last_contact: '2026-12-31' } } },
    today: '2027-02-28',
  },
  'fires the day after the clamped deadline': {
    network: { people: { ana: { known_through, last_contact: '2026-12-31' } } },
    today: '2027-03-01',
    fires: ['ana'],
  },
  'does not fire on people from elsewhere, nor on closed ones': {
    network: {
      people: {
        ana: { known_through: 'referral', last_contact },
        ben: { last_contact },
        cai: { known_through, last_contact, closed: { on: '2026-10-01' } },
      },
    },
  },
  'is undecided without a last contact': {
    network: { people: { ana: { known_through } } },
    undecided: ['people.ana.last_contact'],
  },
});
