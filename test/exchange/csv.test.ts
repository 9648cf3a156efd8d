import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/exchange/csv.js';

describe('renderCsv', () => {
  it.each([
    ['plain', 'plain'],
    ['Ruiz, Ana', '"Ruiz, Ana"'],
    ['so "called"', '"so ""called"""'],
    ['two\nlines', '"two\nlines"'],
    [' outer blank', '" outer blank"'],
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(renderCsv([[text]])).toBe(`${cell}\r\n`);
  });

  it('gives back every cell, but for the apostrophe before a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '=', ' ', "'") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 })), (rows) => {
        const read = parse(renderCsv(rows));
        expect(read).toEqual(
          rows.map((row) => row.map((text) => (isGuarded(text) ? `'${text}` : text))),
        );
      }),
    );
  });
});

function isGuarded(text: string): boolean {
  return /^\s*=|^[\r\n]/.test(text);
}

/** A reader to the letter of RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
