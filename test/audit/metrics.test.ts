import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/audit/metrics.js';
import { readNetwork } from '../../src/network/read.js';

const FOLDER = 'test/fixtures/ego-networks';

interface Oracle {
  readonly name: string;
  readonly people: readonly string[];
  readonly ties: readonly (readonly [string, string])[];
  readonly networkx: Readonly<Record<string, number | null>>;
  readonly igraph: Readonly<Record<string, number | null>>;
  readonly closed_form: Readonly<Record<string, number | null>>;
}

const ORACLES = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Oracle,
);

async function measureYaml(people: string, me = '') {
  const text = `version: 1\nme: { name: Sam${me} }\npeople: { ${people} }\n`;
  return measure((await readNetwork(text, 'test.yaml')).network);
}

const close = (value: number | null | undefined) =>
  value === null || value === undefined ? null : (expect.closeTo(value, 9) as number);

describe('agrees to 1e-9 with networkx, igraph and the closed form on', () => {
  it.each(ORACLES.map((oracle) => [oracle.name, oracle] as const))('%s', async (_name, oracle) => {
    const knows = new Map(oracle.people.map((id) => [id, [] as string[]]));
    for (const [a, b] of oracle.ties) knows.get(a)?.push(b);
    const people = [...knows].map(([id, others]) => `${id}: { knows: [${others.join(', ')}] }`);
    const metrics = await measureYaml(people.join(', '));
    const { networkx, igraph, closed_form } = oracle;
    expect(metrics.size).toBe(oracle.people.length);
    expect(metrics.ties).toBe(igraph['alter_ties']);
    for (const { density_alters } of [networkx, igraph, closed_form]) {
      expect(metrics.density).toEqual(close(density_alters));
    }
    expect(metrics.constraint).toEqual(close(networkx['constraint_unweighted']));
    expect(metrics.constraint).toEqual(close(igraph['constraint_unweighted']));
    expect(metrics.effectiveSize).toEqual(close(networkx['effective_size_unweighted']));
    expect(metrics.efficiency).toEqual(close(closed_form['efficiency_borgatti']));
  });
});

describe('the metrics', () => {
  it('are null where nothing can be computed, never NaN', async () => {
    expect(await measureYaml('')).toEqual({
      size: 0,
      ties: 0,
      density: null,
      effectiveSize: null,
      efficiency: null,
      constraint: null,
      strongShare: null,
      eiIndex: { organization: null, field: null, perspective: null },
      blauIndex: null,
      type: null,
    });
  });

  it('count open people only, each pair once, and no one as knowing themselves', async () => {
    const metrics = await measureYaml(
      'a: { knows: [a, b, c] }, b: { knows: [a] }, c: { closed: { on: 2026-01-01 }, knows: [b] }',
    );
    expect(metrics).toMatchObject({ size: 2, ties: 1, density: 1 });
  });

  it('compare organizations without case and outer spaces, over those that are known', async () => {
    const people =
      'a: { organization: " NORTHWIND " }, b: { organization: Acme }, c: { organization: Acme }, d: {}';
    const { eiIndex } = await measureYaml(people, ', organization: Northwind');
    expect(eiIndex).toEqual({ organization: close(1 / 3), field: null, perspective: null });
  });

  it.each([
    ['a: { perspective: similar }, b: { perspective: similar }', -1],
    ['a: { perspective: different }, b: { perspective: different }', 1],
    ['a: { perspective: different }, b: { perspective: similar }', 0],
  ])('the E-I index of %s is %d', async (people, expected) => {
    expect((await measureYaml(people)).eiIndex.perspective).toBe(expected);
  });

  it.each([
    ['a: { known_through: work }, b: { known_through: work }', 0],
    ['a: { known_through: work }, b: { known_through: online }', 0.5],
    [
      'a: { known_through: work }, b: { known_through: online }, c: { known_through: academic }, d: { known_through: community }, e: {}',
      0.75,
    ],
  ])('the Blau index of %s is %d', async (people, expected) => {
    expect((await measureYaml(people)).blauIndex).toEqual(close(expected));
  });

  it.each([
    ['entrepreneurial', 'work', 'online', 'strong'],
    ['opportunistic', 'work', 'online', 'weak'],
    ['traditional', 'work', 'work', 'strong'],
    ['receptive', 'work', 'work', 'weak'],
  ])('a network is %s when people come from %s and %s with %s ties', async (type, a, b, tie) => {
    const people = `a: { known_through: ${a}, tie: ${tie} }, b: { known_through: ${b}, tie: ${tie} }`;
    expect((await measureYaml(people)).type).toBe(type);
  });
});
