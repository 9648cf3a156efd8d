import { describeRule } from '../support/rule-cases.js';

const covers = ['community'];

describeRule('undated-cover', {
  'fires once a person, without any date': {
    network: {
      people: { ana: { name: 'Ana', covers: ['community', 'safe-space', 'role-models'] } },
    },
    fires: ['ana'],
    severity: 'info',
    facts: { person: 'Ana', needs: ['community', 'safe-space'] },
  },
  'fires when the only dates are after today': {
    network: {
      people: { ana: { covers, last_contact: '2026-11-23' } },
      log: [{ on: '2026-11-23', with: 'ana' }],
    },
    fires: ['ana'],
  },
  'does not fire with a date in the file or in the log': {
    network: {
      people: { ana: { covers, last_contact: '2026-11-22' }, ben: { covers } },
      log: [{ on: '2026-11-22', with: ['ben'] }],
    },
  },
  'does not fire on needs from afar': { network: { people: { ana: { covers: ['role-models'] } } } },
  'does not fire on covers that are not live': {
    network: {
      people: {
        ana: { covers: { community: 'hoped' } },
        ben: { covers, fit: 'poor' },
        cai: { covers, step: 'choose' },
        dee: { covers, closed: { on: '2026-01-01' } },
      },
    },
  },
});
