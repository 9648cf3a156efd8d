import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

describeRule('missing-level', {
  'fires for each missing level': {
    network: { people: crowd({ level: 'peer' }, { level: 'peer' }, { level: 'peer' }, {}) },
    fires: ['senior', 'junior'],
    severity: 'info',
    message:
      'Of the people you are in touch with, none of the 3 whose level is noted is senior to you',
  },
  'fires for peers': {
    network: { people: crowd({ level: 'senior' }, { level: 'junior' }, { level: 'junior' }) },
    fires: ['peer'],
  },
  'does not fire when all are there': {
    network: { people: crowd({ level: 'senior' }, { level: 'peer' }, { level: 'junior' }) },
  },
  'is undecided below three': {
    network: { people: crowd({ level: 'senior' }, { level: 'peer' }, {}) },
    undecided: ['people.*.level'],
  },
  'looks at active people only': {
    network: {
      people: crowd(
        { level: 'senior' },
        { level: 'peer' },
        { level: 'peer' },
        { level: 'junior', last_contact: '2025-11-21' },
      ),
    },
    fires: ['junior'],
  },
});
