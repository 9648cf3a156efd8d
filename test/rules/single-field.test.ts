import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

const me = { field: 'Software' };

describeRule('single-field', {
  'fires when all are of mine, without regard to case and outer spaces': {
    network: {
      me,
      people: crowd({ field: 'Software' }, { field: ' software' }, { field: 'SOFTWARE' }, {}),
    },
    fires: ['network'],
    severity: 'warning',
    message:
      'Of the people you are in touch with, all 3 whose field is noted are in Software, as you are',
  },
  'does not fire when one is of another': {
    network: { me, people: crowd({ field: 'Software' }, { field: 'Software' }, { field: 'Else' }) },
  },
  'does not fire when all are of the same other': {
    network: { me, people: crowd({ field: 'Else' }, { field: 'Else' }, { field: 'Else' }) },
  },
  'is undecided below three, the blank ones not counted': {
    network: {
      me,
      people: crowd({ field: 'Software' }, { field: 'Software' }, { field: ' ' }, {}),
    },
    undecided: ['people.*.field'],
  },
  'is undecided when my own is unknown': {
    network: { people: crowd({ field: 'Software' }, { field: 'Software' }, { field: 'Software' }) },
    undecided: ['me.field'],
  },
  'looks at active people only': {
    network: {
      me,
      people: crowd(
        { field: 'Software' },
        { field: 'Software' },
        { field: 'Software' },
        { field: 'Else', every: '6 months', last_contact: '2025-11-21' },
        { field: 'Else', closed: { on: '2026-01-01' } },
      ),
    },
    fires: ['network'],
  },
});
