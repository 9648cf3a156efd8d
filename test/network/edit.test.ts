import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { applyToData, applyToText, editText, type Edit } from '../../src/network/edit.js';
import type { Path } from '../../src/network/tree.js';
import { data } from './layouts.js';

const set = (path: Path, value: unknown): Edit => ({ op: 'set', path, value: data(value) });
const insert = (path: Path, value: unknown): Edit => ({ op: 'insert', path, value: data(value) });
const remove = (path: Path): Edit => ({ op: 'remove', path });

type Case = readonly [name: string, before: string, edit: Edit | readonly Edit[], after: string];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('%s', async (_, before, edit, after) => {
      expect(await editText(before, 'op' in edit ? [edit] : edit)).toBe(after);
    });
  });
}

table('setting a value that is there', [
  ['keeps the comment and its spacing', 'a: 1   # one\n', set(['a'], 2), 'a: 2   # one\n'],
  ['keeps double quotes', 'a: "x" # c\n', set(['a'], 'y'), 'a: "y" # c\n'],
  ['keeps single quotes', "a: 'x'\n", set(['a'], "it's"), "a: 'it''s'\n"],
  ['drops the quotes of what is no text any more', 'a: "x"\n', set(['a'], 3), 'a: 3\n'],
  ['changes nothing where it is equal', 'a: 0x1F # c\n', set(['a'], 31), 'a: 0x1F # c\n'],
  ['changes nothing where null stays null', 'a:\n', set(['a'], null), 'a:\n'],
  ['works behind a BOM', '\uFEFFa: 1\nb: 2', set(['a'], 2), '\uFEFFa: 2\nb: 2'],
  ['works with CRLF', 'a: 1\r\nb: 2\r\n', set(['b'], 3), 'a: 1\r\nb: 3\r\n'],
  [
    'keeps to CRLF where an earlier edit leaves none',
    'a:\r\n b: 1',
    [set(['a'], 2), set(['d'], 3)],
    'a: 2\r\nd: 3',
  ],
  [
    'puts a new section below its key, whatever stands before it',
    'a:\n  b: 1\nlog: []\n',
    set(['c'], { d: 1 }),
    'a:\n  b: 1\nlog: []\nc:\n  d: 1\n',
  ],
  ['minds no stray CR', '# a\r# b\na: 1\n', set(['b'], 3), '# a\r# b\na: 1\nb: 3\n'],
  ['works with a lone CR', 'a: 1\rb:\r', set(['b', 'c'], 3), 'a: 1\rb:\r  c: 3\r'],
  ['fills a missing value', 'a:  # c\n', set(['a'], 'x'), 'a: x  # c\n'],
  ['replaces `~`', 'a: ~ # c\n', set(['a'], 'x'), 'a: x # c\n'],
  [
    'replaces a block scalar',
    'a: |  # c\n  x\n  y\n\nb: 1\n',
    set(['a'], 'z'),
    'a: z  # c\n\nb: 1\n',
  ],
  [
    'replaces a plain text of several lines',
    'a: x\n  y\n\n  z # c\nb: 1\n',
    set(['a'], 'w'),
    'a: w # c\nb: 1\n',
  ],
  ['replaces a value below its key', 'a: # c\n  x # d\n', set(['a'], 'y'), 'a: # c\n  y # d\n'],
  ['replaces the value of an explicit key', '? a\n: x # c\n', set(['a'], 'y'), '? a\n: y # c\n'],
  ['gives an explicit key its value', '? a # c\n? b\n', set(['a'], [1]), '? a # c\n: [1]\n? b\n'],
  ['replaces an item of a list', 'l:\n- x # c\n- y\n', set(['l', 0], 'z'), 'l:\n- z # c\n- y\n'],
  [
    'fills an empty item',
    'l:\n  -  # c\n  - y\n',
    set(['l', 0], { a: 1 }),
    'l:\n  - a: 1  # c\n  - y\n',
  ],
  [
    'replaces a value in brackets',
    'm: {a: x, b: [y]}\n',
    set(['m', 'b', 0], 'z, w'),
    'm: {a: x, b: ["z, w"]}\n',
  ],
  [
    'gives keys in braces their values',
    'm: {a, b: }\n',
    [set(['m', 'a'], 1), set(['m', 'b'], 2)],
    'm: {a: 1, b: 2 }\n',
  ],
  [
    'makes a map of a text',
    'a: x # c\nb: 1\n',
    set(['a'], { c: { d: 1 } }),
    'a: # c\n  c: { d: 1 }\nb: 1\n',
  ],
  [
    'makes a text of a map',
    'a: # c\n  # d\n  b: 1 # e\n  f: 2 # g\nh: 1\n',
    set(['a'], 'x'),
    'a: x # c\n  # d\nh: 1\n',
  ],
  ['makes a text of a compact map', '- a: 1\n  b: 2\n- c\n', set([0], 'x'), '- x\n- c\n'],
  [
    'keeps comments of what stays the same',
    'm:\n  a: 1 # one\n  b: 2 # two\n',
    set(['m'], { a: 1, b: 3, c: 4 }),
    'm:\n  a: 1 # one\n  b: 3 # two\n  c: 4\n',
  ],
  [
    'keeps comments of items that stay',
    'l:\n  - x # one\n  - y\n  - z # two\n',
    set(['l'], ['x', 'z', 'w']),
    'l:\n  - x # one\n  - z # two\n  - w\n',
  ],
  ['stays in block style', 'l:\n  - x\n', set(['l'], ['y']), 'l:\n  - y\n'],
]);

