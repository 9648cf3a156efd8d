import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Run, RunOptions, Workplace } from '../support/program.js';
import {
  FILE,
  gateBeforeWrite,
  leftoversIn,
  makeDesk,
  namesIn,
  PAST,
  textOf,
  WRITERS,
} from './desk.js';
import { boundByModes, canLimit, limitedTo, mayMount, needing, withoutHome } from './permitted.js';

const LOG = ['log', 'ines', '--what', 'a talk'];

/** The program could not do it, says so in the user's words, and has left everything as it was. */
function expectRefusal(place: Workplace, { code, out, err }: Run, says: RegExp): void {
  expect({ code, out, err }).toMatchObject({ code: 2, out: '' });
  expect(err).toMatch(says);
  expect(err).not.toMatch(/\n +at |fault of mentor-audit|\bE[A-Z]{3,}\b/);
  expect(err.split('\n')).toHaveLength(3);
  expect(leftoversIn(place)).toEqual([]);
}

/** Runs the program while a file or folder of the workplace has another mode. */
function runUnder(place: Workplace, name: string, mode: number, args: readonly string[]): Run {
  const path = join(place.folder, name);
  const usual = statSync(path).mode;
  chmodSync(path, mode);
  try {
    return place.run(args, { through: boundByModes ?? [] });
  } finally {
    chmodSync(path, usual);
  }
}

interface Trouble {
  readonly what: string;
  readonly args: readonly string[];
  readonly says: RegExp;
  arrange?(place: Workplace): void;
}

function inFolder({ folder }: Workplace, name: string): string {
  return join(folder, name);
}

const TROUBLES: readonly Trouble[] = [
  {
    what: 'a missing folder',
    args: [...LOG, '-f', 'none/net.yaml'],
    says: /^There is no file \S*none\/net\.yaml\.\n/,
  },
  {
    what: 'a missing folder for a result',
    args: ['report', '-o', 'none/report.txt'],
    says: /^Cannot write \S*none\/report\.txt: there is no such file or folder\.\n/,
  },
  {
    what: 'a folder in place of the file',
    args: [...LOG, '-f', 'folder'],
    arrange: (place) => {
      mkdirSync(inFolder(place, 'folder'));
    },
    says: /^\S*\/folder is a folder\.\n/,
  },
  {
    what: 'a folder in place of the result',
    args: ['map', '-o', 'folder'],
    arrange: (place) => {
      mkdirSync(inFolder(place, 'folder'));
    },
    says: /^\S*\/folder is a folder\.\n/,
  },
  {
    what: 'a file in place of a folder',
    args: ['init', '-f', `${FILE}/net.yaml`],
    says: /^Cannot \S.* \S*mentor-network\.yaml\S*: a part of its path is a file, not a folder\.\n/,
  },
  {
    what: 'a dangling link',
    args: [...LOG, '-f', 'link.yaml'],
    arrange: (place) => {
      symlinkSync('gone.yaml', inFolder(place, 'link.yaml'));
    },
    says: /^\S*link\.yaml is a link to \S*gone\.yaml, which does not exist\.\n/,
  },
  {
    what: 'a dangling link that `init` would fill',
    args: ['init', '-f', 'link.yaml', '--force'],
    arrange: (place) => {
      symlinkSync('gone.yaml', inFolder(place, 'link.yaml'));
    },
    says: /^\S*link\.yaml is a link to \S*gone\.yaml, which does not exist\.\n/,
  },
  {
    what: 'links in a circle',
    args: [...LOG, '-f', 'link.yaml'],
    arrange: (place) => {
      symlinkSync('link.yaml', inFolder(place, 'link.yaml'));
    },
    says: /^Cannot \S+ \S*link\.yaml: its symbolic links lead in a circle\.\n/,
  },
];

describe.skipIf(process.platform === 'win32')('a place that cannot be written', () => {
  test.each(TROUBLES)('$what', async ({ args, says, arrange }) => {
    const place = await makeDesk();
    arrange?.(place);
    const names = namesIn(place);
    expectRefusal(place, place.run(args), says);
    expect(textOf(place, FILE)).toBe(PAST[1]);
    expect(namesIn(place)).toEqual(names);
  });
});

