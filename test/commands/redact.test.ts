import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAIL_LEVELS } from '../../src/audit/exit-code.js';
import { REPORT_FORMATS } from '../../src/commands/formats.js';
import { findCatalogueNeed } from '../../src/network/needs.js';
import type { Network } from '../../src/network/network.js';
import { readNetwork } from '../../src/network/read.js';
import { makeWorkplace } from '../support/program.js';

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

/** The example under a name that would give its owner away. */
function withExample(text = EXAMPLE) {
  const place = makeWorkplace();
  place.write('noor/haddad.yaml', text);
  return {
    ...place,
    report: (...args: string[]) => place.run(['report', '-f', 'noor/haddad.yaml', ...args]),
  };
}

/** What may stand nowhere: names and parts of them, roles, organizations, fields, ids, texts. */
function privateTexts({ me, how, goals, needs, people, ...network }: Network): string[] {
  const texts = [
    ...[me, ...people.values()].flatMap(({ name, role, organization, field }) => [
      name,
      ...name.split(' '),
      role,
      organization,
      field,
    ]),
    ...[...people.keys(), ...how.gaps.keys(), ...goals.keys()],
    ...[...needs.keys()].filter((id) => !findCatalogueNeed(id)),
    ...freeTexts({ me, how, goals, needs, people, ...network }),
  ];
  return texts.flatMap((text) => text ?? []);
}

function freeTexts({ why, how, goals, needs, people, log, reviews, waivers }: Network): string[] {
  const texts = [
    why,
    how.next_role,
    ...how.strengths,
    ...how.gaps.values(),
    ...[...goals.values()].map(({ text }) => text),
    ...[...needs.values()].flatMap(({ because, label, question }) => [because, label, question]),
    ...[...people.values()].flatMap(({ i_give, notes }) => [...i_give, notes]),
    ...log.flatMap((entry) => [entry.what, entry.gave, entry.got, entry.critical_feedback]),
    ...reviews.flatMap(({ next_step, note }) => [next_step?.text, note]),
    ...waivers.map(({ because }) => because),
  ];
  return texts.flatMap((text) => text ?? []);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

/** The words of the program: the text of its source, of which all that it says is made. */
function programWords(): Set<string> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  return wordsOf(sources.map((file) => readFileSync(join('src', file), 'utf8')).join('\n'));
}

/** True where a text stands as words of its own, whatever the case and the blanks. */
function isSaidIn(said: string, text: string): boolean {
  const words = (value: string) =>
    ` ${(value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
  return words(said).includes(words(text));
}

describe('a redacted report of the example', () => {
  let network: Network;
  beforeAll(async () => {
    network = (await readNetwork(EXAMPLE, 'example.yaml')).network;
  });

  const runs = REPORT_FORMATS.flatMap((format) => [
    [format, []],
    [format, ['--verbose']],
    [format, ['--need', 'portuguese', '--need', 'safe-space']],
  ]) as [string, string[]][];

  it.each(runs)('says nothing private as %s %j', (format, options) => {
    const place = withExample();
    const { out, err } = place.report('--redact', '--format', format, ...options);
    expect(err).toBe('');
    expect(out).toContain(format === 'sarif' ? 'ruleId' : 'Own need 1');
    const leaked = privateTexts(network).filter((text) => isSaidIn(out, text));
    expect(leaked).toEqual([]);
    const own = programWords();
    const said = wordsOf(out);
    const words = freeTexts(network).flatMap((text) => [...wordsOf(text)]);
    const suspicious = words.filter((word) => word.length > 3 && said.has(word) && !own.has(word));
    expect(suspicious).toEqual([]);
  });

  it('is searched for words that a report does hold otherwise', () => {
    const { out } = withExample().report('--format', 'json');
    const leaked = privateTexts(network).filter((text) => isSaidIn(out, text));
    expect(leaked).toEqual(
      expect.arrayContaining(['Noor', '李娜', 'portuguese', 'Ioana Petrescu']),
    );
  });

  it('names no confidential person, whatever is found about them', () => {
    const late = EXAMPLE.replace('last_contact: 2026-11-15', 'last_contact: 2026-05-15');
    expect(withExample(late).report('-v').out).toContain('Ioana Petrescu was last contacted');
    for (const format of REPORT_FORMATS) {
      const { out } = withExample(late).report('--redact', '-v', '--format', format);
      expect(out).not.toMatch(/ioana|petrescu|person[ -]5|2026-05-15/i);
    }
    const { out } = withExample(late).report('--redact', '--format', 'json');
    const { summary } = JSON.parse(out) as { summary: { hidden: number } };
    expect(summary.hidden).toBeGreaterThan(0);
  });
});

describe('the verdict of a redacted report', () => {
  interface Shown {
    readonly summary: Readonly<Record<'people' | 'needs' | 'findings', unknown>>;
    readonly needs: readonly { readonly status: string; readonly importance: string }[];
    readonly findings: readonly { readonly rule: string; readonly line: number }[];
  }
  const read = (text: string) => {
    const { summary, needs, findings } = JSON.parse(text) as Shown;
    return {
      people: summary.people,
      counts: summary.needs,
      statuses: needs.map(({ status, importance }) => [status, importance]),
      found: summary.findings,
      findings: findings.map(({ rule, line }) => [rule, line]),
    };
  };

  it('is that of the file: needs, findings and their lines', () => {
    const place = withExample();
    const real = place.report('--format', 'json');
    const redacted = place.report('--format', 'json', '--redact');
    expect(read(redacted.out)).toEqual(read(real.out));
  });

  it.each(FAIL_LEVELS)('exits alike in every format with --fail-on %s', (level) => {
    const place = withExample();
    const { code } = place.report('--fail-on', level);
    for (const format of REPORT_FORMATS) {
      const run = place.report('--fail-on', level, '--redact', '--format', format);
      expect(run.code).toBe(code);
    }
  });

  it('counts what is found about confidential people alone', () => {
    const text =
      'version: 1\nme: { name: Sam }\npeople:\n  ana: { confidential: true, every: 1 week, last_contact: 2026-01-01 }\n';
    const place = withExample(`${text}settings: { rules: { overdue-contact: error } }\n`);
    expect(place.report('--redact').code).toBe(1);
    expect(place.report('--redact', '-v').out).not.toContain('overdue-contact');
  });
});

describe('where a SARIF report points', () => {
  it.each([
    ['my maps/nö 100%.yaml', 'my%20maps/n%C3%B6%20100%25.yaml'],
    ['a:b.yaml', 'a%3Ab.yaml'],
  ])('%s becomes %s', (name, uri) => {
    const place = makeWorkplace();
    place.write(name, EXAMPLE);
    for (const path of [name, join(place.folder, name)]) {
      const { out } = place.run(['report', '-f', path, '--format', 'sarif']);
      expect(new Set(out.match(/(?<="uri": ").*(?=")/g))).toEqual(new Set([uri]));
    }
  });

  it('a file elsewhere becomes an absolute URI', () => {
    const place = makeWorkplace();
    const { out } = place.run([
      'report',
      '-f',
      join(process.cwd(), 'templates/example.yaml'),
      '--format',
      'sarif',
    ]);
    expect(out).toContain('"uri": "file:///');
    expect(out).toContain('/templates/example.yaml"');
  });
});
