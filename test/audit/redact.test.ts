import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type AuditResult } from '../../src/audit/audit.js';
import { redact } from '../../src/audit/redact.js';
import type { Network } from '../../src/network/network.js';
import type { Path } from '../../src/network/tree.js';
import {
  CHANNELS,
  CLOSED_REASONS,
  COVER_LEVELS,
  FITS,
  IMPORTANCES,
  LEVELS,
  STEPS,
  TIES,
} from '../../src/network/vocabulary.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom, type NetworkInput } from '../support/network.js';
import { TODAY } from '../support/rule-cases.js';

/** Every text and id of one's own in a generated network has this in it. */
const MARK = 'zq';
const PEOPLE = ['zqa', 'zqb', 'zqc', 'person-1', 'work', 'sponsorship'];
const NEEDS = ['sponsorship', 'access-to-networks', 'safe-space', 'role-models', 'zqneed', 'zqa'];
const GAPS = ['zqgap', 'zqb'];
const GOALS = ['zqgoal', 'skill-gap-1'];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const text = fc.constantFrom('zq one', 'zq two', ' ', '');
const title = fc.constantFrom('zq name', 'zq other');
const organization = fc.constantFrom('zq corp', ' ZQ Corp ', 'zq lab', ' ');
const date = fc.constantFrom('2024-05-05', '2025-12-01', '2026-06-30', '2026-11-01', '2027-01-01');
const some = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const optional = { requiredKeys: [] as [] };

const person = fc.record(
  {
    name: title,
    role: text,
    organization,
    field: organization,
    known_through: fc.constantFrom(...CHANNELS),
    level: fc.constantFrom(...LEVELS),
    tie: fc.constantFrom(...TIES),
    perspective: fc.constantFrom('similar', 'different'),
    step: fc.constantFrom(...STEPS),
    fit: fc.constantFrom(...FITS),
    covers: fc.dictionary(fc.constantFrom(...NEEDS), fc.constantFrom(...COVER_LEVELS)),
    helps_with: some(GAPS),
    i_give: fc.array(text, { maxLength: 2 }),
    every: fc.constantFrom('2 weeks', '1 year'),
    last_contact: date,
    next_contact: date,
    knows: some(PEOPLE),
    introduced_by: fc.constantFrom('myself', ...PEOPLE),
    mentee: fc.boolean(),
    confidential: fc.boolean(),
    notes: text,
    closed: fc.record({ on: date, because: fc.constantFrom(...CLOSED_REASONS) }),
  },
  optional,
);

const logEntry = fc.record({
  on: date,
  with: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 2 }),
  what: maybe(text),
  gave: maybe(text),
  got: maybe(text),
  critical_feedback: maybe(text),
  thanked: maybe(fc.boolean()),
  asked: maybe(fc.constantFrom('referral', ...NEEDS)),
  answer: maybe(fc.constantFrom('yes' as const, 'no' as const, 'pending' as const)),
});

const rated = fc.record(
  { importance: fc.constantFrom(...IMPORTANCES), because: text, label: title, question: title },
  optional,
);

/** Networks in which all sorts of things share an id, and every text is marked. */
const networks: fc.Arbitrary<NetworkInput> = fc.record({
  me: fc.record({ name: title, role: text, organization, field: organization }, optional),
  why: maybe(text),
  how: fc.record({
    strengths: fc.array(text, { maxLength: 2 }),
    next_role: maybe(text),
    gaps: fc.tuple(text, text).map(([a, b]) => ({ zqgap: a, zqb: b })),
  }),
  goals: fc.record(
    Object.fromEntries(
      GOALS.map((id) => [id, fc.record({ text, needs: some(NEEDS) }, { requiredKeys: [] })]),
    ),
  ),
  needs: fc.record(Object.fromEntries(NEEDS.map((id) => [id, rated]))),
  people: fc.record(Object.fromEntries(PEOPLE.map((id) => [id, person]))),
  log: fc.array(logEntry, { maxLength: 5 }),
  reviews: fc.constantFrom(
    [],
    [{ on: '2025-11-30', people: { zqgone: null, zqa: null }, note: 'zq', next_step: 'zq' }],
  ),
  waivers: fc.array(
    fc.record({
      rule: fc.constantFrom(...RULES.map(({ id }) => id)),
      about: fc.constantFrom('network', ...LEVELS, ...PEOPLE, ...NEEDS, ...GAPS, ...GOALS),
      because: title,
      until: maybe(date),
    }),
    { maxLength: 4 },
  ),
});

