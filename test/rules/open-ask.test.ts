import { describeRule } from '../support/rule-cases.js';

const ask = { on: '2026-10-22', with: 'ana', asked: 'community' };

describeRule('open-ask', {
  'fires after 31 days without an answer': {
    network: { people: { ana: { name: 'Ana' } }, log: [ask] },
    fires: ['ana'],
    severity: 'info',
    message:
      'You asked Ana about a sense of community on 2026-10-22, with no answer noted and no contact since',
  },
  'fires when the answer is pending': {
    network: { people: { ana: {} }, log: [{ ...ask, asked: 'referral', answer: 'pending' }] },
    fires: ['ana'],
    facts: { asked: 'referral', label: 'a referral' },
  },
  'does not fire after exactly 30 days': {
    network: { people: { ana: {} }, log: [{ ...ask, on: '2026-10-23' }] },
  },
  'does not fire when it was answered': {
    network: {
      people: { ana: {}, ben: {} },
      log: [
        { ...ask, answer: 'yes' },
        { ...ask, with: 'ben', answer: 'no' },
      ],
    },
  },
  'does not fire when there was a later contact with that person': {
    network: { people: { ana: {} }, log: [{ on: '2026-10-23', with: 'ana' }, ask] },
  },
  'fires when the later contact was with someone else, or is dated after today': {
    network: {
      people: { ana: {}, ben: {} },
      log: [ask, { on: '2026-11-01', with: 'ben' }, { on: '2026-11-23', with: 'ana' }],
    },
    fires: ['ana'],
  },
  'fires beside another entry of the same day, which is not a later one': {
    network: { people: { ana: {} }, log: [ask, { on: ask.on, with: 'ana' }] },
    fires: ['ana'],
  },
  'fires for each person asked': {
    network: {
      people: { ana: {}, ben: {}, cai: {} },
      log: [
        { ...ask, with: ['ana', 'ben', 'cai'] },
        { on: '2026-11-01', with: 'ben' },
      ],
    },
    fires: ['ana', 'cai'],
  },
  'knows that a closed person is not to be asked again': {
    network: { people: { ana: { closed: { on: '2026-10-30' } } }, log: [ask] },
    fires: ['ana'],
    facts: { isOpen: false },
  },
});
