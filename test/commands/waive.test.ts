import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../support/program.js';

const FILE = 'mentor-network.yaml';
const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');
const NEW = ['waive', 'sole-cover', 'safe-space', '--because', 'one is enough'];

/** A need that hangs on one person: warning, where it matters much. */
const SINGLE = `version: 1
me: { name: Sam }
needs: { safe-space: high }
people:
  ana: { tie: strong, covers: [safe-space] }   # she listens
`;

function withFile(text = SINGLE): Workplace {
  const place = makeWorkplace();
  place.write(FILE, text);
  return place;
}

interface Finding {
  readonly rule: string;
  readonly about: string;
  readonly waived?: { readonly because: string; readonly until: string | null };
}

function audit(place: Workplace, ...args: readonly string[]) {
  const run = place.run(['report', '--format', 'json', ...args]);
  const { findings, summary } = JSON.parse(run.out) as {
    findings: Finding[];
    summary: { findings: Record<string, number> };
  };
  const about = (rule: string) => findings.filter((finding) => finding.rule === rule);
  return { code: run.code, about, counts: summary.findings };
}

describe('waive', () => {
  it('adds a waiver and nothing else, and the finding no longer counts', () => {
    const place = withFile();
    const before = audit(place).counts;
    const { code, out, err } = place.run(NEW);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Waived sole-cover about safe-space.');
    expect(place.read(FILE)).toBe(
      `${SINGLE}waivers:\n  - rule: sole-cover\n    about: safe-space\n    because: one is enough\n`,
    );
    const after = audit(place);
    expect(after.about('sole-cover')[0]?.waived).toEqual({ because: 'one is enough', until: null });
    expect(after.counts).toMatchObject({ warning: (before['warning'] ?? 0) - 1, waived: 1 });
  });

  it('replaces the waiver of the same, with what else stands beside it kept', () => {
    const place = withFile(
      `${SINGLE}waivers:\n  - rule: sole-cover\n    about: safe-space # hm\n    because: old\n    until: 2027-01-31\n    x-mine: 1\n`,
    );
    expect(place.run(NEW).err).toContain('in place of a waiver until 2027-01-31.');
    expect(place.read(FILE)).toBe(
      `${SINGLE}waivers:\n  - rule: sole-cover\n    about: safe-space # hm\n    because: one is enough\n    x-mine: 1\n`,
    );
    place.run([...NEW, '--until', '2027-02-28']);
    expect(place.read(FILE)).toContain('    until: 2027-02-28\n');
  });

  it('makes one of repeated waivers', () => {
    const one = '  - { rule: sole-cover, about: safe-space, because: old }\n';
    const place = withFile(`${SINGLE}waivers:\n${one}${one}${one}`);
    place.run(NEW);
    expect(place.read(FILE)).toBe(`${SINGLE}waivers:\n${one.replace('old', 'one is enough')}`);
  });

  it('adds to the example only the lines of the waiver, and undo takes them back', () => {
    const place = withFile(EXAMPLE);
    place.run([
      'waive',
      'overdue-contact',
      '李娜',
      '--because',
      'she travels',
      '--until',
      '2026-12-31',
    ]);
    expect(place.read(FILE)).toBe(
      `${EXAMPLE}  - rule: overdue-contact\n    about: 李娜\n    because: she travels\n    until: 2026-12-31\n`,
    );
    expect(place.run(['undo', '--list']).out).toContain('waive overdue-contact 李娜');
    place.run(['undo']);
    expect(place.read(FILE)).toBe(EXAMPLE);
  });

  it('--dry-run shows the change and writes nothing', () => {
    const place = withFile();
    const { code, out } = place.run([...NEW, '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('+waivers:\n+  - rule: sole-cover\n+    about: safe-space\n');
    expect(place.read(FILE)).toBe(SINGLE);
  });

  it('hints where no present finding matches, and writes it all the same', () => {
    const place = withFile();
    const { code, err } = place.run(['waive', 'sole-cover', 'community', '--because', 'later']);
    expect(code).toBe(0);
    expect(err).toContain('no such finding today');
    expect(audit(place).about('idle-waiver')).toHaveLength(1);
  });

  it.each([
    [[], 'RULE and ABOUT'],
    [['sole-cover'], 'ABOUT'],
    [['sole-cover', 'safe-space'], '--because'],
    [['sole-cover', 'safe-space', '--because', ' '], '--because'],
    [['sole-cove', 'safe-space', '--because', 'x'], 'Did you mean sole-cover?'],
    [['sole-cover', 'safe-spac', '--because', 'x'], 'Did you mean safe-space?'],
    [['sole-cover', 'ana', '--because', 'x'], 'never about "ana"'],
    [['one-way-tie', 'anna', '--because', 'x'], 'Did you mean ana?'],
    [['powerless-sponsor', 'community', '--because', 'x'], 'sponsorship'],
    [['unstated-why', 'why', '--because', 'x'], 'network'],
    [['missing-level', 'seniors', '--because', 'x'], 'Did you mean senior?'],
    [['sole-cover', 'safe-space', '--because', 'x', '--until', '2026-11-21'], 'in the past'],
    [['sole-cover', 'safe-space', '--because', 'x', '--until', '2026-13-01'], 'not a date'],
    [['sole-cover', 'safe-space', '--because', 'one', 'is', 'enough'], 'too many arguments'],
    [['--list', '--because', 'x'], '--because'],
    [['--remove', 'sole-cover'], 'RULE and ABOUT'],
    [['--remove', 'sole-cover', 'safe-space'], 'no waiver of sole-cover about safe-space'],
  ])('%j exits 2, says what would be right and writes nothing', (args, expected) => {
    const place = withFile();
    const { code, out, err } = place.run(['waive', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
    expect(place.read(FILE)).toBe(SINGLE);
  });
});

describe('waive --remove', () => {
  it('takes the waiver away, and the finding counts again', () => {
    const place = withFile();
    const before = audit(place).counts;
    place.run(NEW);
    expect(place.run(['waive', '--remove', 'sole-cover', 'safe-space', '--dry-run']).out).toContain(
      '-  - rule: sole-cover',
    );
    const { code, err } = place.run(['waive', '--remove', 'sole-cover', 'safe-space']);
    expect(code).toBe(0);
    expect(err).toContain('no longer waived');
    expect(audit(place).counts).toEqual(before);
  });

  it('removes one of several, comments of the others kept', () => {
    const place = withFile(EXAMPLE);
    place.run(['waive', 'overdue-contact', '李娜', '--because', 'she travels']);
    place.run(['waive', '--remove', 'overdue-contact', '李娜']);
    expect(place.read(FILE)).toBe(EXAMPLE);
  });
});

describe('waive --list', () => {
  it('tells which are in force, expired or idle', () => {
    const waiver = (about: string, rest = '') =>
      `  - { rule: sole-cover, about: ${about}, because: why not${rest} }\n`;
    const place = withFile(
      `${SINGLE}waivers:\n${waiver('safe-space', ', until: 2026-11-22')}${waiver('safe-space', ', until: 2026-11-21')}${waiver('community')}`,
    );
    const { code, out, err } = place.run(['waive', '--list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['sole-cover', 'safe-space', 'in force until 2026-11-22', 'why not'],
      ['sole-cover', 'safe-space', 'expired 2026-11-21', 'why not'],
      ['sole-cover', 'community', 'idle', 'why not'],
      [''],
    ]);
  });

  it('says so where there are none', () => {
    expect(withFile().run(['waive', '--list'])).toEqual({
      code: 0,
      out: '',
      err: 'There are no waivers.\n',
    });
  });
});

describe('a waiver', () => {
  const ERROR = 'version: 1\nme: { name: Sam }\nneeds: { community: high }\n';
  const waived = (until: string) =>
    `${ERROR}waivers:\n  - { rule: uncovered-need, about: community, because: next year${until} }\n`;

  it.each([
    ['none', ERROR, 1, 0],
    ['in force', waived(''), 0, 1],
    ['on its last day', waived(', until: 2026-11-22'), 0, 1],
    ['that has expired', waived(', until: 2026-11-21'), 1, 0],
    ['of something else', waived('').replace('about: community', 'about: sponsorship'), 1, 0],
  ])('%s: --fail-on counts what is not waived', (_words, text, code, count) => {
    const result = audit(withFile(text));
    expect(result.code).toBe(code);
    expect(result.counts['waived']).toBe(count);
    expect(result.about('uncovered-need')).toHaveLength(1);
  });

  it('that has expired, or that nothing needs, is a finding itself', () => {
    expect(audit(withFile(waived(', until: 2026-11-21'))).about('expired-waiver')).toHaveLength(1);
    const idle = waived('').replace('about: community', 'about: sponsorship');
    expect(audit(withFile(idle)).about('idle-waiver')).toHaveLength(1);
    expect(audit(withFile(waived(''))).about('idle-waiver')).toHaveLength(0);
  });
});
