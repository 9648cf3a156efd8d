import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrokenPipe } from '../../src/errors.js';
import type { Io } from '../../src/io.js';
import { RULES } from '../../src/rules/index.js';
import { idOf, networkOf } from './hostile-network.js';
import { makeFolder, PIPE, runInside } from './inside.js';
import { HARMLESS, MARK } from './payloads.js';

const FILE = 'mentor-network.yaml';
const { text } = networkOf(HARMLESS);

let place: ReturnType<typeof makeFolder>;
beforeEach(() => {
  place = makeFolder({ [FILE]: text });
});
afterEach(() => {
  place.remove();
  vi.restoreAllMocks();
});

const run = (args: readonly string[], change?: (io: Io) => Io) =>
  runInside(place.folder, args, PIPE, change);

/** A fault deep in the program whose message quotes everything, as those of parsers do. */
function fault(): never {
  throw new TypeError(`Cannot read properties of\n${text}\n    at ${text}`);
}

const FAULTS: Readonly<Record<string, (io: Io) => Io>> = {
  'reading the file': (io) => ({
    ...io,
    files: { ...io.files, readText: () => Promise.resolve().then(fault) },
  }),
  'writing the result': (io) => ({
    ...io,
    stdout: { ...io.stdout, write: () => Promise.resolve().then(fault) },
  }),
  'looking at the date': (io) => ({ ...io, today: fault }),
};

const COMMANDS = ['report', 'plan', 'need list', 'person list', 'review', 'export json'];

describe('a fault of the program, which people paste into reports', () => {
  it.each(Object.entries(FAULTS))(
    'says where in the program, not what is in the file: %s',
    async (_name, change) => {
      for (const command of COMMANDS) {
        const { err, code } = await run(command.split(' '), change);
        expect(code).toBe(2);
        expect(err).toMatch(
          /^This is a fault of mentor-audit, not yours\. Please report it:\nTypeError\n {4}at /,
        );
        expect(err).toMatch(/\.ts:\d+:\d+/);
        expect(err).not.toContain(MARK);
      }
    },
  );

  it('shows its message where --debug asks for it', async () => {
    const { err } = await run(['report', '--debug'], FAULTS['writing the result']);
    expect(err).toContain('Cannot read properties of');
    expect(err).toContain(MARK);
  });

  it('says nothing of what is thrown that is no error', async () => {
    const write = () =>
      Promise.resolve().then((): never => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what if some package does
        throw text;
      });
    const { err, code } = await run(['report'], (io) => ({
      ...io,
      stdout: { ...io.stdout, write },
    }));
    expect(code).toBe(2);
    expect(err).toContain('Please report it');
    expect(err).not.toContain(MARK);
  });

  it('of one rule leaves the report, and says nothing of the file', async () => {
    for (const rule of RULES.slice(0, 3)) {
      vi.spyOn(rule, 'check').mockImplementation(fault);
    }
    for (const format of ['text', 'json', 'markdown', 'sarif', 'html']) {
      const { out, err } = await run(['report', '--format', format]);
      expect(out).not.toBe('');
      expect(out).not.toContain('Cannot read');
      expect(err.match(/^The rule /gm)).toHaveLength(3);
      expect(err).toMatch(/^ {4}at /m);
      expect(err).not.toContain(MARK);
      expect(err).not.toContain('Cannot read');
    }
  });
});

/** What a user can mend; none of it is about a value in the file. */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  'no such command': ['reprot'],
  'no such flag': ['report', '--fromat', 'json'],
  'no such format': ['report', '--format', 'xml'],
  'no such person': ['person', 'show', 'nobody'],
  'a bad date': ['report', '--today', 'soon'],
  'no such file': ['report', '-f', 'none.yaml'],
  'a folder for a file': ['report', '-f', '.'],
  'no templates': ['draft', 'ask', idOf(30), '--need', 'sponsorship', '--templates', 'none'],
  'templates that cannot be read': ['draft', 'thank-you', idOf(30), '--templates', 'locked'],
  'answers that are not YAML': ['interview', '--answers', 'bad.yaml'],
  'a need that is there already': ['need', 'add', 'X', '--id', 'sponsorship', '--dry-run'],
  'a place that cannot be written': ['report', '-o', 'none/report.txt'],
  'nothing to undo': ['undo', '--dry-run'],
  'a list that is none': ['import', 'csv', 'empty.csv', '--all'],
};

describe('a mistake of the user', () => {
  beforeEach(() => {
    writeFileSync(join(place.folder, 'bad.yaml'), 'why: [1\n');
    writeFileSync(join(place.folder, 'empty.csv'), '');
    mkdirSync(join(place.folder, 'locked', 'thank-you.txt'), { recursive: true });
    chmodSync(join(place.folder, 'locked'), 0o500);
  });

  it.each(Object.entries(MISTAKES))(
    'tells nothing of the file, nor with --debug: %s',
    async (_name, args) => {
      const plain = await run(args);
      expect(plain.code).toBe(2);
      expect(plain.err).not.toMatch(/^ {4}at /m);
      expect(plain.err).not.toContain(MARK);
      const { err } = await run([...args, '--debug']);
      expect(err).not.toContain(MARK);
    },
  );

  it('in the file is quoted once, and the trace of --debug does not say it again', async () => {
    writeFileSync(join(place.folder, FILE), `${text}me2: secret-value\nwhy: other-secret\n`);
    const plain = await run(['check']);
    expect(plain.err).toContain('me2');
    const { err } = await run(['check', '--debug']);
    expect(err.startsWith(plain.err.trimEnd())).toBe(true);
    const trace = err.slice(plain.err.trimEnd().length);
    expect(trace).toMatch(/^\nBadFileError\n {4}at /);
    expect(trace).not.toContain('me2');
    expect(trace).not.toContain(MARK);
  });

  it('a reader of the output that goes away is told nothing', async () => {
    const { err } = await run(['report', '--debug'], (io) => ({
      ...io,
      stdout: { ...io.stdout, write: () => Promise.reject(new BrokenPipe()) },
    }));
    expect(err).toBe('');
  });

  it('leaves the file as it was', async () => {
    for (const args of Object.values(MISTAKES)) await run(args);
    expect(readFileSync(join(place.folder, FILE), 'utf8')).toBe(text);
  });
});
