import { describeRule } from '../support/rule-cases.js';

const help = { got: 'a blunt read', thanked: false };

describeRule('unthanked-help', {
  'fires once for each person': {
    network: {
      people: { ana: { name: 'Ana' }, ben: {} },
      log: [
        { ...help, on: '2025-11-22', with: ['ana', 'ben'] },
        { ...help, on: '2026-11-22', with: 'ana' },
      ],
    },
    fires: ['ana', 'ben'],
    severity: 'info',
    message: 'Ana helped you on 2025-11-22 and 2026-11-22, with no thanks noted',
  },
  'does not fire before the year and after today': {
    network: {
      people: { ana: {} },
      log: [
        { ...help, on: '2025-11-21', with: 'ana' },
        { ...help, on: '2026-11-23', with: 'ana' },
      ],
    },
  },
  'does not fire when thanks were given, or nothing is said of them': {
    network: {
      people: { ana: {} },
      log: [
        { on: '2026-11-01', with: 'ana', got: 'a read', thanked: true },
        { on: '2026-11-02', with: 'ana', got: 'a read' },
      ],
    },
  },
  'does not fire when nothing was got': {
    network: {
      people: { ana: {} },
      log: [
        { on: '2026-11-01', with: 'ana', thanked: false },
        { on: '2026-11-02', with: 'ana', got: ' ', thanked: false },
      ],
    },
  },
  'fires on closed people, for thanks are never too late': {
    network: {
      people: { ana: { closed: { on: '2026-11-02' } } },
      log: [{ ...help, on: '2026-11-01', with: 'ana' }],
    },
    fires: ['ana'],
  },
});
