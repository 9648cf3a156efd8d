import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PROGRAM, TODAY } from './support/program.js';

const REPORT = ['report', '--file', 'templates/example.yaml', '--today', TODAY];
const VERSION = /^\d+\.\d+\.\d+\n$/;

function node(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-start-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A copy of the built program to be damaged. */
function copyProgram() {
  const folder = makeFolder();
  for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true });
  const dist = (end: RegExp) =>
    join(folder, 'dist', readdirSync(join(folder, 'dist')).find((name) => end.test(name)) ?? '');
  return {
    program: join(folder, 'bin', 'mentor-audit.js'),
    bundle: dist(/^program.*\.cjs$/),
    cache: dist(/^program.*\.cache$/),
    more: dist(/^more.*\.cjs$/),
    moreCache: dist(/^more.*\.cache$/),
  };
}

it('the bundles are ASCII, as which they are read', () => {
  const bundles = readdirSync('dist').filter((name) => /^(program|more)-.*\.cjs$/.test(name));
  expect(bundles).toHaveLength(2);
  for (const name of bundles) {
    expect(readFileSync(join('dist', name), 'utf8')).toMatch(/^[\0-\x7F]*$/);
  }
});

describe('--version', () => {
  it.each(['--version', '-V'])('%s needs the launcher alone', (flag) => {
    const { program, ...rest } = copyProgram();
    for (const path of Object.values(rest)) rmSync(path);
    const { status, stdout, stderr } = node(program, flag);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(VERSION);
  });

  it.each([
    ['among other options', ['--version', '--no-color']],
    ['after a command', ['report', '-V']],
  ])('is printed %s, too', (_where, args) => {
    const { status, stdout } = node(PROGRAM, ...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(VERSION);
  });

  it.runIf(existsSync('/dev/full'))('says so when the disk is full', () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => {
      closeSync(full);
    });
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, '--version'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot write to standard output: the disk is full.');
  });
});

describe('the code cache', () => {
  let sound: ReturnType<typeof node>;
  beforeAll(() => {
    sound = node(PROGRAM, ...REPORT);
    expect(sound.stdout).toContain('Uncovered');
  });
  const outcome = ({ status, stdout, stderr }: ReturnType<typeof node>) => ({
    status,
    stdout,
    stderr,
  });

  it('is one that V8 takes', () => {
    const { bundle, cache, more, moreCache } = copyProgram();
    for (const [text, code] of [
      [bundle, cache],
      [more, moreCache],
    ] as const) {
      const cachedData = readFileSync(code);
      const script = new Script(readFileSync(text, 'latin1'), { cachedData });
      expect(script.cachedDataRejected).toBe(false);
    }
  });

  it('holds no path of the computer that it was made on', () => {
    const { cache, moreCache } = copyProgram();
    for (const path of [cache, moreCache]) {
      expect(readFileSync(path).includes(process.cwd())).toBe(false);
    }
  });

  it.each<[string, (cache: string, whole: Buffer) => void]>([
    [
      'missing',
      (cache) => {
        rmSync(cache);
      },
    ],
    [
      'empty',
      (cache) => {
        writeFileSync(cache, '');
      },
    ],
    [
      'cut off',
      (cache, whole) => {
        writeFileSync(cache, whole.subarray(0, whole.length / 2));
      },
    ],
    [
      'no cache at all',
      (cache) => {
        writeFileSync(cache, 'not a cache '.repeat(9999));
      },
    ],
    [
      'of another text',
      (cache) => {
        writeFileSync(cache, new Script('1').createCachedData());
      },
    ],
  ])('changes nothing when it is %s', (_how, damage) => {
    const { program, cache } = copyProgram();
    damage(cache, readFileSync(cache));
    expect(outcome(node(program, ...REPORT))).toEqual(outcome(sound));
  });

  it.each(['--no-opt', '--stack-size=900', '--max-old-space-size=200'])(
    'changes nothing under %s',
    (flag) => {
      expect(outcome(node(flag, PROGRAM, ...REPORT))).toEqual(outcome(sound));
    },
  );
});

it('--debug says where in the bundle an error came from', () => {
  const { status, stderr } = node(PROGRAM, 'check', '--file', 'missing.yaml', '--debug');
  expect(status).toBe(2);
  expect(stderr).toMatch(/\n {4}at \w+ \(program-\w+\.cjs:\d+:\d+\)\n/);
});

describe('what is loaded', () => {
  /** The packages and modules of Node that a run of the program evaluated, as V8 counts calls. */
  function loadedBy(...args: readonly string[]): readonly string[] {
    const folder = makeFolder();
    spawnSync(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, NODE_V8_COVERAGE: folder },
    });
    const [file = ''] = readdirSync(folder);
    const { result } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage;
    // esbuild makes of every module that is loaded late a function that bears its path.
    const called = result.flatMap(({ functions }) =>
      functions.filter(({ ranges }) => ranges[0] && ranges[0].count > 0),
    );
    const packages = called.flatMap(({ functionName }) => {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(functionName)?.[1];
      return name ?? [];
    });
    return [...new Set([...packages, ...result.map(({ url }) => url)])];
  }

  interface Coverage {
    readonly result: readonly {
      readonly url: string;
      readonly functions: readonly {
        readonly functionName: string;
        readonly ranges: readonly { readonly count: number }[];
      }[];
    }[];
  }

  const NEVER_ON_A_REPORT = [
    ...[
      'zod',
      'inquirer',
      '@inquirer/core',
      'yaml',
      'chrono-node',
      'csv-parse',
      'mustache',
      'd3-shape',
    ],
    ...['node:net', 'node:tty', 'node:child_process', 'node:crypto', 'node:readline'],
  ];

  it('a report of a sound file loads nothing that only others need', () => {
    const loaded = loadedBy(...REPORT);
    expect(loaded).toEqual(expect.arrayContaining(['js-yaml', 'node:fs']));
    expect(loaded.filter((name) => NEVER_ON_A_REPORT.includes(name))).toEqual([]);
  });

  it('a report and the check of a sound file do with the first bundle', () => {
    for (const command of ['report', 'check']) {
      const loaded = loadedBy(command, ...REPORT.slice(1));
      expect(loaded.filter((name) => name.startsWith('more-'))).toEqual([]);
      expect(loaded.some((name) => name.startsWith('program-'))).toBe(true);
    }
  });

  it.each([
    ['d3-shape', ['map', '--file', 'templates/example.yaml']],
    ['yaml', ['check', '--file', 'LICENSE']],
  ])('%s is loaded by those that need it', (name, args) => {
    expect(loadedBy(...args)).toContain(name);
  });
});
