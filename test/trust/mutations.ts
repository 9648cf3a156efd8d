import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { networks, print } from '../network/layouts.js';

/** Signs that mean something in YAML, or that no one expects. */
const DICTIONARY: readonly Buffer[] = [
  ...[
    ':',
    ': ',
    ':\n',
    '- ',
    '-',
    '? ',
    '{',
    '}',
    '[',
    ']',
    '[]',
    '{}',
    ',',
    ', ',
    '&a ',
    '*a',
    '!t ',
  ],
  ...[
    '|',
    '|+2\n',
    '>',
    '>-\n',
    '"',
    "'",
    "''",
    '\\',
    '\\u0041',
    '\\x',
    '#',
    ' #',
    ' # a',
    '%',
    '%YAML 1.1\n',
  ],
  ...[
    '@',
    '`',
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    ' ',
    '  ',
    '---\n',
    '--- ',
    '...\n',
    '<<: ',
  ],
  ...[
    '\0',
    '\x1b[31m',
    '\x7f',
    '\uFEFF',
    '\u0085',
    '\u2028',
    '\u200d',
    '\u202e',
    '\u00a0',
    '😀',
    'é',
    'e\u0301',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    '~',
    'true',
    'No',
    '.nan',
    '-.inf',
    '1e400',
    '0x1F',
    '0o7',
  ],
  ...[
    '-0',
    '1',
    '2026-02-30',
    '9999-12-31',
    '0 days',
    '9999 years',
    'x-',
    'x-a: 1\n',
    'ana',
    'sponsorship',
  ],
  ...[
    'reliable',
    'hoped',
    'high',
    'none',
    'off',
    'myself',
    'network',
    'version: 1\n',
    'people:\n',
    'log: []\n',
  ],
].map((text) => Buffer.from(text));
const BYTES: readonly Buffer[] = [
  [0xff],
  [0xc0, 0xaf],
  [0x80],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f],
].map((bytes) => Buffer.from(bytes));

/** One thing that happens to a file. Places and lengths are shares of it, so that they always fit. */
type Mutation =
  | { readonly what: 'delete' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly what: 'swap'; readonly at: number; readonly to: number; readonly length: number }
  | {
      readonly what: 'insert' | 'replace';
      readonly at: number;
      readonly length: number;
      readonly by: Buffer;
    }
  | { readonly what: 'flip'; readonly at: number; readonly bit: number }
  | { readonly what: 'indent'; readonly at: number; readonly count: number; readonly by: number }
  | {
      readonly what: 'move lines';
      readonly at: number;
      readonly to: number;
      readonly count: number;
    }
  | {
      readonly what: 'graft';
      readonly at: number;
      readonly from: number;
      readonly count: number;
      readonly donor: Buffer;
    };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 80 }));
const count = fc.integer({ min: 1, max: 6 });

/** Sound files of all kinds, as they ship and as the tests have them. */
const SOUND: readonly Buffer[] = ['templates', 'test/fixtures', 'test/fixtures/rules'].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(`${folder}/${name}`)),
);

export const sound = fc.constantFrom(...SOUND);
const printed = fc
  .tuple(networks, fc.integer())
  .map(([network, seed]) => Buffer.from(print(network, seed)));
const sign = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...DICTIONARY) },
  { weight: 1, arbitrary: fc.constantFrom(...BYTES) },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ what: fc.constantFrom('delete' as const, 'repeat' as const), at: place, length }),
  fc.record({ what: fc.constant('swap' as const), at: place, to: place, length }),
  fc.record({
    what: fc.constantFrom('insert' as const, 'replace' as const),
    at: place,
    length,
    by: sign,
  }),
  fc.record({ what: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({
    what: fc.constant('indent' as const),
    at: place,
    count,
    by: fc.integer({ min: -4, max: 4 }),
  }),
  fc.record({ what: fc.constant('move lines' as const), at: place, to: place, count }),
  fc.record({
    what: fc.constant('graft' as const),
    at: place,
    from: place,
    count,
    donor: fc.oneof(sound, printed),
  }),
);

/** A sound network file to which one to four things have happened. */
export const mutatedNetworks: fc.Arbitrary<Buffer> = fc
  .tuple(sound, fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([file, mutations]) => shown(mutations.reduce(mutate, file)));

/** Any YAML, of a network or not, to which up to four things have happened. */
export const mutatedYaml: fc.Arbitrary<Buffer> = fc
  .tuple(fc.oneof(sound, { weight: 4, arbitrary: printed }), fc.array(mutation, { maxLength: 4 }))
  .map(([file, mutations]) => shown(mutations.reduce(mutate, file)));

/** Pieces of YAML in any order, on lines of any indentation. */
export const randomYaml: fc.Arbitrary<Buffer> = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', ' ', '  ', '    ', '\t'),
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom('a', 'b: ', 'c:', '- ', '? ', ': ', '1', 'x y') },
          { weight: 1, arbitrary: sign },
        ),
        { maxLength: 5 },
      ),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', ''),
    ),
    { maxLength: 6 },
  )
  .map((lines) =>
    shown(
      Buffer.concat(
        lines.flatMap(([indent, pieces, end]) => [
          Buffer.from(indent),
          ...pieces.map((piece) => Buffer.from(piece)),
          Buffer.from(end),
        ]),
      ),
    ),
  );

