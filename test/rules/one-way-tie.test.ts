import { describeRule } from '../support/rule-cases.js';

const covers = ['community'];

describeRule('one-way-tie', {
  'fires when nothing is given': {
    network: { people: { ana: { name: 'Ana', covers } } },
    fires: ['ana'],
    severity: 'warning',
    message: 'Ana is there for a sense of community, and nothing that you give is noted',
  },
  'takes blank words for nothing, and leaves out what is dated after today': {
    network: {
      people: { ana: { covers, i_give: [' '] }, ben: { covers } },
      log: [
        { on: '2026-11-01', with: 'ana', gave: '' },
        { on: '2026-11-23', with: 'ben', gave: 'an introduction' },
      ],
    },
    fires: ['ana', 'ben'],
  },
  'does not fire with i_give, or anything given at any time': {
    network: {
      people: { ana: { covers, i_give: ['reviews'] }, ben: { covers } },
      log: [{ on: '2019-01-01', with: ['ben'], gave: 'an introduction' }],
    },
  },
  'does not fire on needs from afar, nor on covers that are not live': {
    network: {
      people: {
        ana: { covers: ['role-models'] },
        ben: { covers: { community: 'hoped' } },
        cai: { covers, closed: { on: '2026-01-01' } },
      },
    },
  },
});
