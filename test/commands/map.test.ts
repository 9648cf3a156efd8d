import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAP_FORMATS } from '../../src/commands/formats.js';
import { makeWorkplace } from '../support/program.js';

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

function withExample() {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', EXAMPLE);
  return place;
}

describe('map', () => {
  it.each(MAP_FORMATS)('prints %s, the same bytes twice, and exits 0', (format) => {
    const place = withExample();
    const { code, out, err } = place.run(['map', '--format', format]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Noor Haddad');
    expect(out.endsWith('\n')).toBe(true);
    expect(place.run(['map', '--format', format]).out).toBe(out);
  });

  it.each(MAP_FORMATS)('names no one with --redact as %s', (format) => {
    const { out } = withExample().run(['map', '--format', format, '--redact', '--ties']);
    expect(out).toContain('Person 1');
    expect(out).not.toMatch(/noor|haddad|astrid|李娜|ioana|petrescu|portugu|Person 5/i);
  });

  it('draws svg unless told otherwise, and writes it where it is told', () => {
    const place = withExample();
    const { code, out, err } = place.run(['map', '-o', 'map.svg', '--ties', '--dark']);
    expect([code, out, err]).toEqual([0, '', '']);
    expect(place.read('map.svg')).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it('shows the needs that it is asked for, and their people', () => {
    const { out } = withExample().run(['map', '--need', 'safe-space', '--format', 'mermaid']);
    expect(out).toContain('Ioana Petrescu');
    expect(out).not.toContain('Astrid');
    expect(withExample().run(['map', '--need', 'safespace']).code).toBe(2);
  });

  it('is what the README shows', () => {
    const { out } = withExample().run(['map']);
    if (process.env['UPDATE_README'] === '1') writeFileSync('.github/map.svg', out);
    expect(readFileSync('.github/map.svg', 'utf8')).toBe(out);
    expect(readFileSync('README.md', 'utf8')).toContain('(.github/map.svg)');
  });
});

describe('--open', () => {
  it('opens nothing in a script, and says so', () => {
    const place = withExample();
    place.write('bin/xdg-open', `#!/bin/sh\necho "$1" > '${join(place.folder, 'opened')}'\n`);
    chmodSync(join(place.folder, 'bin/xdg-open'), 0o755);
    const env = {
      PATH: `${join(place.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      DISPLAY: ':0',
    };
    const run = place.run(['map', '-o', 'map.svg', '--open'], { env });
    expect([run.code, run.err]).toEqual([0, 'Wrote map.svg; no browser was opened.\n']);
    expect(existsSync(join(place.folder, 'opened'))).toBe(false);
  });

  it.each([
    [['map', '--open'], 'Name it with -o FILE'],
    [['map', '--open', '--format', 'dot', '-o', 'x'], 'html and svg only'],
    [['report', '--open', '-o', 'x'], 'html and svg only'],
    [['map', '--dark', '--format', 'dot'], '--dark'],
    [['report', '--matrix', '--format', 'json'], '--matrix'],
  ])('%j is refused', (args, message) => {
    const place = withExample();
    const { code, out, err } = place.run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(existsSync(join(place.folder, 'x'))).toBe(false);
  });
});

describe('report --format html', () => {
  it('has everything on one page, and asks for nothing', () => {
    const { code, out, err } = withExample().run(['report', '--format', 'html']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(`content="default-src 'none'; style-src 'sha256-`);
    expect(out).not.toMatch(/\{\{|<link|src=|href="(?!#)|url\((?!#)|@import|style="/);
    for (const id of ['next-step', 'needs', 'map', 'matrix', 'findings', 'trend', 'numbers']) {
      expect(out).toContain(`<section id="${id}"`);
    }
    expect(withExample().run(['report', '--format', 'html']).out).toBe(out);
  });

  it('shows no trend before the first review', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', 'version: 1\nme: { name: Sam }\n');
    const { out } = place.run(['report', '--format', 'html']);
    expect(out).not.toContain('id="trend"');
    expect(out).toContain('id="matrix"');
  });
});

describe('report --matrix', () => {
  it('is ASCII where the locale is', () => {
    const place = withExample();
    expect(place.run(['report', '--matrix']).out).toContain('✗ Institutional sponsorship  ◇');
    const { out } = place.run(['report', '--matrix'], { env: { LC_ALL: 'C' } });
    expect(out).toContain('x Institutional sponsorship  ?');
  });
});
