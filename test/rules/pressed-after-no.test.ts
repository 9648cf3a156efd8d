import { describeRule } from '../support/rule-cases.js';

const closed = { on: '2026-05-01', because: 'declined' } as const;

describeRule('pressed-after-no', {
  'fires on an ask the day after': {
    network: {
      people: { ana: { name: 'Ana', closed } },
      log: [{ on: '2026-05-02', with: 'ana', asked: 'referral' }],
    },
    fires: ['ana'],
    severity: 'warning',
    message: 'Ana said no on 2026-05-01; on 2026-05-02 you asked again',
  },
  'does not fire on the ask of that very day, nor on earlier ones': {
    network: {
      people: { ana: { closed } },
      log: [
        { on: '2026-05-01', with: 'ana', asked: 'community', answer: 'no' },
        { on: '2026-04-01', with: 'ana', asked: 'community' },
      ],
    },
  },
  'does not fire on contact without an ask, nor on what is dated after today': {
    network: {
      people: { ana: { closed } },
      log: [
        { on: '2026-06-01', with: 'ana', what: 'said thanks' },
        { on: '2026-11-23', with: 'ana', asked: 'community' },
      ],
    },
  },
  'does not fire on people closed for other reasons, nor on open ones': {
    network: {
      people: {
        ana: { closed: { on: '2026-05-01', because: 'drifted' } },
        ben: { closed: { on: '2026-05-01' } },
        cai: {},
      },
      log: [{ on: '2026-06-01', with: ['ana', 'ben', 'cai'], asked: 'community', answer: 'no' }],
    },
  },
});