const people = `people:
    ana:   # id
        name: Ana
        covers: {a: hoped}  # plain
        # about knows
        knows: [ben]   # who

    # the end
log: []   # later
`;

table('adding a key', [
  [
    'writes it after the last one and its comment',
    'a: 1\nb: 2 # two\n\n# end\n',
    set(['c'], 3),
    'a: 1\nb: 2 # two\nc: 3\n\n# end\n',
  ],
  ['needs no final line break', 'a: 1', set(['b'], 2), 'a: 1\nb: 2'],
  ['writes before `...`', '---\na: 1\n...\n', set(['b'], 2), '---\na: 1\nb: 2\n...\n'],
  [
    'follows indentation and style of its siblings',
    people,
    set(['people', 'ben'], { name: 'Ben', covers: { a: 'b' } }),
    people.replace('# who\n', '# who\n    ben:\n        name: Ben\n        covers: { a: b }\n'),
  ],
  [
    'goes into braces as they are',
    people,
    set(['people', 'ana', 'covers', 'b'], 'occasional'),
    people.replace('{a: hoped}', '{a: hoped, b: occasional}'),
  ],
  [
    'keeps the blanks inside the braces',
    'm: { a: 1 } # c\n',
    set(['m', 'b'], 2),
    'm: { a: 1, b: 2 } # c\n',
  ],
  ['respects a trailing comma', 'm: {a: 1, }\n', set(['m', 'b'], 2), 'm: {a: 1, b: 2, }\n'],
  [
    'keeps one entry a line',
    'm: {\n    a: 1, # c\n    b: 2 # d\n  }\n',
    set(['m', 'c'], 3),
    'm: {\n    a: 1, # c\n    b: 2, # d\n    c: 3\n  }\n',
  ],
  [
    'keeps one entry a line with trailing commas',
    'm: {\n    a: 1, # c\n  }\n',
    set(['m', 'c'], 3),
    'm: {\n    a: 1, # c\n    c: 3,\n  }\n',
  ],
  ['keeps compact JSON', '{"a":{"b":1}}', set(['a', 'c'], 'x'), '{"a":{"b":1,"c":"x"}}'],
  [
    'keeps pretty JSON',
    '{\n  "a": 1\n}\n',
    set(['b'], { c: '2026-10-02' }),
    '{\n  "a": 1,\n  "b": { "c": "2026-10-02" }\n}\n',
  ],
  [
    'aligns with a compact map',
    '-   a: 1 # c\n- b\n',
    set([0, 'c'], 2),
    '-   a: 1 # c\n    c: 2\n- b\n',
  ],
  [
    'braces a pair without braces',
    'l: [a: 1, b]\n',
    set(['l', 0, 'c'], 2),
    'l: [{ a: 1, c: 2 }, b]\n',
  ],
  [
    'fills an empty top-level map below its key',
    'people: {}  # none yet\nlog: []\n',
    set(['people', 'a'], 'x'),
    'people:  # none yet\n  a: x\nlog: []\n',
  ],
  [
    'fills a null with a map below its key',
    'm:\n  n:  # c\n  # d\n',
    set(['m', 'n', 'a'], { b: 1 }),
    'm:\n  n:  # c\n    a: { b: 1 }\n  # d\n',
  ],
  [
    'fills an inner empty map in braces',
    'm:\n  n: {}  # c\n',
    set(['m', 'n', 'a'], 'x'),
    'm:\n  n: { a: x }  # c\n',
  ],
  [
    'keeps a comment inside empty braces',
    'm: { # c\n }\n',
    set(['m', 'a'], 'x'),
    'm: { a: x # c\n }\n',
  ],
  [
    'makes missing parents',
    'a: 1\n',
    set(['needs', 'x', 'importance'], 'high'),
    'a: 1\nneeds:\n  x: { importance: high }\n',
  ],
  ['fills an empty root', '{}\n', set(['a'], 1), 'a: 1\n'],
  [
    'adds after a block scalar that keeps its blank lines',
    'a: |+\n  x\n\n',
    set(['b'], 1),
    'a: |+\n  x\n\nb: 1\n',
  ],
]);