/** Every writer under the same trouble: nothing at all has changed. */
async function expectAllRefused(
  run: (place: Workplace, args: readonly string[]) => Run,
  says: (target: string) => RegExp,
  isConcerned: (target: string) => boolean = () => true,
): Promise<void> {
  for (const { args, target = FILE } of WRITERS) {
    if (!isConcerned(target)) continue;
    const place = await makeDesk();
    if (target !== 'fresh.yaml' && target !== FILE) place.write(target, 'an earlier result\n');
    const former = textOf(place, target);
    const names = namesIn(place);
    expectRefusal(place, run(place, args), says(target));
    expect(textOf(place, target), args.join(' ')).toBe(former);
    expect(namesIn(place).filter((name) => !name.startsWith('state'))).toEqual(
      names.filter((name) => !name.startsWith('state')),
    );
  }
}

describe.runIf(boundByModes)(
  `what may not be written${needing('no setpriv', boundByModes !== undefined)}`,
  { timeout: 600_000 },
  () => {
    test('a read-only file', () =>
      expectAllRefused(
        (place, args) =>
          runUnder(place, args.includes('-o') ? (args.at(-1) ?? '') : FILE, 0o444, args),
        (target) => new RegExp(`^\\S*/${target} is read-only\\.\\n`),
        (target) => target !== 'fresh.yaml',
      ));

    test('a read-only folder', () =>
      expectAllRefused(
        (place, args) => runUnder(place, '.', 0o555, args),
        () => /^Cannot write \S.*: permission denied\.\n/,
      ));

    test('a file that may not be read', async () => {
      const place = await makeDesk();
      const run = runUnder(place, FILE, 0o200, LOG);
      expectRefusal(place, run, /^Cannot read \S*mentor-network\.yaml: permission denied\.\n/);
      expect(textOf(place, FILE)).toBe(PAST[1]);
    });

    test('a file that has become read-only since it was read', async () => {
      const place = await makeDesk();
      const gate = gateBeforeWrite(place);
      const { ends } = place.start(LOG, { through: boundByModes ?? [] });
      await gate.reached();
      chmodSync(join(place.folder, FILE), 0o444);
      gate.open();
      expectRefusal(place, await ends, /^\S*\/mentor-network\.yaml is read-only\.\n/);
      expect(textOf(place, FILE)).toBe(PAST[1]);
      expect(statSync(join(place.folder, FILE)).mode & 0o777).toBe(0o444);
    });

    test('a folder that has become read-only since the file was read', async () => {
      const place = await makeDesk();
      const gate = gateBeforeWrite(place);
      const { ends } = place.start(LOG, { through: boundByModes ?? [] });
      await gate.reached();
      chmodSync(place.folder, 0o555);
      gate.open();
      const { code, err } = await ends;
      chmodSync(place.folder, 0o755);
      expect({ code, err }).toMatchObject({ code: 2 });
      expect(err).toMatch(/^Cannot save \S*mentor-network\.yaml: permission denied\.\n.*\n$/);
      expect(textOf(place, FILE)).toBe(PAST[1]);
      // What it was not allowed to remove goes with the next save.
      expect(place.run(LOG)).toMatchObject({ code: 0 });
      expect(leftoversIn(place)).toEqual([]);
    });

    test.each([
      [['report', '--fail-on', 'never']],
      [['check']],
      [['plan']],
      [['map']],
      [['person', 'list']],
      [['export', 'json']],
      [['what-if']],
      [['history']],
      [['draft', 'thank-you', 'ines']],
      [['undo', '--list']],
      [['undo', '--dry-run']],
      [[...LOG, '--dry-run']],
    ])('what only reads works all the same: %j', async (args) => {
      const place = await makeDesk();
      const usual = place.run(args);
      expect(usual.code).toBe(0);
      chmodSync(join(place.folder, FILE), 0o444);
      expect(runUnder(place, '.', 0o555, args)).toEqual(usual);
    });
  },
);

