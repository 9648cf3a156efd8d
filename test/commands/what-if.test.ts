import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeWorkplace } from '../support/program.js';

const FILE = 'mentor-network.yaml';
const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');
const NEEDS = 'version: 1\nme: { name: Sam }\nneeds: { sponsorship: high }\n';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly about: string;
  readonly message: string;
  readonly advice: string;
}

interface Report {
  readonly needs: readonly { id: string; status: string }[];
  readonly findings: readonly Finding[];
  readonly nextStep: unknown;
}

interface WhatIf {
  readonly changes: readonly { id: string; before: string; after: string }[];
  readonly findings: { readonly appear: readonly Finding[]; readonly go: readonly Finding[] };
  readonly nextStep: unknown;
}

interface Mentions {
  people: Record<string, { knows?: string[]; introduced_by?: string }>;
  log: { with: string | string[] }[];
  waivers: { about: string }[];
}

/** Deletes a person as someone would who cleans up after it. */
function deleteByHand(id: string): string {
  const file = parse(EXAMPLE) as Mentions;
  const people = Object.fromEntries(Object.entries(file.people).filter(([key]) => key !== id));
  for (const person of Object.values(people)) {
    if (person.knows) person.knows = person.knows.filter((other) => other !== id);
    if (person.introduced_by === id) delete person.introduced_by;
  }
  const log = file.log
    .map((entry) => ({ ...entry, with: [entry.with].flat().filter((other) => other !== id) }))
    .filter((entry) => entry.with.length > 0);
  const waivers = file.waivers.filter(({ about }) => about !== id);
  return JSON.stringify({ ...file, people, log, waivers });
}

describe('what-if --without', () => {
  const place = (text = EXAMPLE) => {
    const folder = makeWorkplace();
    folder.write(FILE, text);
    return folder;
  };
  const ids = Object.keys((parse(EXAMPLE) as Mentions).people);

  it.each(ids)('%s: agrees with deleting that person by hand', (id) => {
    const { run } = place();
    const report = (input: string) =>
      JSON.parse(run(['report', '-f', '-', '--format', 'json'], { input }).out) as Report;
    const before = report(EXAMPLE);
    const after = report(deleteByHand(id));
    const { code, out, err } = run(['what-if', '--without', id, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const outcome = JSON.parse(out) as WhatIf;

    const statusBefore = new Map(before.needs.map((need) => [need.id, need.status]));
    expect(outcome.changes.map((change) => [change.id, change.before, change.after])).toEqual(
      after.needs
        .map((need) => [need.id, statusBefore.get(need.id), need.status])
        .filter(([, was, is]) => was !== is),
    );
    expect(told(outcome.findings.appear)).toEqual(told(onlyIn(after, before)));
    expect(told(outcome.findings.go)).toEqual(told(onlyIn(before, after)));
    expect(outcome.nextStep).toEqual(after.nextStep);
  });

  function onlyIn({ findings }: Report, other: Report): Finding[] {
    const known = new Set(other.findings.map(({ rule, about }) => `${rule} ${about}`));
    return findings.filter(({ rule, about }) => !known.has(`${rule} ${about}`));
  }

  function told(findings: readonly Finding[]): string[] {
    return findings
      .map(({ rule, severity, about, message, advice }) =>
        [rule, severity, about, message, advice].join('; '),
      )
      .sort();
  }

  it('says it in words, within 80 columns, and writes nothing', () => {
    const { run, read } = place();
    const { code, out, err } = run(['what-if', '--without', 'ioana']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Without Ioana Petrescu\n/);
    expect(out).toMatch(/✗ +Safe space +high +one person → no one/);
    expect(out).toContain('Findings that would appear');
    expect(out).toContain('Next step then');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(read(FILE)).toBe(EXAMPLE);
  });

  it('may be repeated, and says whom it did not find', () => {
    const { run } = place();
    const { out } = run(['what-if', '--without', 'ioana', '--without', '李娜', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ without: ['ioana', '李娜'], with: [] });
    const wrong = run(['what-if', '--without', 'ionaa']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Did you mean ioana (Ioana Petrescu)?');
  });
});

describe('what-if --with', () => {
  const run = (...args: readonly string[]) =>
    makeWorkplace().run(['what-if', '-f', '-', ...args], { input: NEEDS });

  it('lights a need up', () => {
    const { code, out } = run('--with', 'sponsorship=reliable', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'mentor-audit' },
      today: '2026-11-22',
      without: [],
      with: [{ need: 'sponsorship', cover: 'reliable' }],
      changes: [
        {
          id: 'sponsorship',
          label: 'Institutional sponsorship',
          importance: 'high',
          before: 'gap',
          after: 'single',
        },
      ],
    });
    expect(run('--with', 'sponsorship=reliable').out).toMatch(
      /Needs that would gain\n +! +Institutional sponsorship +high +no one → one person/,
    );
  });

  it('says what is imagined, and where nothing would change', () => {
    const several = run('--with', 'sponsorship=hoped', '--with', 'role-models=hoped').out;
    expect(several.split('\n')[0]).toBe(
      'With someone new for Institutional sponsorship (hoped) and Role models (hoped)',
    );
    const input = `${NEEDS}people: { ana: { covers: [sponsorship] } }\n`;
    const args = ['what-if', '-f', '-', '--with', 'sponsorship=hoped'];
    const { out } = makeWorkplace().run(args, { input });
    expect(out).toContain('No need would change its status.');
  });

  it.each([
    ['sponsorship', 'NEED=LEVEL'],
    ['sponsorship=', 'reliable'],
    ['sponsorship=relible', 'Did you mean reliable?'],
    ['sponsorhip=reliable', 'Did you mean sponsorship?'],
    ['a=b=c', 'NEED=LEVEL'],
  ])('%s exits 2 and says what would be right', (text, expected) => {
    const { code, out, err } = run('--with', text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
  });
});

describe('what-if alone', () => {
  it('ranks the open people by what their loss would do', () => {
    const place = makeWorkplace();
    place.write(FILE, EXAMPLE);
    const { code, out } = place.run(['what-if', '--format', 'json']);
    expect(code).toBe(0);
    const { people } = JSON.parse(out) as { people: { id: string; changes: unknown[] }[] };
    expect(people.map(({ id }) => id)).toEqual([
      'ioana',
      '李娜',
      'astrid',
      'rosa',
      'ines',
      'tomasz',
      'wangari',
    ]);
    const text = place.run(['what-if']).out;
    const order = people.map(({ id }) => text.indexOf(NAMES.get(id) ?? id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain('Safe space (high): one person → no one');
    expect(text).toContain('every need would stay as it is: Wangari Njoroge');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  const NAMES = new Map([
    ['ioana', 'Ioana'],
    ['astrid', 'Astrid'],
    ['rosa', 'Rosa'],
    ['ines', 'Inês'],
    ['tomasz', 'Tomasz'],
    ['wangari', 'Wangari'],
  ]);

  it('has something to say of an empty network', () => {
    const { code, out } = makeWorkplace().run(['what-if', '-f', '-'], { input: NEEDS });
    expect(code).toBe(0);
    expect(out).toBe('No one is in the file yet, so no need hangs on anyone.\n');
  });
});
