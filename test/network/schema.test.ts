import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isDataList, isDataMap } from '../../src/network/data.js';
import { applyToData, type Edit } from '../../src/network/edit.js';
import { networkShape } from '../../src/network/schema.js';
import { REFUSED } from '../../src/network/shape.js';
import type { Data, Path } from '../../src/network/tree.js';
import { readDataIndependently } from '../../src/network/yaml.js';
import { networkSchema } from '../../src/network/zod-schema.js';

const EXAMPLE = await readDataIndependently(readFileSync('templates/example.yaml', 'utf8'));
const PLACES = pathsOf(EXAMPLE);

/** What could stand anywhere, by mistake or rightly. */
const VALUES: readonly Data[] = [
  ...[null, true, 0, 1, -1, 1.5, 2 ** 60, Infinity, NaN],
  ...['', ' ', 'ana', 'Ana', 'é-1', 'two words', 'high', 'some', 'none', 'reliable', 'hoped'],
  ...['2026-02-28', '2026-02-30', '2026-2-1', '6 weeks', '0 weeks', '1 week', 'a week'],
  ...['senior', 'strong', 'maintain', 'drifted', 'pending', 'error', 'off', 'gap', 'look'],
  ...[[], ['ana'], [1], [null], new Map(), new Map([['ana', 'reliable']]), new Map([['x-y', 1]])],
];
const KEYS = ['name', 'on', 'with', 'x-mine', 'colour', 'covers', 'status', 'rule', 'Ana', 'ana'];

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom(...PLACES),
    value: fc.constantFrom(...VALUES),
  }),
  fc.record({
    op: fc.constant('set' as const),
    path: fc
      .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...KEYS))
      .map(([path, key]) => [...path, key]),
    value: fc.constantFrom(...VALUES),
  }),
  fc.record({ op: fc.constant('remove' as const), path: fc.constantFrom(...PLACES) }),
);

it('accepts just what zod accepts, which says what is wrong with the rest', () => {
  const seen = { sound: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 2 }), (changes) => {
      let data = EXAMPLE;
      for (const change of changes) data = changed(data, change);
      const isSound = networkShape.take(data) !== REFUSED;
      expect(isSound).toBe(networkSchema.safeParse(plain(data)).success);
      seen[isSound ? 'sound' : 'refused'] += 1;
    }),
    {
      numRuns: Number(process.env['FUZZ_RUNS'] ?? 3000),
      seed: Number(process.env['FUZZ_SEED'] ?? 7),
    },
  );
  expect(Math.min(seen.sound, seen.refused)).toBeGreaterThan(100);
});

/** The data after a change; unchanged where there is no such place any more. */
function changed(data: Data, change: Edit): Data {
  try {
    return applyToData(data, [change]);
  } catch {
    return data;
  }
}

function pathsOf(data: Data, path: Path = []): Path[] {
  const children = isDataMap(data) ? [...data] : isDataList(data) ? [...data.entries()] : [];
  return children.flatMap(([key, value]) => {
    const here = [...path, key];
    return [here, ...pathsOf(value, here)];
  });
}

/** As plain objects, the keys of the user's own left out. */
function plain(data: Data): unknown {
  if (isDataMap(data)) {
    const own = [...data].filter(([key]) => !key.startsWith('x-'));
    return Object.fromEntries(own.map(([key, value]) => [key, plain(value)]));
  }
  return isDataList(data) ? data.map(plain) : data;
}
