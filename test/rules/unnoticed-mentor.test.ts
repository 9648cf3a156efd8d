import { describeRule } from '../support/rule-cases.js';

const log = ['2025-11-22', '2026-05-01', '2026-11-22'].map((on) => ({ on, with: ['ana'] }));

describeRule('unnoticed-mentor', {
  'fires at three entries within the year, both ends included': {
    network: { people: { ana: { name: 'Ana' } }, log },
    fires: ['ana'],
    severity: 'info',
    facts: { dates: ['2025-11-22', '2026-05-01', '2026-11-22'] },
  },
  'does not fire at two': { network: { people: { ana: {} }, log: log.slice(1) } },
  'does not count entries before the year and after today': {
    network: {
      people: { ana: {} },
      log: [...log.slice(1), { on: '2025-11-21', with: 'ana' }, { on: '2026-11-23', with: 'ana' }],
    },
  },
  'does not fire on a mentee': { network: { people: { ana: { mentee: true } }, log } },
  'does not fire on someone down for a need': {
    network: { people: { ana: { covers: { community: 'hoped' } } }, log },
  },
  'does not fire on closed people': {
    network: { people: { ana: { closed: { on: '2026-11-22' } } }, log },
  },
});