describe.runIf(boundByModes)('without a place for kept versions', () => {
  test.each([
    ['a folder that cannot be written', { isFolder: true }],
    ['a file in its place', { isFolder: false }],
  ])('a change is made, and undo says that it has none: %s', async (_what, { isFolder }) => {
    const place = await makeDesk();
    const state = join(place.folder, 'state');
    rmSync(state, { recursive: true });
    if (isFolder) mkdirSync(state, { mode: 0o555 });
    else writeFileSync(state, '');
    expectChangeWithoutUndo(place, { through: boundByModes ?? [] });
  });
});

function expectChangeWithoutUndo(place: Workplace, options: RunOptions): void {
  const { code, err } = place.run(LOG, options);
  expect(code).toBe(0);
  expect(err).toContain('This change cannot be undone');
  const text = textOf(place, FILE);
  expect(text).toContain('what: a talk\n');
  expectRefusal(place, place.run(['undo'], options), /^There is nothing to undo in \S+\.\n/);
  expect(textOf(place, FILE)).toBe(text);
}

test.runIf(withoutHome)(
  `without any home, changes are made${needing('no user namespaces', withoutHome !== undefined)}`,
  async () => {
    const place = await makeDesk();
    const options = { through: withoutHome ?? [], env: { XDG_STATE_HOME: '' } };
    expectChangeWithoutUndo(place, options);
    expect(place.run(['report', '--fail-on', 'never'], options)).toMatchObject({
      code: 0,
      err: '',
    });
  },
);

describe.runIf(canLimit)(
  `a limit to the size of files${needing('no prlimit', canLimit)}`,
  { timeout: 600_000 },
  () => {
    test('stops every command that writes, cleanly', () =>
      expectAllRefused(
        (place, args) => place.run(args, { through: limitedTo(400) }),
        () => /^Cannot \S.*: it would exceed the file-size limit\.\n/,
      ));

    const size = Buffer.byteLength(PAST[1]);

    test.each([0, 1, 100, 300, 2_000, size, size + 500])(
      'of %i bytes: all or nothing',
      async (bytes) => {
        const place = await makeDesk();
        const run = place.run(LOG, { through: limitedTo(bytes) });
        const text = textOf(place, FILE);
        if (run.code === 0) expect(text).toContain('what: a talk\n');
        else {
          expect(text).toBe(PAST[1]);
          expectRefusal(place, run, /^Cannot \S.*: it would exceed the file-size limit\.\n/);
        }
        expect(leftoversIn(place)).toEqual([]);
        expect(run.code).toBe(bytes > size ? 0 : 2);
      },
    );
  },
);

/** Runs the program on a disk of 64 KiB, of which so many are free; then fetches what is on it. */
function onFullDisk(place: Workplace, freeKiB: number, args: readonly string[]): Run {
  const script = `
    mkdir disk && mount -t tmpfs -o size=64k none disk && cp ${FILE} disk
    dd if=/dev/zero of=disk/filler bs=1024 2>/dev/null
    truncate -s -${freeKiB}K disk/filler
    "$@"
    code=$?
    cp disk/${FILE} after.yaml
    rm -f disk/filler
    ls -A disk > names.txt
    exit $code`;
  return place.run(args, { through: [...(mayMount ?? []), 'sh', '-c', script, 'sh'] });
}

describe.runIf(mayMount)(
  `a full disk${needing('no mount namespaces', mayMount !== undefined)}`,
  () => {
    test.each([0, 4, 8, 12])('with %i KiB free: nothing is changed', async (freeKiB) => {
      const place = await makeDesk();
      const run = onFullDisk(place, freeKiB, [...LOG, '-f', `disk/${FILE}`]);
      expectRefusal(place, run, /^Cannot \S.*\/disk\S*: the disk is full\.\n/);
      expect(place.read('after.yaml')).toBe(PAST[1]);
      expect(place.read('names.txt')).toBe(`${FILE}\n`);
    });

    test('as soon as there is room, the same command works', async () => {
      const place = await makeDesk();
      expect(onFullDisk(place, 24, [...LOG, '-f', `disk/${FILE}`])).toMatchObject({ code: 0 });
      expect(place.read('after.yaml')).toContain('what: a talk\n');
      expect(place.read('names.txt')).toBe(`${FILE}\n`);
    });
  },
);
