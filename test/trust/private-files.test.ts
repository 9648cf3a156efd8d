import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkplace, PROGRAM, TODAY } from '../support/program.js';

const WATCH = resolve('test/trust/watch-files.mjs');
const hasModes = process.platform !== 'win32';

/** A folder in which the program runs under a umask, all its writing noted. */
function makeUmaskedPlace(umask: string) {
  const { folder } = makeWorkplace();
  const log = join(folder, 'watch.log');
  const run = (args: readonly string[], meddle = '') => {
    const program = `umask ${umask}; exec "$0" --import "$WATCH" "$@"`;
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', program, process.execPath, PROGRAM, '--today', TODAY, ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: folder, WATCH, WATCH_LOG: log, MEDDLE: meddle },
      },
    );
    return { code: status, err: stderr };
  };
  return { folder, log, run };
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Everything that the program writes, each with a command that writes it. */
const WRITING: readonly (readonly string[])[] = [
  ['init', '--template', 'example', '--schema'],
  ['init', '-f', 'new/deep/network.yaml'],
  ['report', '-o', 'report.txt'],
  ['report', '--format', 'html', '-o', 'report.html'],
  ['map', '-o', 'map.svg'],
  ['review', '--format', 'markdown', '-o', 'review.md'],
  ['export', 'csv', '-o', 'people.csv'],
  ['log', 'astrid', '--what', 'talked'],
  ['person', 'add', 'Kim'],
  ['undo'],
  ['redo'],
];

describe.skipIf(!hasModes)('what the program writes is for nobody else', () => {
  it.each(['000', '022', '077'])('under umask %s', (umask) => {
    const { folder, log, run } = makeUmaskedPlace(umask);
    for (const args of WRITING) {
      const { code, err } = run(args);
      expect([0, 1], err).toContain(code);
    }
    const unsaved = run(['log', 'astrid'], join(folder, 'mentor-network.yaml'));
    expect(unsaved).toMatchObject({
      code: 2,
      err: expect.stringContaining('.unsaved-') as unknown,
    });

    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name !== 'watch.log');
    const paths = files.map(({ parentPath, name }) => join(parentPath, name));
    expect(paths.filter((path) => modeOf(path) !== '600')).toEqual([]);
    // Kept versions, their journal, and what could not be saved are among them.
    for (const kind of [/\/[0-9a-f]{64}$/, /journal\.json$/, /\.unsaved-/, /schema\.json$/]) {
      expect(paths.filter((path) => kind.test(path))).not.toEqual([]);
    }
    const folders = entries.filter((entry) => entry.isDirectory());
    const open = folders.map(({ parentPath, name }) => join(parentPath, name));
    expect(open.filter((path) => modeOf(path) !== '700')).toEqual([]);
    expect(open).toContain(join(folder, 'new/deep'));

    // While it is being written, and before it has its name.
    const seen = readFileSync(log, 'utf8').trimEnd().split('\n');
    const wrong = seen.filter((line) => !/^(?:created|moved) 600 /.test(line));
    // A umask may take rights away for a moment, never give any.
    expect(wrong.filter((line) => !/^created [0-6]00 /.test(line))).toEqual([]);
    expect(seen.filter((line) => /^created .*\.tmp$/.test(line)).length).toBeGreaterThan(20);
    expect(seen.filter((line) => /^moved .*\.tmp$/.test(line)).length).toBeGreaterThan(20);
  });
});
