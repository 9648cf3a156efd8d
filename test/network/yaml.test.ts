import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/network/position.js';
import type { Node } from '../../src/network/tree.js';
import {
  isSameData,
  parseYaml,
  readDataIndependently,
  readTree,
  toData,
} from '../../src/network/yaml.js';
import { choices, data, networks, print } from './layouts.js';

function treeOf(text: string): Node {
  const reading = readTree(text);
  if ('tree' in reading) return reading.tree;
  throw new Error(JSON.stringify(reading.problems));
}

/** Every node in reading order: kind, and the source that its span covers; keys too. */
function spans(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const source = text.slice(node.start, node.end);
    found.push(`${node.kind === 'scalar' ? node.style : node.kind} ${source}`);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'map') return;
    for (const { keyStart, keyEnd, value } of node.entries) {
      found.push(`key ${text.slice(keyStart, keyEnd)}`);
      visit(value);
    }
  };
  visit(treeOf(text));
  return found;
}

async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await parseYaml(text);
  return problems.map(({ line, column, wrong }) => `${line}:${column}: ${wrong}`);
}

describe('the spans of a tree', () => {
  it.each<[name: string, text: string, expected: string[]]>([
    [
      'plain and quoted',
      `a: x y # c\n"b": 'z'\n`,
      [`map a: x y # c\n"b": 'z'`, 'key a', 'plain x y', 'key "b"', `single 'z'`],
    ],
    [
      'flow, with its brackets',
      'a: [1, {b: "2"}, ] # c\n',
      [
        'map a: [1, {b: "2"}, ]',
        'key a',
        'list [1, {b: "2"}, ]',
        'plain 1',
        'map {b: "2"}',
        'key b',
        'double "2"',
      ],
    ],
    [
      'a bracket in a comment',
      'a: [1 # ]\n  ]\n',
      ['map a: [1 # ]\n  ]', 'key a', 'list [1 # ]\n  ]', 'plain 1'],
    ],
    [
      'block collections, without comments after them',
      'a:\n- x\n# c\n\nb: 1\n\n# d\n',
      ['map a:\n- x\n# c\n\nb: 1', 'key a', 'list - x', 'plain x', 'key b', 'plain 1'],
    ],
    [
      'block scalars, from the indicator to the last line',
      'a: |+  # c\n  x\n\n  y \n\n\nb: >-\n  z',
      [
        'map a: |+  # c\n  x\n\n  y \n\n\nb: >-\n  z',
        'key a',
        'literal |+  # c\n  x\n\n  y ',
        'key b',
        'folded >-\n  z',
      ],
    ],
    [
      'texts of several lines',
      'a: x\n  y\nb: "z\n  w"\n',
      ['map a: x\n  y\nb: "z\n  w"', 'key a', 'plain x\n  y', 'key b', 'double "z\n  w"'],
    ],
    [
      'explicit keys',
      '? a\n? b # c\n: x\n',
      ['map ? a\n? b # c\n: x', 'key a', 'plain ', 'key b', 'plain x'],
    ],
    ['pairs in a list', '[a: 1, b]', ['list [a: 1, b]', 'map a: 1', 'key a', 'plain 1', 'plain b']],
    ['behind BOM and marker', '\uFEFF--- # c\na: 1\n...\n', ['map a: 1', 'key a', 'plain 1']],
    [
      'with CRLF',
      'a:\r\n  b: |\r\n    x\r\n',
      ['map a:\r\n  b: |\r\n    x', 'key a', 'map b: |\r\n    x', 'key b', 'literal |\r\n    x'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it.each([
    ['a:  # c\n', 2],
    ['a:', 2],
    ['a : \nb: 1', 3],
    ['{a: , b: 1}', 3],
    ['{a}', 2],
    ['? a\n', 3],
    ['- \n- x', 1],
  ])('a missing value stands where it would be written: %j', (text, offset) => {
    const root = treeOf(text);
    const value =
      root.kind === 'map'
        ? root.entries[0]?.value
        : root.kind === 'list'
          ? root.items[0]
          : undefined;
    expect(value).toEqual({
      kind: 'scalar',
      value: null,
      style: 'plain',
      start: offset,
      end: offset,
    });
  });
});

describe('the values', () => {
  it('are those of the core schema', async () => {
    const text =
      'a: [1, 0x1F, 0o17, 007, -1.5e3, .inf, .NaN, ~, null, True, no, 2026-10-02, "1", 12345678901234567890]\n';
    const expected = data({
      a: [
        1,
        31,
        15,
        7,
        -1500,
        Infinity,
        NaN,
        null,
        null,
        true,
        'no',
        '2026-10-02',
        '1',
        Number('12345678901234567890'),
      ],
    });
    expect(isSameData(toData(treeOf(text)), expected)).toBe(true);
    expect(isSameData(await readDataIndependently(text), expected)).toBe(true);
  });

  it('keep keys as they are written, in the order of the file', async () => {
    const text = '2: a\n1: b\n0x1: c\nnull: d\n~: e\ntrue: f\n"<<": g\n__proto__: h\n';
    const expected = new Map(
      ['2', '1', '0x1', 'null', '~', 'true', '<<', '__proto__'].map((key, at) => [
        key,
        'abcdefgh'.charAt(at),
      ]),
    );
    expect(isSameData(toData(treeOf(text)), expected)).toBe(true);
    expect(isSameData(await readDataIndependently(text), expected)).toBe(true);
  });

  it('are the same for numbers too big for a double', async () => {
    const text = `a: ${'9'.repeat(400)}\nb: 1e999\nc: -.INF\n`;
    expect(isSameData(toData(treeOf(text)), await readDataIndependently(text))).toBe(true);
  });

  it('differ by the order of keys, and NaN is itself', () => {
    expect(isSameData(data({ a: 1, b: 2 }), data({ b: 2, a: 1 }))).toBe(false);
    expect(isSameData(data({ a: 1 }), data({ a: 1, b: 2 }))).toBe(false);
    expect(isSameData(data([NaN, 0]), data([NaN, -0]))).toBe(true);
    expect(isSameData(data([]), data({}))).toBe(false);
  });
});

describe('what is refused, and where', () => {
  it.each<[text: string, expected: string[]]>([
    ['', ['1:1: the file is empty']],
    ['# c\n---\n', ['1:1: the file is empty']],
    [
      'a: 1\nb: 2\n"a": 3\na: 4\n',
      ['3:1: `a` stands twice, first in line 1', '4:1: `a` stands twice, first in line 1'],
    ],
    [
      'a: {b: 1, b: 2}\nc:\n- d: 1\n  d: 2',
      ['1:11: `b` stands twice, first in line 1', '4:3: `d` stands twice, first in line 3'],
    ],
    ['"\\u202e": 1\n"\\u202e": 2', ['2:1: `\\u202e` stands twice, first in line 1']],
    [
      'a: &x 1\nb: *x\n',
      ['1:4: anchors (`&name`) are not used here', '2:4: aliases (`*name`) are not used here'],
    ],
    [
      'a: !!str 1\n!b c: d\n',
      ['1:4: tags (`!name`) are not used here', '2:1: tags (`!name`) are not used here'],
    ],
    ['a:\n  <<: {b: 1}\n', ['2:3: merge keys (`<<`) are not used here']],
    [
      'a: 1\n---\nb: &x 1\n',
      ['2:1: a second document begins here', '3:4: anchors (`&name`) are not used here'],
    ],
    ['a: 1\n...\n# c\nb: 1\n', ['4:1: a second document begins here']],
    [
      '%YAML 1.2\n%TAG ! tag:x,2000:\n---\na: 1',
      ['1:1: directives (`%…`) are not used here', '2:1: directives (`%…`) are not used here'],
    ],
    ['# c\n%YAML 2.0\n---\na: 1', ['2:1: directives (`%…`) are not used here']],
    ['[a]: 1\n? {b: c}\n: 2', ['1:1: a key is a list or a map', '2:3: a key is a list or a map']],
    [': a\n', ['1:1: the key is missing']],
    [
      'a: x\0y\nb: \u0007\u0008z',
      [
        '1:5: a NUL character (U+0000) stands here',
        '2:4: an invisible control character (U+0007) stands here',
      ],
    ],
    ['a: \u009B', ['1:4: an invisible control character (U+009B) stands here']],
    [
      'a: 1\n\uFEFFb: 2\n',
      ['2:1: a byte order mark (U+FEFF) in the middle of the file stands here'],
    ],
    [
      'a: \uD83D\nb: \uDE00\nc: 😀',
      [
        '1:4: half of a character (U+D83D) stands here',
        '2:4: half of a character (U+DE00) stands here',
      ],
    ],
    ['['.repeat(101) + ']'.repeat(101), ['1:101: the nesting is deeper than 100 levels']],
    [
      'a: &x [*x, !t 1]\na: \0\n',
      [
        '1:4: anchors (`&name`) are not used here',
        '1:8: aliases (`*name`) are not used here',
        '1:12: tags (`!name`) are not used here',
        '2:1: `a` stands twice, first in line 1',
        '2:4: a NUL character (U+0000) stands here',
      ],
    ],
  ])('%j', async (text, expected) => {
    expect(await problemsOf(text)).toEqual(expected);
  });

  it('accepts a BOM at the start, which takes no column', async () => {
    expect(await problemsOf('\uFEFFa: &x 1')).toEqual(['1:4: anchors (`&name`) are not used here']);
  });

  it('accepts 100 levels, as they are also read independently', async () => {
    const text = '['.repeat(100) + ']'.repeat(100);
    expect(isSameData(toData(treeOf(text)), await readDataIndependently(text))).toBe(true);
  });
});

describe('a broken syntax', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'a: b: c\nd: "x\n',
      ['1:4: a second `: ` stands in one line', '3:1: a quote is opened and never closed'],
    ],
    [
      'a: @b\nc: `d\n',
      [
        '1:4: a text cannot begin with this character',
        '2:4: a text cannot begin with this character',
      ],
    ],
    [
      'a: 1\nb 2\nc: 3\n\td: 4\n',
      ['2:1: a colon is missing after this key', '4:1: a tab stands in the indentation'],
    ],
    ['a: [1, 2\n', ['2:1: a bracket is opened and never closed']],
    ['a: [\n  1\n]\n', ['3:1: this line is not indented enough']],
    ['a: "\\q"\n', ['1:5: this escape is unknown']],
    [
      'a: \0\nb: [',
      ['1:4: a NUL character (U+0000) stands here', '2:5: a bracket is opened and never closed'],
    ],
    [
      'a: *bold* text\nb: &x 1\n',
      [
        '1:4: aliases (`*name`) are not used here',
        '1:11: this was not expected here',
        '2:4: anchors (`&name`) are not used here',
      ],
    ],
    ['a: 1\rb: [', ['2:5: a bracket is opened and never closed']],
    ['a:\n- [1]b: 2\n', ['2:6: a key stands behind a value']],
    ['a:\n- [1] b: 2\n', ['2:7: a key stands behind a value']],
    [' ---\na: 1\n', ['1:2: a second document begins here']],
    ['...\na: 1\n', ['1:1: a second document begins here']],
    ['a: "\\U00110000"\n', ['1:5: this escape is unknown']],
    ['a: "\\\\U00110000\\U0010FFFF"\nb: "\\\\\\UFFFFFFFF"\n', ['2:7: this escape is unknown']],
  ])('is listed with every place: %j', async (text, expected) => {
    expect(await problemsOf(text)).toEqual(expected);
  });

  it('is told at least once where only the reading parser minds', () => {
    const reading = readTree('a: [\n  1\n]\n');
    expect('problems' in reading && reading.problems).toHaveLength(1);
  });
});

