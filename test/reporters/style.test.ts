import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { describe, expect, it } from 'vitest';
import { renderRuleList } from '../../src/reporters/explanation.js';
import { table, widthOf, wrap } from '../../src/reporters/style.js';
import { renderText } from '../../src/reporters/text.js';
import { RULES } from '../../src/rules/index.js';
import { reportOn, SAMPLE, STYLE } from './sample.js';

describe('text', () => {
  it('is as wide as the package says, whatever it consists of', () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      expect([code, widthOf(`a${character}`)]).toEqual([code, stringWidth(`a${character}`)]);
    }
  });

  it('breaks where the package breaks it', () => {
    const words = fc.array(
      fc.constantFrom('', 'a', 'word', 'one’s', '✗', '中文', 'x'.repeat(25), 'a\nb', '\n'),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (given, width) => {
        const text = given.join(' ');
        expect(wrap(text, width, 0)).toBe(wrapAnsi(text, width, { hard: true, trim: true }));
      }),
    );
  });
});

describe('a table', () => {
  const rows = [
    ['✗', 'Institutional sponsorship', 'high', 'hoped for: Ana Ruiz and Ben Ode'],
    ['!', 'Community', '', 'no one'],
  ];

  it('wraps its last column under itself', () => {
    expect(table(rows, 60)).toEqual([
      '  ✗  Institutional sponsorship  high  hoped for: Ana Ruiz\n                                      and Ben Ode',
      '  !  Community                        no one',
    ]);
  });

  it('stacks where the last column would get too narrow', () => {
    expect(table(rows, 40)).toEqual([
      '  ✗  Institutional sponsorship  high\n     hoped for: Ana Ruiz and Ben Ode',
      '  !  Community\n     no one',
    ]);
  });

  it('stays as it is where a narrow last column is enough', () => {
    expect(table([['community', 'high', 'Home']], 24, 0)).toEqual(['community  high  Home']);
  });

  it('keeps to the width with long words in any column', () => {
    const long = 'Sprachwissenschaftlerinnenvereinigung';
    const text = table([['✗', `${long} ${long}`, 'high', `${long}${long}`]], 40).join('\n');
    expect(widest(text)).toBeLessThanOrEqual(40);
  });
});

describe('at 40 columns', () => {
  const narrow = { ...STYLE, width: 40, isVerbose: true };

  it.each([
    [
      'the report',
      renderText({ ...reportOn(SAMPLE, { rules: RULES }), file: 'a/'.repeat(40) }, narrow),
    ],
    ['the list of rules', renderRuleList(RULES, narrow)],
  ])('%s keeps to the width', (_what, text) => {
    expect(text.split('\n').filter((line) => widthOf(line) > 40)).toEqual([]);
  });

  it('a need is told in two lines', () => {
    expect(renderText(reportOn(SAMPLE), narrow)).toContain(
      '  ✗  Institutional sponsorship  high\n     hoped for: Ana Ruiz\n',
    );
  });
});

function widest(text: string): number {
  return Math.max(...text.split('\n').map(widthOf));
}
