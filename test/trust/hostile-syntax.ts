import {
  bad,
  either,
  HEAD,
  lines,
  LOCATED,
  MIB,
  MILLION,
  sound,
  TOO_LONG,
  type HostileFile,
} from './hostile-file.js';

const DEPTHS = [100, 10_000, MILLION];

/** Ways to nest without an end; `close` ends what `open` began. */
const NESTINGS: readonly (readonly [words: string, open: string, close: string])[] = [
  ['flow lists', '[', ']'],
  ['flow maps', '{a: ', '}'],
  ['flow lists and maps', '[{a: ', '}]'],
  ['flow lists that never close', '[', ''],
  ['flow maps that never close', '{a: ', ''],
  ['flow maps as keys', '{', ' : }'],
  ['explicit keys in flow', '{? ', '}'],
  ['block lists in one line', '- ', ''],
  ['block keys in one line', '? ', ''],
  ['block keys and lists in one line', '? - ', ''],
];

const nesting: readonly HostileFile[] = NESTINGS.flatMap(([words, open, close]) =>
  DEPTHS.map((depth) =>
    bad(
      `${depth} levels of ${words}`,
      LOCATED,
      () =>
        `${HEAD}x-deep:${open.startsWith('-') || open.startsWith('?') ? '\n  ' : ' '}${open.repeat(depth)}x${close.repeat(depth)}\n`,
    ),
  ),
);

/** Block nesting takes a line a level and so grows as the square of its depth. */
const indented: readonly HostileFile[] = [100, 101, 1000, 5000].flatMap((depth) => [
  bad(`${depth} levels of indented maps`, LOCATED, () =>
    lines(`${HEAD}x-deep:\n`, depth, (index) => `${' '.repeat(index + 1)}a:`),
  ),
  bad(`${depth} levels of indented lists`, LOCATED, () =>
    lines(`${HEAD}x-deep:\n`, depth, (index) => `${' '.repeat(index + 1)}-`),
  ),
]);

const scalars: readonly HostileFile[] = [31].flatMap((size) => [
  sound(`a plain text of ${size} MiB`, () => `${HEAD}why: ${'calm '.repeat((size * MIB) / 5)}\n`),
  sound(
    `a plain text of ${size} MiB without a blank`,
    () => `${HEAD}why: ${'a'.repeat(size * MIB)}\n`,
  ),
  bad(
    `a plain text of ${size} MiB on many lines`,
    TOO_LONG,
    () => `${HEAD}why: a\n${'  calm\n'.repeat((size * MIB) / 7)}`,
  ),
  sound(
    `a plain text with ${size} MiB of blanks within`,
    () => `${HEAD}why: a${' '.repeat(size * MIB)}b \n`,
  ),
  sound(
    `a text in brackets with ${size} MiB of blanks within`,
    () => `${HEAD}how: { next_role: a${' '.repeat(size * MIB)}b }\n`,
  ),
  sound(`a double-quoted text of ${size} MiB`, () => `${HEAD}why: "${'a'.repeat(size * MIB)}"\n`),
  sound(
    `a double-quoted text of ${size} MiB of escapes`,
    () => `${HEAD}why: "${'\\t'.repeat((size * MIB) / 2)}"\n`,
  ),
  bad(
    `a double-quoted text of ${size} MiB on many lines`,
    TOO_LONG,
    () => `${HEAD}why: "${'a\n  '.repeat((size * MIB) / 4)}"\n`,
  ),
  sound(
    `a single-quoted text of ${size} MiB of quotes`,
    () => `${HEAD}why: '${"''".repeat((size * MIB) / 2)}'\n`,
  ),
  sound(
    `a literal text of ${size} MiB in one line`,
    () => `${HEAD}why: |\n  ${'a'.repeat(size * MIB)}\n`,
  ),
  bad(
    `a literal text of ${size} MiB of short lines`,
    TOO_LONG,
    () => `${HEAD}why: |\n${'  a\n'.repeat((size * MIB) / 4)}`,
  ),
  bad(
    `a folded text of ${size} MiB of short lines`,
    TOO_LONG,
    () => `${HEAD}why: >\n${'  a\n'.repeat((size * MIB) / 4)}`,
  ),
  bad(
    `a literal text of ${size} MiB of blank lines`,
    TOO_LONG,
    () => `${HEAD}why: |+\n  a\n${'\n'.repeat(size * MIB)}`,
  ),
  sound(`a comment of ${size} MiB`, () => `${HEAD}# ${'a'.repeat(size * MIB)}\n`),
  sound(
    `a comment of ${size} MiB behind a value`,
    () => `${HEAD}why: a # ${'a'.repeat(size * MIB)}\n`,
  ),
  sound(`a name of ${size} MiB`, () => `version: 1\nme: { name: ${'a'.repeat(size * MIB)} }\n`),
  sound(
    `a person’s name of ${size} MiB of wide letters`,
    () =>
      `${HEAD}people: { ana: { name: "${'漢'.repeat((size * MIB) / 3)}", covers: [sponsorship] } }\n`,
  ),
  sound(
    `a name of ${size} MiB of combining marks`,
    () =>
      `${HEAD}people: { ana: { name: "${'\u0301'.repeat((size * MIB) / 2)}", covers: [sponsorship] } }\n`,
  ),
  sound(
    `a name of ${size} MiB of spaces`,
    () =>
      `${HEAD}people: { ana: { name: "a${' '.repeat(size * MIB - 100)}b", covers: [sponsorship], organization: "${' '.repeat(50)}" } }\n`,
  ),
  bad(`a key of ${size} MiB`, /:3:/, () => `${HEAD}${'a'.repeat(size * MIB)}: 1\n`),
  bad(
    `an id of ${size} MiB`,
    /:4:/,
    () => `${HEAD}people:\n  ? ${'a'.repeat(size * MIB)}A\n  : { name: Ana }\n`,
  ),
  bad(
    `a level of ${size} MiB`,
    /:3:/,
    () => `${HEAD}people: { ana: { level: ${'a'.repeat(size * MIB)} } }\n`,
  ),
  bad(
    `a date of ${size} MiB`,
    /:3:/,
    () => `${HEAD}log: [{ on: ${'2'.repeat(size * MIB)}, with: [] }]\n`,
  ),
  bad(
    `a duration of ${size} MiB`,
    /:3:/,
    () => `${HEAD}settings: { lapsed_after: ${'9'.repeat(size * MIB - 100)} days }\n`,
  ),
  bad(
    `a quote of ${size} MiB that never closes`,
    LOCATED,
    () => `${HEAD}why: "${'a\n'.repeat((size * MIB) / 2)}`,
  ),
  bad(
    `an unknown need of ${size} MiB`,
    /:3:/,
    () => `${HEAD}goals: { a: { needs: ["${'a'.repeat(size * MIB)}"] } }\n`,
  ),
]);