table('adding to a list', [
  [
    'aligns with its siblings',
    'l:\n- a\n- b # c\n\nm: 1\n',
    insert(['l'], 'c'),
    'l:\n- a\n- b # c\n- c\n\nm: 1\n',
  ],
  [
    'writes a map on the dash',
    'log:\n  - on: x\n',
    insert(['log'], { on: 'y', with: ['a', 'b'] }),
    'log:\n  - on: x\n  - on: y\n    with: [a, b]\n',
  ],
  [
    'writes a map in braces beside such maps',
    'l:\n  - { a: 1 }\n',
    insert(['l'], { a: 2 }),
    'l:\n  - { a: 1 }\n  - { a: 2 }\n',
  ],
  ['goes into brackets', 'l: [a, b]   # c\n', insert(['l'], 'c d'), 'l: [a, b, c d]   # c\n'],
  ['follows quotes in brackets', 'l: ["a"]\n', insert(['l'], 'b'), 'l: ["a", "b"]\n'],
  [
    'fills an empty list',
    'log: []   # later\n',
    insert(['log'], { on: 'x' }),
    'log:   # later\n  - on: x\n',
  ],
  [
    'fills an inner empty list in brackets',
    'a:\n  l:\n',
    insert(['a', 'l'], 'x'),
    'a:\n  l: [x]\n',
  ],
  ['makes a missing list', 'a: 1', insert(['log'], { on: 'x' }), 'a: 1\nlog:\n  - on: x'],
  ['goes into nested lists', '- - a\n  - b\n', insert([0], 'c'), '- - a\n  - b\n  - c\n'],
]);

table('removing', [
  [
    'takes the line and its comment only',
    '# x\na: 1 # c\n# y\nb: 2\n',
    remove(['a']),
    '# x\n# y\nb: 2\n',
  ],
  ['takes the last line of a file without final break', 'a: 1\r\nb: 2', remove(['b']), 'a: 1'],
  [
    'takes all lines of a value',
    'a:\n  b: 1\n  c:\n    - d\ne: |\n  f\n  g\nh: 1\n',
    [remove(['a', 'c']), remove(['e'])],
    'a:\n  b: 1\nh: 1\n',
  ],
  [
    'keeps the dash of a compact map',
    'l:\n  - a: 1 # c\n    b: 2\n',
    remove(['l', 0, 'a']),
    'l:\n  - b: 2\n',
  ],
  [
    'keeps a comment behind the dash',
    'l:\n  - a: 1\n    # b\n    b: 2\n',
    remove(['l', 0, 'a']),
    'l:\n  -\n    # b\n    b: 2\n',
  ],
  ['leaves an empty map', 'p: # c\n  a: 1 # d\nq: 1\n', remove(['p', 'a']), 'p: {} # c\nq: 1\n'],
  ['leaves an empty list', 'l:\n- a\n', remove(['l', 0]), 'l: []\n'],
  ['leaves an empty compact map', '- a: 1 # c\n- b\n', remove([0, 'a']), '- {}\n- b\n'],
  ['leaves an empty file in braces', 'a: 1\n', remove(['a']), '{}\n'],
  ['takes one comma from the front', 'l: [a, b, c]\n', remove(['l', 0]), 'l: [b, c]\n'],
  ['takes one comma from the end', 'm: { a: 1, b: 2 }\n', remove(['m', 'b']), 'm: { a: 1 }\n'],
  ['leaves empty braces', 'm: { a: 1 } # c\n', remove(['m', 'a']), 'm: {} # c\n'],
  [
    'takes a line of brackets',
    'l: [\n  a, # one\n  b # two\n  ]\n',
    remove(['l', 1]),
    'l: [\n  a # one\n  ]\n',
  ],
  [
    'takes the first line of brackets',
    'l: [\n  a, # one\n  b\n  ]\n',
    remove(['l', 0]),
    'l: [\n  b\n  ]\n',
  ],
  [
    'takes the blank lines with an entry between kept ones',
    'a: |+\n  x\n\nb: 1\n\nc: 2\n',
    remove(['b']),
    'a: |+\n  x\n\nc: 2\n',
  ],
  ['takes an explicit key', '? a\n: 1\n? b\n: 2\n', remove(['b']), '? a\n: 1\n'],
]);