/** The audit, and every place of the file that it asked for. */
function auditOf(network: Network, restore: (path: Path) => Path, seen: Path[]): AuditResult {
  return audit(network, {
    today: TODAY,
    rules: RULES,
    positionOf: (path) => {
      seen.push(restore(path));
      return { line: restore(path).join('/').length, column: path.length };
    },
  });
}

/** What a result decides, without the words and ids that it puts it in. */
const verdictOf = ({ findings, ...result }: AuditResult) => ({
  needs: result.needs.map(({ status, importance, covers }) => [
    status,
    importance,
    covers.map(({ cover, standing, lastContact }) => [cover, standing, lastContact]),
  ]),
  findings: findings.map(({ rule, severity, waived, path }) => [
    ...[rule, severity, !!waived],
    result.positionOf(path).line,
  ]),
  counts: result.counts,
  undecided: result.undecided.map(({ rule, missing }) => [rule, missing.length]),
  metrics: result.metrics,
  nextStep: result.nextStep && [result.nextStep.move, result.nextStep.channel],
});

describe('a redacted network', () => {
  it('is audited to the same verdict, at the same places in the file', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const network = networkFrom(input);
        const redaction = redact(network);
        const places: Path[] = [];
        const redactedPlaces: Path[] = [];
        const real = auditOf(network, (path) => path, places);
        const redacted = auditOf(redaction.network, redaction.restore, redactedPlaces);
        expect(verdictOf(redacted)).toEqual(verdictOf(real));
        expect(redactedPlaces).toEqual(places);
        expect(real.crashes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no text and no id of one’s own, nor does what is said of it', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const { network } = redact(networkFrom(input));
        const result = auditOf(network, (path) => path, []);
        const all = JSON.stringify([network, result], (_key, value: unknown) =>
          value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
        );
        expect(all.toLowerCase()).not.toContain(MARK);
      }),
      { numRuns: 300 },
    );
  });

  it('numbers by place in the file, whatever else the file says', () => {
    const { network, rename } = redact(
      networkFrom({
        me: { name: 'Sam', organization: 'Northwind', field: 'software' },
        how: { gaps: { hiring: 'Hiring well' } },
        goals: { director: { text: 'Become a director', needs: ['visa'] } },
        needs: { community: { label: 'My crowd' }, visa: { label: 'Visa advice' } },
        people: {
          zoe: { organization: ' northwind ', field: 'law' },
          ana: { name: 'Ana', confidential: true, knows: ['zoe'], helps_with: ['hiring'] },
        },
      }),
    );
    expect(network.me).toMatchObject({ name: 'Me', organization: 'inside', field: 'same field' });
    expect([...network.how.gaps]).toEqual([['skill-gap-1', 'Skill gap 1']]);
    expect([...network.goals]).toEqual([
      ['goal-1', { text: 'Goal 1', by: undefined, needs: ['own-need-1'] }],
    ]);
    expect(network.needs.get('community')?.label).toBeUndefined();
    expect(network.needs.get('own-need-1')?.label).toBe('Own need 1');
    expect(network.people.get('person-1')).toMatchObject({
      id: 'person-1',
      name: 'Person 1',
      organization: 'inside',
      field: 'other field',
    });
    expect(network.people.get('person-2')).toMatchObject({
      name: 'someone',
      knows: ['person-1'],
      helps_with: ['skill-gap-1'],
    });
    expect(['zoe', 'visa', 'sponsorship', 'network'].map(rename)).toEqual([
      'person-1',
      'own-need-1',
      'sponsorship',
      'network',
    ]);
  });

  it('leads back to the place in the file', () => {
    const { restore } = redact(networkFrom({ people: { zoe: {}, 'person-1': {} } }));
    expect(restore(['people', 'person-1', 'every'])).toEqual(['people', 'zoe', 'every']);
    expect(restore(['people', 'person-2'])).toEqual(['people', 'person-1']);
    expect(restore(['log', 3, 'asked'])).toEqual(['log', 3, 'asked']);
  });
});
