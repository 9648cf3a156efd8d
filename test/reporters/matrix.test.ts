import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/reporters/matrix.js';
import { renderText } from '../../src/reporters/text.js';
import { widthOf } from '../../src/reporters/style.js';
import { crowd } from '../support/network.js';
import { reportOn, SAMPLE, STYLE } from './sample.js';

/** The part of the text report that is the matrix. */
function matrixIn(text: string): string {
  return /Needs and people\n[^]*?(?=\n\nNext step)/.exec(text)?.[0] ?? '';
}

describe('the matrix', () => {
  it('knows how everyone open stands, and counts whom it may not list', () => {
    const { people, markOf, hiddenOf } = matrixOf(reportOn(SAMPLE, { isRedacted: true }).result);
    expect(people.map(({ name }) => name)).toEqual(['Person 1', 'Person 2']);
    expect(markOf('sponsorship', 'person-1')).toBe('hoped');
    expect(markOf('safe-space', 'person-2')).toBe('reliable');
    expect(markOf('safe-space', 'person-1')).toBeUndefined();
    expect([hiddenOf('accountability'), hiddenOf('safe-space')]).toEqual([1, 0]);
  });

  it('is part of the text report on request', () => {
    const report = reportOn(SAMPLE);
    expect(renderText(report, STYLE)).not.toContain('Needs and people');
    expect(matrixIn(renderText(report, { ...STYLE, hasMatrix: true }))).toBe(`Needs and people
                               Ana Ruiz  Ben Ode  Cem Ak
  ✗ Institutional sponsorship  ◇
    Safe space                           ●
    Visa advice                □                  ●
    Accountability                                ●
    Professional development
    Emotional support
    Access to networks
    Project-specific feedback
    Role models
    A sense of community
  ● reliable   ◐ now and then   ◇ hoped for   □ lapsed   – poor fit`);
  });

  it('is plain ASCII where the locale has no more', () => {
    const text = renderText(reportOn(SAMPLE), { ...STYLE, isUnicode: false, hasMatrix: true });
    // eslint-disable-next-line no-control-regex -- what is not ASCII is what it looks for
    expect(matrixIn(text)).not.toMatch(/[^\x00-\x7f]/);
    expect(matrixIn(text)).toContain('x Institutional sponsorship  ?');
  });

  it('fits the width by paging people, and shows each once', () => {
    const people = crowd(
      ...Array.from({ length: 30 }, (_, index) => ({
        name: index % 2 ? `Person ${index}` : `Bartholomew-${index} 李小龙`,
        covers: ['safe-space'],
      })),
    );
    for (const width of [40, 60, 110]) {
      const text = matrixIn(renderText(reportOn({ people }), { ...STYLE, width, hasMatrix: true }));
      expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
      expect(text.match(/ ●/g)?.length).toBe(31);
    }
  });

  it('says so when there is no one', () => {
    const text = renderText(reportOn({}), { ...STYLE, hasMatrix: true });
    expect(matrixIn(text)).toContain('No one is down for any of these needs yet.');
  });
});