describe('how a new text is written', () => {
  it.each([
    ['Ana Ruiz', 'Ana Ruiz'],
    ['2026-10-02', '2026-10-02'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['6 weeks', '6 weeks'],
    ['why? me', 'why? me'],
    ['a:b', 'a:b'],
    ['C#', 'C#'],
    ['a, [b]', 'a, [b]'],
    ['👩‍💻 Zoë', '👩‍💻 Zoë'],
    ['null', '"null"'],
    ['True', '"True"'],
    ['+447900000000', '"+447900000000"'],
    ['1e3', '"1e3"'],
    ['.nan', '".nan"'],
    ['', '""'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['- a', '"- a"'],
    ['a:', '"a:"'],
    ['*a', '"*a"'],
    ['say "x"', 'say "x"'],
    ['"x"', '"\\"x\\""'],
    ['x\ny', '"x\\ny"'],
    ['\u001B[31m\u0007', '"\\u001b[31m\\u0007"'],
    ['\u0085\u009B\u007F', '"\\u0085\\u009b\\u007f"'],
    ['\u202Ex\u2066\uFEFF\u2028', '"\\u202ex\\u2066\\ufeff\\u2028"'],
  ])('%j', async (value, written) => {
    expect(await editText('a: 1\n', [set(['b'], value)])).toBe(`a: 1\nb: ${written}\n`);
  });

  it('breaks collections that do not fit into 80 columns', async () => {
    const long = ['a'.repeat(40), 'b'.repeat(40)];
    const expected = `a: 1\nb:\n  - ${long.join('\n  - ')}\n`;
    expect(await editText('a: 1\n', [set(['b'], long)])).toBe(expected);
  });
});

describe('an edit that cannot be', () => {
  it.each([
    ['a key of a text', set(['a', 'b'], 1)],
    ['a key of a list', set(['l', 'b'], 1)],
    ['an item that is not there', set(['l', 7], 1)],
    ['an item of a map', set([0], 1)],
    ['an insertion into a map', insert([], 1)],
    ['an insertion into a text', insert(['a'], 1)],
    ['a removal of what is not there', remove(['x'])],
    ['a removal of everything', remove([])],
  ])('says so: %s', (_, edit) => {
    const text = 'a: x\nl: [1]\n';
    const root = data({ a: 'x', l: [1] });
    expect(() => applyToData(root, [edit])).toThrow(Error);
    expect(() => applyToText(text, [edit])).toThrow(Error);
  });

  it('changes nothing where the file cannot be read or the result would not hold', async () => {
    await expect(editText('a: [', [set(['a'], 1)])).rejects.toThrow(UserError);
    // The comment would become a part of the text above.
    const trap = 'a: |\n  x\nb: 1\n  # c\nc: 2\n';
    await expect(editText(trap, [remove(['b'])])).rejects.toThrow('could not be written safely');
  });

  it('returns the same text without edits, whatever it is', async () => {
    expect(await editText('a: [', [])).toBe('a: [');
  });
});

describe('many edits', () => {
  it('imports 30,000 people in a moment', async () => {
    const edits = Array.from({ length: 30_000 }, (_, at) =>
      set(['people', `p${at}`], { name: `P ${at}`, l: ['x'] }),
    );
    const text = await editText('version: 1\npeople: {}\n', edits);
    expect(text.split('\n')).toHaveLength(2 + 3 * 30_000 + 1);
  }, 120_000);
});
