import fc from 'fast-check';
import { isDataList, isDataMap } from '../../src/network/data.js';
import type { Data } from '../../src/network/tree.js';

/** Builds Data from plain objects, for the tables. */
export function data(plain: unknown): Data {
  if (Array.isArray(plain)) return plain.map(data);
  if (plain !== null && typeof plain === 'object') {
    return new Map(Object.entries(plain).map(([key, value]) => [key, data(value)]));
  }
  return plain as Data;
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ...' :#-?,[]{}&*!|>\'"%@`\\\n\r\t~.0x1e=<a\u0085\u2028\uFEFF\u202E\u001B\uD800'.split(''),
    ),
    maxLength: 10,
  }),
  fc.constantFrom(
    '',
    ' ',
    'null',
    '~',
    'true',
    'No',
    'yes',
    '1',
    '007',
    '0x1F',
    '1e3',
    '.inf',
    '.NaN',
    '-',
    '---',
    '...',
    '<<',
    '# x',
    'a # b',
    'a: b',
    'a:',
    '- a',
    '? a',
    '{a}',
    '[a',
    'a, b',
    '2026-10-02',
    '"',
    "it's",
    '@x',
    '`',
    '+447900000000',
    'x\ny',
    ' lead',
    'trail ',
    'a\tb',
    '!t',
    '&a',
    '*a',
    '%x',
    '|',
    '>',
    '=',
    'C# and #2',
    '__proto__',
    'constructor',
    '👩‍💻',
    'Zoë',
    '\u00a0',
    'a\u00a0',
    '-0',
    '0o17',
    '1'.repeat(400),
  ),
);

export const texts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('ana', 'Ana Ruiz', 'reliable', 'a blunt read', 'x', '2026-10-02'),
  },
  { weight: 1, arbitrary: hostile },
);

export const keys: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('a', 'b', 'c', 'name', 'covers', 'on', 'x-y', 'ben', 'éva'),
  },
  { weight: 1, arbitrary: hostile },
);

export const scalars: fc.Arbitrary<Data> = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double()) },
);

/** Values like those of a network file, but of any shape. */
export const values: fc.Arbitrary<Data> = fc.letrec<{ value: Data; map: Data }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    tie('map'),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
  map: fc
    .uniqueArray(fc.tuple(keys, tie('value')), { maxLength: 4, selector: ([key]) => key })
    .map((entries) => new Map(entries)),
})).value;

export const networks: fc.Arbitrary<Data> = fc
  .uniqueArray(fc.tuple(keys, values), { minLength: 1, maxLength: 5, selector: ([key]) => key })
  .map((entries) => new Map(entries));

