import { describeRule } from '../support/rule-cases.js';

const covers = ['access-to-networks'];
const me = { organization: 'Northwind' };

describeRule('inward-access', {
  'fires when all are inside, without regard to case and outer spaces': {
    network: {
      me,
      people: {
        ana: { name: 'Ana', covers, organization: 'northwind ' },
        ben: {
          name: 'Ben',
          covers: { 'access-to-networks': 'occasional' },
          organization: 'NORTHWIND',
        },
      },
    },
    fires: ['access-to-networks'],
    severity: 'warning',
    message: 'All who give you access to networks are at Northwind themselves: Ana and Ben',
  },
  'does not fire beside someone outside': {
    network: {
      me,
      people: {
        ana: { covers, organization: 'Northwind' },
        ben: { covers, organization: 'Contoso' },
        cai: { covers },
      },
    },
  },
  'is undecided when none is outside and one is unknown': {
    network: { me, people: { ana: { covers, organization: 'Northwind' }, ben: { covers } } },
    undecided: ['people.ben.organization'],
  },
  'is undecided without my own organization': {
    network: { people: { ana: { covers, organization: 'Northwind' } } },
    undecided: ['me.organization'],
  },
  'takes a blank organization for none': {
    network: { me: { organization: ' ' }, people: { ana: { covers, organization: '' } } },
    undecided: ['me.organization'],
  },
  'does not fire without live covers': {
    network: {
      people: { ana: { covers, organization: 'Northwind', closed: { on: '2026-01-01' } } },
    },
  },
});
