import { describeRule } from '../support/rule-cases.js';

describeRule('untrusted-confidant', {
  'fires for each of the two needs, in the order of the report': {
    network: {
      people: {
        ana: { name: 'Ana', covers: ['safe-space', 'emotional-support'], tie: 'weak' },
      },
    },
    fires: ['safe-space', 'emotional-support'],
    severity: 'warning',
    message: 'Safe space rests on weak ties alone: Ana',
  },
  'does not fire beside a strong tie': {
    network: {
      people: {
        ana: { covers: ['safe-space'], tie: 'weak' },
        ben: { covers: { 'safe-space': 'occasional' }, tie: 'strong' },
        cai: { covers: ['safe-space'] },
      },
    },
  },
  'is undecided when none is strong and one is unknown': {
    network: {
      people: { ana: { covers: ['safe-space'], tie: 'weak' }, ben: { covers: ['safe-space'] } },
    },
    undecided: ['people.ben.tie'],
  },
  'names an unknown tie once': {
    network: { people: { ana: { covers: ['safe-space', 'emotional-support'] } } },
    undecided: ['people.ana.tie'],
  },
  'fires for one need while the other is undecided': {
    network: {
      people: {
        ana: { covers: ['emotional-support'], tie: 'weak' },
        ben: { covers: ['safe-space'] },
      },
    },
    fires: ['emotional-support'],
    undecided: ['people.ben.tie'],
  },
  'does not look at other needs, nor at covers that are not live': {
    network: {
      people: {
        ana: { covers: { community: 'reliable', 'safe-space': 'hoped' }, tie: 'weak' },
      },
    },
  },
});