const simpleValue = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.constantFrom(
      ...['', ' # c', ' a', '  a b', ' a:b', ' a#b', ' a # c', ' a ', ' -1', ' -a', ' 2026-01-01'],
      ...[' 1', ' 1e3', ' ~', ' null', ' true', ' .inf', ' 0x1F', ' é', ' 😀', " 'it''s'", " ''"],
      ...[' "a\\n\\u00e9"', ' []', ' [ ]', ' {}', ' [a, b c]', ' { a: 1, b: x y } # c', ' [a,b]'],
      ...[
        ' [ { a: [b] }, "c" ]',
        ' |\n       a\n      b',
        ' >-\n       a\n\n       b',
        ' |+\n        a\n',
      ],
    ),
  },
  fc.constantFrom(
    ...[
      '#c',
      ' - a',
      ' {a: b}',
      ' {a}',
      ' "a" b',
      ' |',
      ' > # c',
      ' &a b',
      ' <<',
      ' "a": b',
      ' a: b',
    ],
    ...[' [a', ' "\\x41"', ' ? a', '\ta', ' a:', ' [a: b]', ' [a #b]', ' !t a', ' a\n         b'],
  ),
);

/** Maps and lists in blocks, indented as they should be more often than not. */
export const simpleYaml: fc.Arbitrary<Buffer> = fc
  .array(
    fc.record({
      way: fc.integer({ min: 0, max: 20 }),
      isList: fc.boolean(),
      key: fc.constantFrom('k', 'k', 'k', 'x-', 'é', '1', '#', '"k"', 'k '),
      value: fc.oneof({ weight: 7, arbitrary: simpleValue }, fc.constantFrom('', '', ' a')),
      end: fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\r\n', '\n\n', '\n  \n', ' \n'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((lines) => {
    const kinds = [false];
    let isOpen = false;
    const texts = lines.map(({ way, isList, key, value, end }, index) => {
      if (isOpen ? way > 3 : way === 20) kinds.push(isList);
      else if (way > 12 && kinds.length > 1) kinds.pop();
      if (way === 19) kinds.pop();
      isOpen = value === '';
      const name = key === '#' ? '# c' : `${key}${index}:`;
      const item = kinds.at(-1) === true ? (way % 3 === 0 ? '- ' : '-') : '';
      return `${'  '.repeat(Math.max(kinds.length - 1, 0))}${item}${item === '-' ? '' : name}${value}${end}`;
    });
    return shown(Buffer.from(texts.join('')));
  });

/** Printed by fast-check as text, each byte a character, when it fails. */
function shown(file: Buffer): Buffer {
  return Object.assign(Buffer.from(file), {
    [fc.toStringMethod]: () => JSON.stringify(file.toString('latin1')),
  });
}

function mutate(file: Buffer, mutation: Mutation): Buffer {
  const at = Math.floor(mutation.at * file.length);
  const part = (from: number, to?: number) => file.subarray(from, to);
  switch (mutation.what) {
    case 'delete':
      return Buffer.concat([part(0, at), part(at + mutation.length)]);
    case 'repeat':
      return Buffer.concat([part(0, at + mutation.length), part(at)]);
    case 'swap': {
      const to = Math.floor(mutation.to * file.length);
      const [first, second] = [Math.min(at, to), Math.max(at, to)];
      const size = Math.min(mutation.length, second - first);
      const [a, b] = [part(first, first + size), part(second, second + size)];
      return Buffer.concat([part(0, first), b, part(first + size, second), a, part(second + size)]);
    }
    case 'insert':
      return Buffer.concat([part(0, at), mutation.by, part(at)]);
    case 'replace':
      return Buffer.concat([part(0, at), mutation.by, part(at + mutation.length)]);
    case 'flip': {
      const flipped = Buffer.from(file);
      if (at < file.length) flipped[at] = (file[at] ?? 0) ^ (1 << mutation.bit);
      return flipped;
    }
    default:
      return Buffer.from(mutateLines(linesOf(file), mutation).join(''), 'latin1');
  }
}

function mutateLines(
  lines: readonly string[],
  mutation: Extract<Mutation, { what: 'indent' | 'move lines' | 'graft' }>,
): readonly string[] {
  const at = Math.floor(mutation.at * lines.length);
  const { count } = mutation;
  const some = lines.slice(at, at + count);
  switch (mutation.what) {
    case 'indent': {
      const { by } = mutation;
      const moved = some.map((line) =>
        by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), ''),
      );
      return lines.toSpliced(at, count, ...moved);
    }
    case 'move lines': {
      const rest = lines.toSpliced(at, count);
      return rest.toSpliced(Math.floor(mutation.to * rest.length), 0, ...some);
    }
    case 'graft': {
      const donor = linesOf(mutation.donor);
      const from = Math.floor(mutation.from * donor.length);
      return lines.toSpliced(at, 0, ...donor.slice(from, from + count));
    }
  }
}

/** Lines byte for byte: each byte is a character of the text. */
function linesOf(file: Buffer): string[] {
  return file.toString('latin1').split(/(?<=\n)/);
}
