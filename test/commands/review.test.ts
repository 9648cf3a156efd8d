import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const FILE = 'mentor-network.yaml';
const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

/** A need that was covered a year ago and is not any more; nothing that is an error. */
const WORSE = `version: 1
me: { name: Sam }
needs: { community: some }
reviews:
  - { on: 2025-11-20, needs: { community: { importance: some, status: single, live: [ana] } } }
`;

function withFile(text: string) {
  const place = makeWorkplace();
  place.write(FILE, text);
  return place;
}

describe('review', () => {
  it.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'worse'], 1],
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'worse', '--format', 'json'], 1],
    [['--fail-on', 'worse', '--format', 'markdown'], 1],
    [['--fail-on', 'worse', '--quiet'], 1],
    [['--fail-on', 'worse', '--today', '2025-11-20'], 0],
    [['--fail-on', 'bad'], 2],
  ])('%j exits %i', (args, code) => {
    expect(withFile(WORSE).run(['review', ...args]).code).toBe(code);
  });

  it('--fail-on worse never fires without an earlier review', () => {
    const place = withFile('version: 1\nme: { name: Sam }\nneeds: { sponsorship: high }\n');
    expect(place.run(['review', '--fail-on', 'worse']).code).toBe(0);
    expect(place.run(['review']).code).toBe(1);
    expect(place.run(['review']).out).toContain('nothing to compare with yet');
  });

  it('changes nothing by itself, and reads standard input', () => {
    const place = withFile(WORSE);
    const { out } = place.run(['review']);
    expect(place.read(FILE)).toBe(WORSE);
    expect(makeWorkplace().run(['review', '-f', '-'], { input: WORSE }).out).toBe(
      out
        .replace('mentor-network.yaml', '-')
        .replace('report --verbose', 'report --verbose --file -'),
    );
  });

  it('--record keeps every byte but its own, in lines of its own', () => {
    const place = withFile(EXAMPLE);
    expect(place.run(['review', '--record', '--note', 'Slow down.', '--quiet']).code).toBe(1);
    const text = place.read(FILE);
    const start = text.indexOf('  - on: 2026-11-22\n    needs:');
    const end = text.indexOf('    note: Slow down.\n') + '    note: Slow down.\n'.length;
    expect(start).toBeGreaterThan(0);
    expect(text.slice(0, start) + text.slice(end)).toBe(EXAMPLE);
    expect(text.slice(start, end)).toContain(
      '      sponsorship: { importance: high, status: hoped }\n',
    );
    expect(place.run(['undo']).code).toBe(0);
    expect(place.read(FILE)).toBe(EXAMPLE);
  });

  it('--record counts nothing that recording settles', () => {
    const place = withFile(WORSE.replace('2025-11-20', '2024-11-20'));
    const { out } = place.run(['review', '--record', '--format', 'json']);
    const { report } = JSON.parse(out) as {
      report: { summary: { findings: Record<string, number> } };
    };
    const { error, warning, info } = report.summary.findings;
    expect(place.read(FILE)).toContain(
      `error: ${error ?? ''}, warning: ${warning ?? ''}, info: ${info ?? ''}`,
    );
    expect(out).not.toContain('overdue-review');
  });

  it('--record twice on one day replaces the entry, and keeps the note and keys of its own', () => {
    const place = withFile(WORSE);
    place.run(['review', '--record', '--note', 'First thoughts.']);
    place.write(
      FILE,
      place.read(FILE).replace('note: First thoughts.', 'note: First thoughts.\n    x-mood: calm'),
    );
    const before = place.read(FILE);
    expect(place.run(['review', '--record']).code).toBe(0);
    expect(place.read(FILE)).toBe(before);
    place.run(['need', 'rate', 'sponsorship', 'high']);
    place.run(['review', '--record', '--note', 'Second thoughts.']);
    const text = place.read(FILE);
    expect(text.match(/on: 2026-11-22/g)).toHaveLength(1);
    expect(text).toContain('Second thoughts.');
    expect(text).toContain('x-mood: calm');
    expect(text).toContain('sponsorship: { importance: high, status: gap }');
    expect(text).not.toContain('First thoughts.');
  });

  it('--answers changes the file first, and all is one change to undo', () => {
    const place = withFile(WORSE);
    place.write('a.yaml', 'people: { ana: { covers: [community] } }\n');
    const { code } = place.run([
      ...['review', '--answers', 'a.yaml', '--record', '--fail-on', 'worse'],
    ]);
    expect(code).toBe(0);
    expect(place.read(FILE)).toContain('live: [ana]');
    place.run(['undo']);
    expect(place.read(FILE)).toBe(WORSE);
    place.run(['review', '--answers', '-'], { input: 'why: maps\n' });
    expect(place.read(FILE)).toBe(`${WORSE}why: maps\n`);
  });

  it('--answers that do not fit write nothing', () => {
    const place = withFile(WORSE);
    place.write('a.yaml', 'needs: { community: lots }\n');
    const { code, err } = place.run(['review', '--answers', 'a.yaml', '--record']);
    expect(code).toBe(2);
    expect(err).toContain('a.yaml:1:21: "lots" is not a value');
    expect(place.read(FILE)).toBe(WORSE);
  });

  it('--dry-run shows the change and writes nothing', () => {
    const place = withFile(WORSE);
    const { code, out } = place.run(['review', '--record', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('+  - on: 2026-11-22\n');
    expect(place.read(FILE)).toBe(WORSE);
  });

  it('-o writes the review to a file', () => {
    const place = withFile(WORSE);
    const run = place.run(['review', '--format', 'markdown', '-o', 'review.md']);
    expect(run).toEqual({ code: 0, out: '', err: '' });
    expect(place.read('review.md')).toContain('## Since your review of 2025-11-20\n');
    expect(place.read('review.md')).toContain(
      '### Newly uncovered\n\n- **A sense of community**: one person only → no one, no longer ana\n',
    );
  });

  it('a note without --record says what is missing', () => {
    const { code, err } = withFile(WORSE).run(['review', '--note', 'Hm.']);
    expect(code).toBe(2);
    expect(err).toContain('--record');
  });

  it('a file that is missing is none to review', () => {
    const { code, err } = makeWorkplace().run(['review', '--record']);
    expect(code).toBe(2);
    expect(err).toContain('mentor-audit i');
  });

  it.each(['text', 'json', 'markdown'])('--redact says nothing private as %s', (format) => {
    const { out } = withFile(EXAMPLE).run(['review', '--redact', '--format', format]);
    const names = [
      'Noor',
      'Astrid',
      'astrid',
      'Rosa',
      'Ioana',
      'ioana',
      'Henrik',
      'henrik',
      '李娜',
    ];
    expect([...names, 'portuguese', 'in spring'].filter((name) => out.includes(name))).toEqual([]);
    expect(out).toContain('erson');
  });
});