/** A small generator of choices that is the same for the same seed. */
export function choices(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

/** Prints data as YAML in a layout that the seed decides: every style that a person might use. */
export function print(root: Data, seed: number): string {
  const choose = choices(seed);
  const step = choose(2) === 0 ? 2 : 4;
  const listsIndented = choose(2) === 0;
  const lineBreak = choose(3) === 0 ? '\r\n' : '\n';
  const isFlow = choose(8) === 0;
  const isOdd = () => choose(6) === 0;

  const comment = () => (isOdd() ? `${' '.repeat(1 + choose(4))}# note ${choose(100)}` : '');
  const pad = (column: number) => ' '.repeat(column);

  const ownLines = (column: number): string[] => {
    if (!isOdd()) return [];
    return choose(2) === 0 ? [''] : [`${pad(column)}# about ${choose(100)}`];
  };

  const text = (value: string, inFlow: boolean, isKey = false): string => {
    const isSimple =
      /^[a-zé][a-z é-]*[a-zé]$|^[a-z]$/.test(value) && !/^(null|true|false)$/.test(value);
    const style = choose(4);
    if (isSimple && style < 2) {
      const words = value.split(' ');
      const folds = !isKey && !inFlow && words.length > 1 && isOdd();
      return folds ? words.join(`\n${pad(40)}`) : value;
    }
    if (/^[ -~é]*$/.test(value) && style === 2) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value).replace(
      /[^\u0020-\u007eé]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  };

  const scalar = (value: string | number | boolean | null, inFlow: boolean): string => {
    if (typeof value === 'string') return text(value, inFlow);
    if (typeof value !== 'number') return String(value);
    if (Number.isNaN(value)) return '.nan';
    if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
    return Object.is(value, -0) ? '-0' : String(value);
  };

  const flow = (value: Data, column: number): string => {
    const isMap = isDataMap(value);
    if (!isMap && !isDataList(value)) return scalar(value, true);
    const pieces = isMap
      ? [...value].map(([key, item]) => {
          const written = text(key, true, true);
          if (item === null && isOdd()) return isOdd() ? written : `${written}:`;
          const gap = written.startsWith('"') && isOdd() ? '' : ' ';
          return `${written}:${gap}${flow(item, column + step)}`;
        })
      : value.map((item) => flow(item, column + step));
    const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
    if (pieces.length === 0) return isOdd() ? `${open} ${close}` : open + close;
    const comma = isOdd() ? ',' : '';
    if (isOdd()) {
      const lines = pieces.map(
        (piece, at) =>
          pad(column + step) + piece + (at < pieces.length - 1 ? ',' : comma) + comment(),
      );
      return `${open}${comment()}\n${lines.join('\n')}\n${pad(column + 1)}${close}`;
    }
    const gap = choose(2) === 0 ? ' ' : '';
    return open + gap + pieces.join(isOdd() ? ',  ' : ', ') + comma + gap + close;
  };

  const literal = (value: string, column: number): string | undefined => {
    if (!/^(?:[a-z][a-z ]*\n)+$/.test(value) && !(/^[a-z][a-z ]*$/.test(value) && isOdd()))
      return undefined;
    const lines = value.endsWith('\n') ? value.slice(0, -1).split('\n') : [value];
    const header =
      (choose(2) === 0 ? '|' : value.includes('\n') ? '|' : '>') +
      (value.endsWith('\n') ? '' : '-');
    return [header + comment(), ...lines.map((line) => pad(column + step) + line)].join('\n');
  };

  /** What follows a colon or dash, with the blank before it. */
  const after = (value: Data, column: number, isItem: boolean): string => {
    if (isDataMap(value) || isDataList(value)) {
      const size = isDataMap(value) ? value.size : value.length;
      if (size === 0 || choose(3) === 0) return ` ${flow(value, column)}${comment()}`;
      if (isItem && choose(3) > 0) return ` ${block(value, column + 2).trimStart()}`;
      const inner = isDataList(value) && !listsIndented && !isItem ? column : column + step;
      return `${comment()}\n${block(value, inner)}`;
    }
    if (value === null && choose(2) === 0) return comment();
    const asBlock = typeof value === 'string' ? literal(value, column) : undefined;
    if (asBlock !== undefined && isOdd()) return ` ${asBlock}`;
    const below = isOdd() ? `${comment()}\n${pad(column + step)}` : pad(1 + choose(2));
    return below + scalar(value, false) + comment();
  };

  const block = (value: Data, column: number): string => {
    const lines: string[] = [];
    const isList = isDataList(value);
    const entries: [string, Data][] = isDataMap(value) ? [...value] : [];
    const items = isList ? value : [];
    for (const [key, item] of entries) {
      const above = lines.length > 0 ? ownLines(column) : [];
      const written = text(key, false, true);
      const isExplicit = choose(30) === 0 && !isDataMap(item) && !isDataList(item);
      const entry = isExplicit
        ? `${pad(column)}? ${written}\n${pad(column)}:${after(item, column, false)}`
        : `${pad(column)}${written}:${after(item, column, false)}`;
      lines.push(...above, entry);
    }
    for (const item of items) {
      const above = lines.length > 0 ? ownLines(column) : [];
      lines.push(...above, `${pad(column)}-${after(item, column, true)}`);
    }
    return lines.join('\n');
  };

  const body = isFlow ? flow(root, 0) : block(root, 0);
  const head =
    (choose(6) === 0 ? '\uFEFF' : '') + (isOdd() ? '# head\n' : '') + (isOdd() ? '---\n' : '');
  const foot = isOdd() ? '\n# foot' : isOdd() ? '\n...' : '';
  const end = choose(4) === 0 ? '' : isOdd() ? '\n\n' : '\n';
  return (head + body + foot + end).replaceAll('\n', lineBreak);
}
