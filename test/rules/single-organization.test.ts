import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

const me = { organization: 'Northwind' };

describeRule('single-organization', {
  'fires when all are of mine, without regard to case and outer spaces': {
    network: {
      me,
      people: crowd(
        { organization: 'Northwind' },
        { organization: ' northwind' },
        { organization: 'NORTHWIND' },
        {},
      ),
    },
    fires: ['network'],
    severity: 'warning',
    message:
      'Of the people you are in touch with, all 3 whose organization is noted are at Northwind, as you are',
  },
  'does not fire when one is of another': {
    network: {
      me,
      people: crowd(
        { organization: 'Northwind' },
        { organization: 'Northwind' },
        { organization: 'Else' },
      ),
    },
  },
  'does not fire when all are of the same other': {
    network: {
      me,
      people: crowd({ organization: 'Else' }, { organization: 'Else' }, { organization: 'Else' }),
    },
  },
  'is undecided below three, the blank ones not counted': {
    network: {
      me,
      people: crowd(
        { organization: 'Northwind' },
        { organization: 'Northwind' },
        { organization: ' ' },
        {},
      ),
    },
    undecided: ['people.*.organization'],
  },
  'is undecided when my own is unknown': {
    network: {
      people: crowd(
        { organization: 'Northwind' },
        { organization: 'Northwind' },
        { organization: 'Northwind' },
      ),
    },
    undecided: ['me.organization'],
  },
  'looks at active people only': {
    network: {
      me,
      people: crowd(
        { organization: 'Northwind' },
        { organization: 'Northwind' },
        { organization: 'Northwind' },
        { organization: 'Else', every: '6 months', last_contact: '2025-11-21' },
        { organization: 'Else', closed: { on: '2026-01-01' } },
      ),
    },
    fires: ['network'],
  },
});