/** Little pieces of syntax that once were slow, or are slow elsewhere. */
const COMMON = [
  ...[
    '\n',
    '\r',
    ' ',
    '- ',
    '-\n',
    '- -\n',
    '{',
    '[',
    '"',
    "'",
    '? ',
    '?\n',
    ':\n',
    '&a ',
    '*a\n',
    '!',
  ],
  ...['%a\n', '---\n', '#\n', '|\n', '@', 'a: b\n', 'a: b: ', '<<: ', '\\'],
];
/** All the others, which take some minutes: HOSTILE=all. */
const RARE = [
  ...[
    '\r\n',
    '\t',
    ' \n',
    '\t\n',
    '-',
    '}',
    ']',
    ',',
    '[,',
    '{,',
    '&a\n',
    '*a ',
    '! ',
    '!a ',
    '!<',
    '!!',
    '%',
  ],
  ...[
    '%\n',
    '--- ',
    '...\n',
    '---\n...\n',
    '#',
    ' #',
    '|',
    '>',
    '>\n',
    '`',
    'a',
    'a ',
    'a\n',
    'a:',
    'a: ',
  ],
  ...[
    'a:\n',
    '~',
    '~\n',
    '0',
    ': ',
    '"\\',
    '"\n',
    "'\n",
    '[]',
    '{}',
    '[{',
    '{[',
    '[[]',
    '- [',
    '{a',
    '[a,',
  ],
  ...['"":', ':', '?', '\u0085', '\u2028', '\u00a0', '\u3000'],
];

const pieces: readonly HostileFile[] = (
  process.env['HOSTILE'] === 'all' ? [...COMMON, ...RARE] : COMMON
).flatMap((piece) => {
  const name = JSON.stringify(piece);
  const much = () => piece.repeat(Math.floor((30 * MIB) / Buffer.byteLength(piece)));
  return [
    bad(`30 MiB of ${name}`, LOCATED, much),
    either(`30 MiB of ${name} as a value`, () => `${HEAD}why: ${much()}`),
  ];
});

const aliases: readonly HostileFile[] = [
  bad('a billion laughs', /:3:6: anchors/, () => {
    const level = (index: number) => `x-${index}: &b${index} [${`*b${index - 1}, `.repeat(9)}]`;
    return lines(`${HEAD}x-a: &b0 [ha]\n`, 60, (index) => level(index + 1));
  }),
  bad('an alias to itself', /:3:6: anchors/, () => `${HEAD}x-a: &a [*a]\n`),
  bad('a merge of everything into everything', /anchors/, () =>
    lines(`${HEAD}x-a: &a { x-b: 1 }\n`, 10_000, (index) => `x-${index}: { <<: *a, <<: [*a, *a] }`),
  ),
  bad('100,000 anchors', /:3:/, () => lines(HEAD, 100_000, (index) => `x-${index}: &a${index} 1`)),
  bad('an anchor of 1 MiB', /:3:6: anchors/, () => `${HEAD}why: &${'a'.repeat(MIB)} 1\n`),
  bad('100,000 tags', /:3:/, () =>
    lines(HEAD, 100_000, (index) => `x-${index}: !!python/object:os.system ${index}`),
  ),
  bad(
    'a tag that would run something',
    /:3:6: tags/,
    () => `${HEAD}why: !!js/function "function(){ process.exit(7) }"\n`,
  ),
  bad('a binary tag', /:3:6: tags/, () => `${HEAD}why: !!binary ${'QUFB'.repeat(10_000)}\n`),
];

export const HOSTILE_SYNTAX = { nesting, indented, scalars, pieces, aliases };