describe('a hostile text comes back soon', () => {
  const aliases = Array.from({ length: 60 }, (_, at) => `b${at}: &b${at} [${'*a,'.repeat(9)}*a]`);
  it.each<[name: string, text: string, expected: RegExp]>([
    ['an alias bomb', `a: &a [x]\n${aliases.join('\n')}\n`, /^1:4: anchors/],
    ['10,000 brackets', '['.repeat(10_000), /deeper than 100/],
    ['10,000 dashes', '- '.repeat(10_000), /deeper than 100/],
    ['1 MiB of brackets behind an error', `a: b: c\n${'['.repeat(1 << 20)}`, /^1:/],
    ['1.9 MB of blank lines and an error', `${'\n'.repeat(1_900_000)}a: [`, /^1900001:5/],
    ['more lines than any network', '\n'.repeat(5_000_000), /^2000000:1: the file has more lines/],
    ['more items than any network', `a: [${'b,'.repeat(3_000_000)}]`, /^1:.*more lines and values/],
    ['5 MB of NULs', '\0'.repeat(5_000_000), /^1:1: a NUL/],
    ['a binary file', '\0\u0001a'.repeat(500_000), /^1:1: a NUL/],
    ['20,000 errors', 'a: b: c\n'.repeat(20_000), /^1:4/],
    ['100,000 documents', '---\n'.repeat(100_000), /^2:1: a second/],
  ])('%s', async (_, text, expected) => {
    const start = performance.now();
    const problems = await problemsOf(text);
    expect(problems[0]).toMatch(expected);
    expect(problems.length).toBeLessThanOrEqual(1001);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('says how many problems it left out', async () => {
    const problems = await problemsOf('a: 1\n'.repeat(1500));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toBe('1002:1: 499 more problems follow');
  });
});

describe('two parsers agree', () => {
  const agree = async (text: string) => {
    const reading = readTree(text);
    if (!('tree' in reading)) return;
    const independent = await readDataIndependently(text).catch(() => undefined);
    // A text that `yaml` refuses is never written, for an edit of it does not pass the check.
    if (independent === undefined) return;
    expect(isSameData(toData(reading.tree), independent)).toBe(true);
  };

  it('on any printed network', async () => {
    await fc.assert(
      fc.asyncProperty(networks, fc.integer(), async (network, seed) => {
        const text = print(network, seed);
        expect(isSameData(toData(treeOf(text)), network)).toBe(true);
        expect(isSameData(await readDataIndependently(text), network)).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('on any damaged network, or at least one refuses', async () => {
    const marks = ' \n\t:#-?,[]{}"\'|>+\\.~'.split('');
    await fc.assert(
      fc.asyncProperty(networks, fc.integer(), async (network, seed) => {
        const choose = choices(seed);
        let text = print(network, seed);
        for (let times = 1 + choose(3); times > 0; times -= 1) {
          const at = choose(text.length + 1);
          text =
            text.slice(0, at) + (marks[choose(marks.length)] ?? '') + text.slice(at + choose(2));
        }
        await agree(text);
      }),
      {
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 1500),
        seed: Number(process.env['FUZZ_SEED'] ?? 8),
      },
    );
  }, 300_000);
});

describe('positions', () => {
  it('count lines by any line break, and no BOM', () => {
    const position = locate('\uFEFFab\r\nc\rd\n\ne');
    expect(position(1)).toEqual({ line: 1, column: 1 });
    expect(position(2)).toEqual({ line: 1, column: 2 });
    expect(position(5)).toEqual({ line: 2, column: 1 });
    expect(position(7)).toEqual({ line: 3, column: 1 });
    expect(position(10)).toEqual({ line: 5, column: 1 });
    expect(position(99)).toEqual({ line: 5, column: 2 });
    expect(position(0)).toEqual({ line: 1, column: 1 });
  });

  it('are right anywhere in a long text', () => {
    const text = Array.from({ length: 500 }, (_, line) => 'a'.repeat(line % 17)).join('\r\n');
    const position = locate(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const before = text.slice(0, offset).split('\n');
      const column = (before.at(-1) ?? '').length + 1;
      expect(position(offset)).toEqual({ line: before.length, column });
    }
  });
});
