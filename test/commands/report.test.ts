import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const CONTRACT = readFileSync('test/fixtures/contract.yaml', 'utf8');

/** A workplace with the published example in it. */
function withContract() {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', CONTRACT);
  return place;
}

describe('report', () => {
  it('says which needs of the published example no one covers, and what to do next', () => {
    const { code, out, err } = withContract().run(['report', '--format', 'json']);
    const report = JSON.parse(out) as Record<string, Record<string, unknown>>;
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(report['summary']).toEqual({
      people: { total: 2, open: 1 },
      needs: {
        covered: 0,
        single: 1,
        thin: 0,
        lapsed: 0,
        hoped: 1,
        gap: 2,
        unrated: 5,
        'not-needed': 1,
      },
      uncovered: ['sponsorship', 'visa-advice', 'accountability'],
      findings: { error: 2, warning: 4, info: 9, waived: 0 },
    });
    expect(report['nextStep']).toMatchObject({
      need: 'sponsorship',
      move: 'follow-up',
      person: 'ana',
      via: null,
      channel: null,
    });
    expect(Object.keys(report)).toEqual([
      'schemaVersion',
      'tool',
      'file',
      'today',
      'me',
      'summary',
      'needs',
      'findings',
      'undecided',
      'metrics',
      'nextStep',
    ]);
    expect(report['findings']).toContainEqual(
      expect.objectContaining({
        rule: 'uncovered-need',
        about: 'sponsorship',
        line: 25,
        column: 3,
      }),
    );
    expect(out.endsWith('}\n')).toBe(true);
  });

  it('is what a script gets without any command', () => {
    const place = withContract();
    const bare = place.run([]);
    expect(bare).toEqual(place.run(['report']));
    expect(bare.out).toContain('✗  Institutional sponsorship');
    expect(bare.code).toBe(1);
  });

  it('gives the same bytes twice', () => {
    const place = withContract();
    expect(place.run(['report', '--format', 'json']).out).toBe(
      place.run(['report', '--format', 'json']).out,
    );
  });

  it('fits 80 columns, in plain text where there is no terminal', () => {
    const { out } = withContract().run(['report', '--verbose']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).not.toContain('\u001b');
  });

  it('is coloured with FORCE_COLOR, and NO_COLOR wins', () => {
    const place = withContract();
    expect(place.run(['report'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[');
    expect(place.run(['report', '--no-color'], { env: { FORCE_COLOR: '1' } }).out).toContain(
      '\u001b[',
    );
    expect(place.run(['report', '--color']).out).toContain('\u001b[');
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect(place.run(['report'], { env: both }).out).not.toContain('\u001b[');
  });

  it.each([
    ['error', 1],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('--fail-on %s exits %i, in every format', (level, code) => {
    const place = withContract();
    for (const format of ['text', 'json']) {
      expect(place.run(['report', '--fail-on', level, '--format', format]).code).toBe(code);
    }
  });

  it('--fail-on error passes where there are only warnings', () => {
    const place = makeWorkplace();
    place.write('n.yaml', 'version: 1\nme: { name: Sam }\nneeds: { community: some }\n');
    expect(place.run(['report', '-f', 'n.yaml']).code).toBe(0);
    expect(place.run(['report', '-f', 'n.yaml', '--fail-on', 'warning']).code).toBe(1);
  });

  it('--need looks at that need only', () => {
    const place = withContract();
    const { out, code } = place.run(['report', '--need', 'accountability', '--format', 'json']);
    const report = JSON.parse(out) as {
      needs: { id: string }[];
      findings: { about: string }[];
      nextStep: { need: string };
    };
    expect(report.needs.map(({ id }) => id)).toEqual(['accountability']);
    expect(new Set(report.findings.map(({ about }) => about))).toEqual(new Set(['accountability']));
    expect(report.nextStep.need).toBe('accountability');
    expect(code).toBe(0);
  });

  it('--need with a slip in it says what was meant', () => {
    const { code, err } = withContract().run(['report', '--need', 'sponsorhip']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean sponsorship?');
  });

  it('--quiet says it by the exit code alone', () => {
    expect(withContract().run(['report', '--quiet'])).toEqual({ code: 1, out: '', err: '' });
  });

  it('-o writes the report to a file', () => {
    const place = withContract();
    expect(place.run(['report', '-o', 'report.txt'])).toEqual({ code: 1, out: '', err: '' });
    expect(place.read('report.txt')).toContain('Next step');
  });

  it('reads standard input', () => {
    const { out, code } = makeWorkplace().run(['-f', '-', 'report'], { input: CONTRACT });
    expect(code).toBe(1);
    expect(out).toContain('hoped for: Ana Ruiz');
  });

  it('audits as of --today', () => {
    const { out } = withContract().run([
      '--today',
      '2030-01-01',
      'report',
      '--need',
      'project-feedback',
    ]);
    expect(out).toContain('on paper only: Ana Ruiz');
  });
});

describe('where the file is', () => {
  const text = (name: string) => `version: 1\nme: { name: ${name} }\n`;

  it('--file, then MENTOR_AUDIT_FILE, then this folder, then the data folder', () => {
    const place = makeWorkplace();
    place.write('flag.yaml', text('Flag'));
    place.write('env.yaml', text('Env'));
    place.write('data/mentor-audit/mentor-network.yaml', text('Data'));
    const data = { XDG_DATA_HOME: `${place.folder}/data` };
    const named = { ...data, MENTOR_AUDIT_FILE: 'env.yaml' };
    expect(place.run(['report'], { env: data }).out).toContain('network of Data');
    place.write('mentor-network.yaml', text('Here'));
    expect(place.run(['report'], { env: data }).out).toContain('network of Here');
    expect(place.run(['report'], { env: named }).out).toContain('network of Env');
    expect(place.run(['report', '-f', 'flag.yaml'], { env: named }).out).toContain(
      'network of Flag',
    );
  });

  it('a missing file says how to begin', () => {
    const { code, out, err } = makeWorkplace().run(['report']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('mentor-network.yaml');
    expect(err).toContain('mentor-audit init');
  });
});

describe('wrong use', () => {
  it.each([
    [['reprot'], 'Did you mean report?'],
    [['report', 'extra'], 'too many arguments'],
    [['report', '--formt', 'json'], '--format'],
    [['report', '--format', 'jsn'], 'text, json'],
    [['--today', '2026-02-30'], 'YYYY-MM-DD'],
    [['need', 'rate', 'sponsorship'], 'importance'],
  ])('%j exits 2 and says what would be right', (args, expected) => {
    const { code, out, err } = withContract().run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(expected);
  });

  it.each([['--help'], ['help'], ['report', '--help'], ['-V']])('%s is no wrong use', (...args) => {
    const { code, out, err } = makeWorkplace().run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toBe('');
  });
});

describe('a result', () => {
  it.each([
    ['report', '-o', 'mentor-network.yaml'],
    ['report', '-o', './sub/../mentor-network.yaml'],
    ['report', '-o', 'link.yaml'],
    ['export', 'json', '-o', 'mentor-network.yaml'],
  ])('never replaces the network file: %s %s %s', (...args) => {
    const place = withContract();
    symlinkSync('mentor-network.yaml', join(place.folder, 'link.yaml'));
    expect(place.run(args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is the network file itself') as string,
    });
    expect(place.read('mentor-network.yaml')).toBe(CONTRACT);
  });

  it('spells labels as they are, inside a sentence too', () => {
    const place = makeWorkplace();
    const needs = 'needs: { phd: { importance: high, label: PhD in NYC } }';
    place.write(
      'n.yaml',
      `version: 1\nme: { name: Sam }\n${needs}\npeople: { ana: { covers: { phd: occasional } } }\n`,
    );
    expect(place.run(['report', '-f', 'n.yaml']).out).toContain(
      'helps with PhD in NYC now and then',
    );
  });
});
