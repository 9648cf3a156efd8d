import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/network/read.js';
import type { Node } from '../../src/network/tree.js';
import {
  isSameData,
  readDataIndependently,
  readTree,
  readValues,
  toData,
} from '../../src/network/yaml.js';
import { mutatedYaml, randomYaml, simpleYaml } from './mutations.js';

/** FUZZ_RUNS=100000 FUZZ_SEED=1 runs longer and elsewhere; what fails is printed with its seed. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 4000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);

/** What the reading parser and the checking parser make of one text. */
type Verdict = 'same' | 'both refuse' | 'different' | 'only the reading one reads' | 'only refused';

async function compare(text: string): Promise<Verdict> {
  const reading = readTree(text);
  const checked = await readDataIndependently(text).catch(() => undefined);
  if (!('tree' in reading)) return checked === undefined ? 'both refuse' : 'only refused';
  if (checked === undefined) return 'only the reading one reads';
  return isSameData(toData(reading.tree), checked) ? 'same' : 'different';
}

function wrongs(text: string): string[] {
  const reading = readTree(text);
  return 'problems' in reading ? reading.problems.map(({ wrong }) => wrong) : [];
}

type Example = readonly [name: string, text: string, pattern: RegExp];

/** YAML that has no place in a network file: the pattern is what the program says of it. */
const REFUSED: readonly Example[] = [
  ['nothing', '# c\n', /^the file is empty/],
  ['an anchor', 'a: &b 1\n', /^anchors/],
  ['a tag', 'a: !b 1\n', /^tags/],
  ['a merge key', '<<: { a: 1 }\n', /^merge keys/],
  ['a directive', '%YAML 1.2\n---\na: 1\n', /^directives/],
  ['a key twice', 'a: 1\na: 2\n', /stands twice/],
  ['no key', ': 1\n', /^the key is missing/],
  ['a NUL', 'a: b\0\n', /^a NUL/],
  ['a control character', 'a: \u0007\n', /^an invisible control character/],
  ['a byte order mark in the middle', 'a: 1\n\uFEFFb: 2\n', /^a byte order mark/],
  ['half of a character', 'a: \uD800\n', /^half of a character/],
];

/** YAML that the reading parser does not know: refused, with a place. */
const STRICTER: readonly Example[] = [
  ['a bracket that closes below its key', 'a: {\n  b: 1\n}\n', /^this line is not indented enough/],
  ['a tab behind a bracket', 'a: {\tb: 1 }\n', /^this line is not indented enough/],
  ['a text that looks like a document marker', '  ---\n', /^a second document/],
  ['a colon that is not below its question mark', '? a\n : b\n', /^the indentation does not fit/],
  [
    'a colon further down without its question mark',
    'a:\n\n  : b\n',
    /^the key is missing|^this key|^the indentation/,
  ],
  ['a colon on the line below its key', 'a: 1\nb # c\n  :\n', /^a colon is missing/],
  ['a quote that is doubled at the very end', "a: 'b''", /^a quote is opened and never closed/],
  ['a text that is all there is, on a line less indented', '\n    a\n  b\n', /^this is not YAML/],
];

