import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

type Statuses = Readonly<Record<string, string>>;

/** A file with one review a year, the last in 2025. */
function withReviews(...years: readonly Statuses[]) {
  const place = makeWorkplace();
  const reviews = years.map((statuses, index) => {
    const needs = Object.entries(statuses).map(([id, status]) => `${id}: { status: ${status} }`);
    return `  - { on: ${2026 - years.length + index}-11-20, needs: { ${needs.join(', ')} } }\n`;
  });
  place.write(
    'mentor-network.yaml',
    `version: 1\nme: { name: Sam }\nreviews:\n${reviews.join('')}`,
  );
  return place;
}

const ALL = ['covered', 'single', 'thin', 'lapsed', 'hoped', 'gap', 'unrated', 'not-needed'];

describe('history', () => {
  it('says so when there is no review yet', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', 'version: 1\nme: { name: Sam }\n');
    const { code, out } = place.run(['history']);
    expect(code).toBe(0);
    expect(out).toContain('mentor-audit review --record');
    expect(place.run(['history', '--format', 'json']).out).toContain('"reviews": []');
  });

  it.each([
    [{}, ['✓', '1', '~', '…', '?', '✗', '·', '–']],
    [{ LANG: 'C' }, ['+', '1', '~', '_', '?', 'x', '.', '-']],
  ])('has a sign of its own for every status, with %j', (env, signs) => {
    const needs = Object.fromEntries(ALL.map((status, index) => [`n${index}`, status]));
    const { out } = withReviews(needs).run(['history'], { env });
    const rows = out.split('\n').filter((line) => /^ {2}N\d/.test(line));
    expect(rows.map((line) => line.trim().split(/ +/)[1])).toEqual(signs);
    for (const sign of signs) expect(out).toContain(`${sign} `);
  });

  it('says what the years have in common', () => {
    const { out } = withReviews(
      { sponsorship: 'gap', community: 'gap', accountability: 'covered', 'safe-space': 'hoped' },
      { sponsorship: 'hoped', community: 'covered', accountability: 'gap', 'safe-space': 'single' },
      { sponsorship: 'lapsed', community: 'gap', accountability: 'gap', 'safe-space': 'thin' },
    ).run(['history']);
    for (const sentence of [
      'Institutional sponsorship has been uncovered in 3 of 3 reviews.',
      'A sense of community has been uncovered in 2 of 3 reviews, and is again.',
      'Accountability has been uncovered in 2 of 3 reviews, the newest 2.',
      'Safe space has been uncovered in 1 of 3 reviews, not in the newest.',
      'Safe space has hung by a thread in the last 2 reviews.',
    ]) {
      expect(out).toContain(sentence);
    }
  });

  it('shows the newest that fit, and says what it leaves out', () => {
    const years = Array.from({ length: 20 }, () => ({ sponsorship: 'gap', community: 'covered' }));
    const { out } = withReviews(...years).run(['history']);
    expect(out).toContain('2025\n');
    expect(out).toContain('12 older reviews are left out here; history --format json has all.');
    expect(out).toContain('uncovered in 20 of 20 reviews.');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('tells reviews of one year apart, sorts them, and leaves out those to come', () => {
    const place = makeWorkplace();
    place.write(
      'mentor-network.yaml',
      `version: 1
me: { name: Sam }
reviews:
  - { on: 2026-03-01, needs: { community: { status: gap } } }
  - { on: 2025-11-20, needs: { sponsorship: { status: gap } } }
  - { on: 2025-02-01 }
  - { on: 2027-01-01, needs: { visa: { status: gap } } }
`,
    );
    const { out } = place.run(['history']);
    expect(out).toMatch(/ 2025-02 {2}2025-11 {2}2026-03\n/);
    expect(out).not.toContain('Visa');
  });

  it('gives everything as JSON and as CSV', () => {
    const place = makeWorkplace();
    place.write(
      'mentor-network.yaml',
      `version: 1
me: { name: Sam }
needs: { visa: { importance: high, label: "=1+1, \\"x\\"" } }
reviews:
  - on: 2025-11-20
    needs: { visa: { importance: high, status: covered, live: [ana, gone] }, lost: { status: gap } }
    people: { ana: build, gone: null }
    findings: { error: 1, warning: 2, info: 3 }
    next_step: { text: Ask Ana., need: lost, move: ask, person: ana }
    note: A good year.
`,
    );
    const { out } = place.run(['history', '--format', 'json']);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      tool: { name: 'mentor-audit', version: expect.any(String) as string },
      file: 'mentor-network.yaml',
      today: '2026-11-22',
      reviews: [
        {
          on: '2025-11-20',
          needs: [
            { id: 'visa', importance: 'high', status: 'covered', live: ['ana', 'gone'] },
            { id: 'lost', importance: null, status: 'gap', live: [] },
          ],
          people: [
            { id: 'ana', step: 'build' },
            { id: 'gone', step: null },
          ],
          findings: { error: 1, warning: 2, info: 3 },
          nextStep: 'Ask Ana.',
          note: 'A good year.',
        },
      ],
      trends: [
        {
          ...{ need: 'visa', label: '=1+1, "x"', statuses: ['covered'] },
          ...{ uncovered: 0, of: 1, text: null },
        },
        {
          ...{ need: 'lost', label: 'Lost', statuses: ['gap'], uncovered: 1, of: 1 },
          text: 'Lost has been uncovered in 1 of 1 review.',
        },
      ],
    });
    expect(place.run(['history', '--format', 'csv']).out).toBe(
      [
        'on,need,label,importance,status,live\r\n',
        '2025-11-20,visa,"\'=1+1, ""x""",high,covered,ana gone\r\n',
        '2025-11-20,lost,Lost,,gap,\r\n',
      ].join(''),
    );
  });
});
