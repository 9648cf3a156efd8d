import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/reporters/map-layout.js';
import { describeMap } from '../../src/reporters/map-words.js';
import { mapOf, MOST_DRAWN } from '../../src/reporters/map.js';
import { renderSvg } from '../../src/reporters/svg.js';
import { fitText, measureText } from '../../src/reporters/text-width.js';
import { escapeXml } from '../../src/reporters/xml.js';
import { crowd, type NetworkInput } from '../support/network.js';
import { reportOn, SAMPLE } from './sample.js';

const OPTIONS = { hasTies: true, scheme: 'by preference', isInline: false } as const;

function mapFrom(network: NetworkInput, isRedacted = false) {
  return mapOf(reportOn(network, { isRedacted }).result);
}

describe('what a map shows', () => {
  it('puts everyone open into the sector of their most important live cover', () => {
    const { people } = mapFrom({
      needs: { 'safe-space': 'high', accountability: 'some', sponsorship: 'high' },
      people: crowd(
        { covers: { accountability: 'reliable', 'safe-space': 'occasional' } },
        { covers: { sponsorship: 'hoped', accountability: 'reliable' } },
        { covers: ['accountability', 'community'] },
        { covers: { sponsorship: 'hoped' } },
        { covers: [] },
        { covers: ['safe-space'], fit: 'poor' },
        { covers: ['safe-space'], closed: { on: '2026-01-01' } },
      ),
    });
    expect(people.map(({ id, home, bond }) => [id, home, bond])).toEqual([
      ['p1', 'safe-space', 'live'],
      ['p2', 'accountability', 'live'],
      ['p3', 'accountability', 'live'],
      ['p4', 'sponsorship', 'hoped'],
      ['p5', undefined, undefined],
      ['p6', undefined, undefined],
    ]);
  });

  it('keeps the order of the catalogue, own needs last, and tells of gaps first', () => {
    const map = mapFrom(SAMPLE);
    expect(map.needs.map(({ id }) => id).slice(-2)).toEqual(['safe-space', 'visa']);
    expect(describeMap(map)).toContain(
      'No one covers Institutional sponsorship: 1 sector is empty.',
    );
  });

  it('knows who knows whom', () => {
    expect(mapFrom(SAMPLE).ties).toEqual([[0, 1]]);
  });

  it('shows those in confidence of a redacted result once for each cover, as nobody in particular', () => {
    const { people } = mapFrom(SAMPLE, true);
    expect(people.map(({ name, home, isNamed }) => [name, home, isNamed])).toEqual([
      ['Person 1', 'sponsorship', true],
      ['Person 2', 'safe-space', true],
      ['someone', 'own-need-1', false],
      ['someone', 'accountability', false],
    ]);
  });

  it('gathers people by need when there are too many', () => {
    const people = (size: number) =>
      crowd(...Array.from({ length: size }, () => ({ covers: ['safe-space', 'role-models'] })));
    expect(mapFrom({ people: people(MOST_DRAWN) }).people).toHaveLength(MOST_DRAWN);
    const gathered = mapFrom({ people: people(MOST_DRAWN + 1) });
    expect(gathered.people.map(({ name, home }) => `${name} ${home ?? ''}`)).toEqual([
      '61 live role-models',
      '61 live safe-space',
    ]);
  });
});

describe('the layout', () => {
  it('puts strong ties nearer than weak ones', () => {
    const { people } = layOut(
      mapFrom({
        people: crowd(
          { tie: 'weak', covers: ['safe-space'] },
          { tie: 'strong', covers: ['role-models'] },
        ),
      }),
    );
    const [weak = 0, strong = 0] = people.map(({ x, y }) => Math.hypot(x, y));
    expect(strong).toBeLessThan(weak * 0.8);
  });

  it('gives every need a sector, however many there are, and no two labels one place', () => {
    const needs = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`own-${index}`, 'high' as const]),
    );
    const { sectors } = layOut(mapFrom({ needs }));
    expect(sectors).toHaveLength(69);
    for (const side of [1, -1]) {
      const heights = sectors
        .filter(({ label }) => label.side === side)
        .map(({ label }) => label.y)
        .sort((a, b) => a - b);
      heights.slice(1).forEach((y, index) => {
        expect(y - (heights[index] ?? 0)).toBeGreaterThan(41);
      });
    }
  });

  it('finds a place for hundreds of groups of people in a moment, and none on another', () => {
    const ids = Array.from({ length: 400 }, (_, index) => `own-${index}`);
    const needs = Object.fromEntries(ids.map((id) => [id, 'high' as const]));
    const map = mapFrom({ needs, people: crowd(...ids.map((id) => ({ covers: [id] }))) });
    const start = performance.now();
    const { people } = layOut(map);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(people).toHaveLength(400);
    people.forEach((one, index) => {
      for (const other of people.slice(index + 1)) {
        const isApart = Math.abs(one.x - other.x) > 2 * one.size || Math.abs(one.y - other.y) > 30;
        expect(isApart).toBe(true);
      }
    });
  });
});

describe('the picture', () => {
  it('is the same text for the same network', () => {
    expect(renderSvg(mapFrom(SAMPLE), OPTIONS)).toBe(renderSvg(mapFrom(SAMPLE), OPTIONS));
  });

  it('is named and described, tells bonds apart by shape and line, and holds no number that is none', () => {
    const svg = renderSvg(mapFrom(SAMPLE), OPTIONS);
    expect(svg).toMatch(/role="img" aria-labelledby="map-title map-desc"/);
    expect(svg).toContain('<title id="map-title">The mentoring network of Sam</title>');
    expect(svg).toContain('class="link hoped"');
    expect(svg).toContain('class="tie"');
    expect(svg).toMatch(/\.link\.hoped\{[^}]*stroke-dasharray/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(renderSvg(mapFrom({}), OPTIONS)).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it('has dark colours by preference, or always', () => {
    const svg = renderSvg(mapFrom(SAMPLE), { ...OPTIONS, scheme: 'dark' });
    expect(svg).not.toContain('prefers-color-scheme');
    expect(renderSvg(mapFrom(SAMPLE), OPTIONS)).toContain('prefers-color-scheme:dark');
  });
});

describe('text in pictures', () => {
  it('is cut to its width, whole signs only', () => {
    expect(fitText('Ana', 12, 100)).toBe('Ana');
    expect(fitText('Bartholomew Featherstonehaugh', 12, 100)).toMatch(/^Bartholom.*…$/);
    expect(fitText('👩‍👩‍👧‍👦'.repeat(20), 12, 50)).toMatch(/^(👩‍👩‍👧‍👦)+…$/u);
    expect(fitText('a\u202eb\nc', 12, 100)).toBe('a\ufffdb c');
  });

  it('never needs more room than it was given, and is never markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(measureText(fitText(text, 12, 90), 12)).toBeLessThanOrEqual(90.001);
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        /* eslint-disable no-control-regex -- controls are what it looks for */
        expect(escaped).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/,
        );
      }),
    );
  });
});
