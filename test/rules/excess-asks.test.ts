import { describeRule } from '../support/rule-cases.js';

const people = { ana: { name: 'Ana' }, ben: { name: 'Ben' } };
const asks = ['2025-11-22', '2026-05-01', '2026-06-01', '2026-11-22'].map((on) => ({
  on,
  with: ['ana'],
  asked: 'community',
}));

describeRule('excess-asks', {
  'fires above the usual three, both ends of the year included': {
    network: { people, log: asks },
    fires: ['network'],
    severity: 'info',
    facts: { asks: 4, most: 3, people: ['Ana'], oldest: '2025-11-22' },
  },
  'does not fire at three': { network: { people, log: asks.slice(1) } },
  'counts pending ones, but no answered ones': {
    network: {
      people,
      log: [
        ...asks.slice(2),
        { on: '2026-06-02', with: 'ben', asked: 'referral', answer: 'pending' },
        { on: '2026-06-03', with: 'ben', asked: 'referral', answer: 'yes' },
        { on: '2026-06-04', with: 'ben', asked: 'referral', answer: 'no' },
      ],
    },
  },
  'counts an ask of several people once': {
    network: { people, log: asks.slice(1).map((ask) => ({ ...ask, with: ['ana', 'ben'] })) },
  },
  'does not count asks before the year and after today': {
    network: {
      people,
      log: [
        ...asks.slice(1),
        { on: '2025-11-21', with: 'ben', asked: 'community' },
        { on: '2026-11-23', with: 'ben', asked: 'community' },
      ],
    },
  },
  'goes by the setting': {
    network: { people, log: asks.slice(3), settings: { max_asks: 0 } },
    fires: ['network'],
    message: '1 ask is open since 2026-11-22, more than your 0: Ana',
  },
});
