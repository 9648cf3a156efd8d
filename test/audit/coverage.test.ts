import { describe, expect, it } from 'vitest';
import { assessCoverage } from '../../src/audit/coverage.js';
import { deriveFacts } from '../../src/network/facts.js';
import { readNetwork } from '../../src/network/read.js';

const HEAD = 'version: 1\nme: { name: Sam }\n';

async function coverageOf(yaml: string, today = '2026-11-22') {
  const { network } = await readNetwork(HEAD + yaml, 'test.yaml');
  return assessCoverage(network, deriveFacts(network, today));
}

describe('the standing of one person’s cover of one need', () => {
  const standing = async (person: string, need = 'sponsorship', today = '2026-11-22') => {
    const { byNeed } = await coverageOf(`people: { ana: { ${person} } }`, today);
    return byNeed.get(need)?.covers[0]?.standing;
  };

  it.each([
    [
      'closed wins over all',
      'closed: { on: 2025-01-01 }, fit: poor, covers: { sponsorship: hoped }',
      'ended',
    ],
    ['a poor fit wins over hoped', 'fit: poor, covers: { sponsorship: hoped }', 'poor-fit'],
    ['hoped wins over too early', 'step: choose, covers: { sponsorship: hoped }', 'hoped'],
    ['step choose is too early', 'step: choose, covers: { sponsorship: reliable }', 'too-early'],
    [
      'step initiate is too early',
      'step: initiate, covers: { sponsorship: occasional }',
      'too-early',
    ],
    [
      'too early wins over lapsed',
      'step: initiate, last_contact: 2020-01-01, covers: [sponsorship]',
      'too-early',
    ],
    ['step invest is past initiate', 'step: invest, covers: [sponsorship]', 'reliable'],
    ['no step counts as past initiate', 'covers: [sponsorship]', 'reliable'],
    ['a plain list means reliable', 'covers: [sponsorship]', 'reliable'],
    ['occasional stays occasional', 'covers: { sponsorship: occasional }', 'occasional'],
    ['an unsure fit takes nothing away', 'fit: unsure, covers: [sponsorship]', 'reliable'],
    ['unknown contact never lapses', 'every: 1 week, covers: [sponsorship]', 'reliable'],
  ])('%s', async (_words, person, expected) => {
    expect(await standing(person)).toBe(expected);
  });

  it.each([
    ['role models at any step', 'step: choose, covers: [role-models]'],
    ['role models without contact for years', 'last_contact: 2001-01-01, covers: [role-models]'],
  ])('counts %s', async (_words, person) => {
    expect(await standing(person, 'role-models')).toBe('reliable');
  });

  it.each([
    ['2026-10-31', 'reliable', 'twice six weeks after 8 August is 31 October: not yet'],
    ['2026-11-01', 'lapsed', 'the day after'],
  ])('with a rhythm, on %s: %s (%s)', async (today, expected) => {
    const person = 'every: 6 weeks, last_contact: 2026-08-08, covers: [sponsorship]';
    expect(await standing(person, 'sponsorship', today)).toBe(expected);
  });

  it.each([
    ['2026-11-22', 'reliable'],
    ['2026-11-23', 'lapsed'],
  ])('without a rhythm it lapses after 12 months: on %s %s', async (today, expected) => {
    const person = 'last_contact: 2025-11-22, covers: [sponsorship]';
    expect(await standing(person, 'sponsorship', today)).toBe(expected);
  });

  it('takes lapsed_after from the settings', async () => {
    const { byNeed } = await coverageOf(
      'settings: { lapsed_after: 1 month }\npeople: { ana: { last_contact: 2026-10-01, covers: [community] } }',
    );
    expect(byNeed.get('community')?.status).toBe('lapsed');
  });
});

describe('last contact', () => {
  const lastContact = async (yaml: string, today = '2026-11-22') => {
    const { byNeed } = await coverageOf(yaml, today);
    return byNeed.get('community')?.covers[0]?.lastContact;
  };
  const ana = (fields: string) => `people: { ana: { ${fields} covers: [community] } }`;

  it.each([
    ['the field alone', ana('last_contact: 2026-10-02,'), '2026-10-02'],
    [
      'the log where it is later',
      `${ana('last_contact: 2026-10-02,')}\nlog: [{ on: 2026-10-03, with: ana }]`,
      '2026-10-03',
    ],
    [
      'the field where it is later',
      `${ana('last_contact: 2026-10-02,')}\nlog: [{ on: 2026-10-01, with: ana }]`,
      '2026-10-02',
    ],
    [
      'never a day after today',
      `${ana('last_contact: 2026-12-01,')}\nlog: [{ on: 2026-12-02, with: ana }, { on: 2026-01-05, with: [ana] }]`,
      '2026-01-05',
    ],
    ['unknown where nothing says it', ana(''), undefined],
  ])('is %s', async (_words, yaml, expected) => {
    expect(await lastContact(yaml)).toBe(expected);
  });
});

describe('the status of a need', () => {
  const two = (a: string, b: string) => `people: { a: { ${a} }, b: { ${b} } }`;

  it.each([
    [
      'not-needed',
      'importance none, whoever covers it',
      'needs: { community: none }\npeople: { a: { covers: [community] } }',
    ],
    ['unrated', 'no importance and no cover of any kind', ''],
    ['covered', 'two reliable', two('covers: [community]', 'covers: [community]')],
    ['single', 'one reliable', two('covers: [community]', 'covers: { community: occasional }')],
    [
      'thin',
      'no reliable, one occasional',
      two('covers: { community: occasional }', 'covers: { community: hoped }'),
    ],
    [
      'lapsed',
      'nobody live, one lapsed',
      two('last_contact: 2020-01-01, covers: [community]', 'covers: { community: hoped }'),
    ],
    [
      'hoped',
      'only hoped for',
      two('covers: { community: hoped }', 'closed: { on: 2026-01-01 }, covers: [community]'),
    ],
    ['hoped', 'only too early', 'people: { a: { step: choose, covers: [community] } }'],
    ['gap', 'rated, and nobody', 'needs: { community: some }'],
    [
      'gap',
      'only an ended cover',
      'people: { a: { closed: { on: 2026-01-01 }, covers: [community] } }',
    ],
    ['gap', 'only a poor fit', 'people: { a: { fit: poor, covers: [community] } }'],
  ])('is %s with %s', async (expected, _words, yaml) => {
    const { byNeed } = await coverageOf(yaml);
    expect(byNeed.get('community')?.status).toBe(expected);
  });

  it('a need with covers but no importance counts as some', async () => {
    const { byNeed } = await coverageOf('people: { a: { covers: [community] } }');
    expect(byNeed.get('community')?.importance).toBe('some');
  });
});

it('lists uncovered needs first, high before some, then at risk, covered, not rated, not needed', async () => {
  const { needs } = await coverageOf(`
needs:
  visa-advice: { importance: high, label: Visa advice }
  professional-development: none
  emotional-support: some
  community: high
  accountability: some
  sponsorship: high
  access-to-networks: some
people:
  a: { covers: [community, accountability, access-to-networks] }
  b: { covers: [access-to-networks] }
`);
  expect(needs.map(({ need, status }) => `${need.id} ${status}`)).toEqual([
    'sponsorship gap',
    'visa-advice gap',
    'emotional-support gap',
    'community single',
    'accountability single',
    'access-to-networks covered',
    'project-feedback unrated',
    'role-models unrated',
    'safe-space unrated',
    'professional-development not-needed',
  ]);
});
