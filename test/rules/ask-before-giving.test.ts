import { describeRule } from '../support/rule-cases.js';

const ask = { on: '2026-06-01', with: 'ana', asked: 'referral' };

describeRule('ask-before-giving', {
  'fires when nothing was given before': {
    network: {
      people: { ana: { name: 'Ana' } },
      log: [{ on: '2026-06-02', with: 'ana', gave: 'an introduction' }, ask],
    },
    fires: ['ana'],
    severity: 'info',
    message: 'You first asked Ana on 2026-06-01; nothing given before is noted',
  },
  'does not fire when something was given on the same day, in any order': {
    network: { people: { ana: {} }, log: [ask, { on: '2026-06-01', with: 'ana', gave: 'a hand' }] },
  },
  'does not fire when it was given in the same entry': {
    network: { people: { ana: {} }, log: [{ ...ask, gave: 'a hand' }] },
  },
  'does not fire when something was given earlier': {
    network: { people: { ana: {} }, log: [ask, { on: '2020-06-01', with: 'ana', gave: 'a hand' }] },
  },
  'does not fire with i_give': {
    network: { people: { ana: { i_give: ['reviews'] } }, log: [ask] },
  },
  'goes by the first ask, not by later ones': {
    network: {
      people: { ana: {} },
      log: [
        ask,
        { on: '2026-05-01', with: 'ana', gave: 'a hand' },
        { on: '2026-04-01', with: 'ana', asked: 'community' },
      ],
    },
    fires: ['ana'],
    facts: { on: '2026-04-01', asked: 'community' },
  },
  'does not take what was given to someone else': {
    network: {
      people: { ana: {}, ben: {} },
      log: [{ on: '2026-05-01', with: 'ben', gave: 'a hand' }, ask],
    },
    fires: ['ana'],
  },
  'does not fire on closed people, nor without an ask, nor on an ask after today': {
    network: {
      people: { ana: { closed: { on: '2026-07-01' } }, ben: {} },
      log: [ask, { on: '2026-11-23', with: 'ben', asked: 'referral' }],
    },
  },
});