/** What the checking parser does not take: read, and changed elsewhere only. */
const READ_ONLY: readonly Example[] = [
  ['a key of more than 1,024 characters', `${'a'.repeat(1025)}: 1\n`, /[^\n]{1025}/],
  ['a comment at the margin within brackets', 'a: {\n  b: 1\n# c\n }\n', /[[{,][^\]}]*\n#/],
  ['an end that is marked twice', 'a: 1\n...\n...\n', /^\.\.\.[^]*^\.\.\./m],
  ['a map that is indented behind a byte order mark', '\uFEFF a: 1\n b: 2\n', /^\uFEFF[ \t]/],
  ['a blank line with a tab within a text', 'a: b\n\t\n  c\n', /^ *\t\s*$/m],
];

/** Texts without a key, so that they are no network file however they are read. */
const NO_NETWORK: readonly Example[] = [
  ['a text behind a tab', '\t"a"\n', /^ *\t/m],
  ['a block text that tells its indentation', '|2\n  a\n', /^\s*(?:---\s+)?[|>][+-]?[1-9]/m],
  ['a list right behind a byte order mark', '\uFEFF- a\n', /^\uFEFF[ \t]*-/],
];

/** How files are written, so that each is read quickly. */
const SIMPLE: readonly (readonly [name: string, text: string])[] = [
  ...['templates/example.yaml', 'test/fixtures/contract.yaml'].map(
    (path) => [path, readFileSync(path, 'utf8')] as const,
  ),
  ['lines that end as on Windows', 'a: 1\r\nb:\r\n  - c: d\r\n'],
  ['comments everywhere', '# a\n\na: # b\n  # c\n  - d # e\n# f'],
  ['a list right below its key', 'a:\n- b\n- c: d\n  e: f\ng: h\n'],
  ['texts over several lines', 'a: >\n  b\n  c\n\n  d\ne: |-\n  f\n   g\n'],
  ['quotes with escapes', "a: \"b\\\"\\u00e9\\n\"\nc: 'it''s'\n"],
  ['brackets', 'a: [b, { c: [d], e: "f" }, []]\n'],
  ['colons and hashes in a text', 'a: b:c#d http://e.f/#g\n'],
  ['values that are missing', 'a:\nb:\n  c:\n  d:\n'],
];

describe('the quick reading of simple texts', () => {
  it.each([
    ['simple lines', simpleYaml],
    ['mutated files', mutatedYaml],
    ['any pieces of YAML', randomYaml],
  ])(
    'gives what the reading parser gives, or leaves it to that: %s',
    (_name, files) => {
      let read = 0;
      fc.assert(
        fc.property(files, (bytes) => {
          const text = bytes.toString();
          const values = readValues(text);
          if (values === undefined) return;
          read += 1;
          const { tree } = readTree(text) as Extract<ReturnType<typeof readTree>, { tree: Node }>;
          expect(isSameData(values.data, toData(tree))).toBe(true);
          const keys = tree.kind === 'map' ? tree.entries : [];
          expect([...values.sections]).toEqual(keys.map(({ key, keyStart }) => [key, keyStart]));
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(read).toBeGreaterThan(RUNS / 200);
    },
    600_000,
  );

  it.each(SIMPLE)('is enough for %s', (_name, text) => {
    expect(readValues(text)).toBeDefined();
  });
});

describe('the reading parser and the checking parser', () => {
  it.each([
    ['mutated files', mutatedYaml],
    ['any pieces of YAML', randomYaml],
  ])(
    'agree on %s, but for what is listed here',
    async (_name, files) => {
      const seen = new Set<Verdict>();
      await fc.assert(
        fc.asyncProperty(files, async (bytes) => {
          const text = bytes.toString();
          const verdict = await compare(text);
          seen.add(verdict);
          if (verdict === 'same' || verdict === 'both refuse') return;
          const words = verdict === 'only refused' ? wrongs(text) : [];
          const refused = [...REFUSED, ...STRICTER].filter(([, , each]) =>
            words.some((wrong) => each.test(wrong)),
          );
          const odd = [...READ_ONLY, ...NO_NETWORK].filter(([, , sign]) => sign.test(text));
          expect([...refused, ...odd]).not.toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(seen).toContain('same');
      expect(seen).toContain('both refuse');
    },
    600_000,
  );

  it.each(REFUSED)(
    'differ by design on %s, which is refused by name',
    async (_name, text, words) => {
      expect(wrongs(text).some((wrong) => words.test(wrong))).toBe(true);
      expect(await compare(text)).toBe('only refused');
    },
  );

  it.each(STRICTER)('differ on %s, which is refused', async (_name, text, words) => {
    expect(wrongs(text).some((wrong) => words.test(wrong))).toBe(true);
    expect(await compare(text)).toBe('only refused');
  });

  it.each(READ_ONLY)('differ on %s, which is read', async (_name, text, sign) => {
    expect(text).toMatch(sign);
    expect(await compare(text)).toBe('only the reading one reads');
  });

  it.each(NO_NETWORK)('differ on %s, which is no network file', async (_name, text, sign) => {
    expect(text).toMatch(sign);
    expect(await compare(text)).toMatch(/different|only the reading one reads/);
    await expect(readNetwork(text, 'net.yaml')).rejects.toThrow(/^net\.yaml:1:\d+: the file is /);
  });

  it.each([
    ['an alias', 'a: *b\n'],
    ['a key right behind a bracket', 'a:\n- [1]b: 2\n'],
    ['a document marker that is indented', ' ---\na: 1\n'],
    ['an end before the beginning', '...\na: 1\n'],
    ['an escape past the last character', 'a: "\\U00110000"\n'],
    ['an empty document before another', '---\n...\na: 1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a second document that is broken', 'a: 1\n---\nb: [\n'],
    ['a list as a key', '[a]: 1\n'],
    ['a text that never ends', 'a: "b\n'],
    ['100,000 brackets', '['.repeat(100_000)],
  ])('both refuse %s', async (_name, text) => {
    expect(await compare(text)).toBe('both refuse');
  });

  // Once the reading parser refuses one of these, its line moves to the list above.
});
