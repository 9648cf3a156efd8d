import { describeRule } from '../support/rule-cases.js';

describeRule('closed-circle', {
  'fires above one half': {
    network: {
      people: { ana: { knows: ['ben', 'cai', 'dee'] }, ben: { knows: ['cai'] }, cai: {}, dee: {} },
    },
    fires: ['network'],
    severity: 'warning',
    facts: { people: 4, ties: 4, pairs: 6 },
    message: 'Among your 4 people, 4 of 6 pairs know each other',
  },
  'does not fire at exactly one half': {
    network: { people: { ana: { knows: ['ben', 'cai', 'dee'] }, ben: {}, cai: {}, dee: {} } },
  },
  'counts a pair once, and no one as their own acquaintance': {
    network: {
      people: {
        ana: { knows: ['ben', 'ben', 'cai', 'dee', 'ana'] },
        ben: { knows: ['ana', 'ben'] },
        cai: { knows: ['ana'] },
        dee: {},
      },
    },
  },
  'does not fire among three': {
    network: { people: { ana: { knows: ['ben', 'cai'] }, ben: { knows: ['cai'] }, cai: {} } },
  },
  'leaves closed people out': {
    network: {
      people: {
        ana: { knows: ['ben', 'cai', 'dee'] },
        ben: { knows: ['cai', 'dee'] },
        cai: {},
        dee: { closed: { on: '2026-01-01' } },
      },
    },
  },
  'is undecided when no open person has knows': {
    network: {
      people: {
        ana: {},
        ben: {},
        cai: {},
        dee: {},
        eve: { knows: ['ana'], closed: { on: '2026-01-01' } },
      },
    },
    undecided: ['people.*.knows'],
  },
});
