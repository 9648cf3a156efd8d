import { describeRule } from '../support/rule-cases.js';

const covers = ['sponsorship'];

describeRule('powerless-sponsor', {
  'fires when all are peers or juniors': {
    network: {
      people: {
        ana: { name: 'Ana', covers, level: 'peer' },
        ben: { name: 'Ben', covers: { sponsorship: 'occasional' }, level: 'junior' },
      },
    },
    fires: ['sponsorship'],
    severity: 'warning',
    message: 'Sponsorship rests on Ana and Ben, with no one senior to you',
  },
  'does not fire beside someone senior, unknown levels or not': {
    network: {
      people: { ana: { covers, level: 'peer' }, ben: { covers, level: 'senior' }, cai: { covers } },
    },
  },
  'is undecided when none is senior and one is unknown': {
    network: { people: { ana: { covers, level: 'peer' }, ben: { covers } } },
    undecided: ['people.ben.level'],
  },
  'does not count a senior whose cover is not live': {
    network: {
      people: {
        ana: { covers, level: 'peer' },
        ben: { covers, level: 'senior', fit: 'poor' },
        cai: { covers: { sponsorship: 'hoped' } },
      },
    },
    fires: ['sponsorship'],
  },
  'does not fire without live covers': {
    network: { people: { ana: { covers: { sponsorship: 'hoped' }, level: 'peer' } } },
  },
});
