import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { nodeFiles } from '../../src/storage/files.js';
import { MAX_BYTES } from '../../src/storage/read.js';
import { childCommand, namesIn, newWorld } from './world.js';

const isRoot = process.getuid?.() === 0;
const hasModes = process.platform !== 'win32';
// Asking for it also sets it.
const umask = process.umask(0o022);
process.umask(umask);

afterEach(() => {
  process.umask(umask);
});

function modeOf(path: string): string {
  return (statSync(path).mode & 0o7777).toString(8);
}

describe('save', () => {
  test.for([
    ['CRLF', 'a: 1\r\nb: 2\r\n'],
    ['a BOM', '\uFEFFa: 1\n'],
    ['no final newline', 'a: 1'],
    ['odd characters', 'é 𝄞 \0 \u2028\n'],
  ] as const)('writes exactly the bytes: %s', async ([, text]) => {
    const { files, file } = newWorld();
    writeFileSync(file, 'old\n');
    await files.save(file, text, { expected: 'old\n', what: 'test' });
    expect(readFileSync(file)).toEqual(Buffer.from(text));
  });

  test.runIf(hasModes).for([0o600, 0o640, 0o664, 0o755])('keeps the mode %o', async (mode) => {
    const { files, file } = newWorld();
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    await files.save(file, 'new', { expected: 'old', what: 'test' });
    expect(modeOf(file)).toBe(mode.toString(8));
  });

  test.runIf(isRoot)('keeps the owner', async () => {
    const { files, file } = newWorld();
    writeFileSync(file, 'old');
    execFileSync('chown', ['1234:4321', file]);
    await files.save(file, 'new', { expected: 'old', what: 'test' });
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 4321 });
  });

  test.runIf(hasModes).for([0, 0o077, 0o777])(
    'makes everything private under umask %o',
    async (mask) => {
      const { files, file, folder, state } = newWorld();
      process.umask(mask);
      await files.withLock(file, async () => {
        expect(modeOf(join(folder, '.net.yaml.lock'))).toBe('600');
        await files.save(file, 'one', { expected: undefined, what: 'init' });
        await files.save(file, 'two', { expected: 'one', what: 'test' });
      });
      await expect(files.save(file, 'x', { expected: 'one', what: 'test' })).rejects.toThrow();
      await files.writeResult(join(folder, 'report.html'), 'report');
      process.umask(umask);
      const [history = ''] = readdirSync(state);
      expect(modeOf(join(state, history))).toBe('700');
      for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
        if (entry.isFile()) expect(modeOf(join(entry.parentPath, entry.name))).toBe('600');
      }
    },
  );

  test('follows links and leaves them links', async () => {
    const { files, file, folder } = newWorld();
    mkdirSync(join(folder, 'real'));
    const target = join(folder, 'real', 'target.yaml');
    writeFileSync(target, 'old');
    symlinkSync(join('real', 'target.yaml'), join(folder, 'middle'));
    symlinkSync('middle', file);
    await files.withLock(file, async () => {
      expect(namesIn(join(folder, 'real'))).toContain('.target.yaml.lock');
      await files.save(file, 'new', { expected: 'old', what: 'test' });
    });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(namesIn(join(folder, 'real'))).toEqual(['target.yaml']);
  });

  test('refuses a dangling link', async () => {
    const { files, file, folder } = newWorld();
    symlinkSync('gone', file);
    const saving = files.save(file, 'new', { expected: undefined, what: 'init' });
    await expect(saving).rejects.toThrow('is a link to gone, which does not exist');
    expect(namesIn(folder)).toEqual(['net.yaml']);
  });

  test('does nothing when nothing changes', async () => {
    const { files, file } = newWorld();
    writeFileSync(file, 'same');
    const { ino } = statSync(file);
    await files.save(file, 'same', { expected: 'same', what: 'test' });
    expect(statSync(file).ino).toBe(ino);
    expect(await files.keptChanges(file)).toEqual([]);
  });

  test('refuses what could not be read again', async () => {
    const { files, file } = newWorld();
    writeFileSync(file, 'old');
    const save = (text: string) => files.save(file, text, { expected: 'old', what: 'test' });
    await expect(save('half \ud800 pair')).rejects.toThrow('half a character');
    await expect(save('x'.repeat(MAX_BYTES + 1))).rejects.toThrow('larger than 32 MiB');
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

describe('a conflict', () => {
  test.for([
    ['changed', 'theirs', 'old', 'was changed by another program'],
    ['changed, same length', 'OLD', 'old', 'was changed by another program'],
    ['gone', undefined, 'old', 'was removed'],
    ['there already', 'theirs', undefined, 'exists already'],
  ] as const)('keeps both texts: %s', async ([, theirs, expected, message]) => {
    const { files, file, folder } = newWorld();
    if (theirs !== undefined) writeFileSync(file, theirs);
    const saving = files.save(file, 'mine', { expected, what: 'test' });
    await expect(saving).rejects.toThrow(UserError);
    await expect(saving).rejects.toThrow(message);
    const unsaved = namesIn(folder).filter((name) => name.includes('unsaved'));
    expect(unsaved).toHaveLength(1);
    const kept = join(realpathSync(folder), unsaved[0] ?? '');
    await expect(saving).rejects.toThrow(kept);
    expect(readFileSync(kept, 'utf8')).toBe('mine');
    if (theirs !== undefined) expect(readFileSync(file, 'utf8')).toBe(theirs);
    expect(await files.keptChanges(file)).toEqual([]);
  });

  test('never overwrites a text that an earlier one kept', async () => {
    const { files, file, folder } = newWorld();
    writeFileSync(file, 'theirs');
    for (const mine of ['mine 1', 'mine 2', 'mine 3']) {
      await expect(files.save(file, mine, { expected: 'old', what: 'test' })).rejects.toThrow();
    }
    const kept = namesIn(folder).filter((name) => name.includes('unsaved'));
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual([
      'mine 1',
      'mine 2',
      'mine 3',
    ]);
  });
});

test('a conflict keeps the text in the state folder when it cannot be kept beside the file', async () => {
  const { files, folder, state } = newWorld();
  // Long enough that nothing fits behind it.
  const file = join(folder, 'n'.repeat(250));
  writeFileSync(file, 'theirs');
  const saving = files.save(file, 'mine', { expected: 'old', what: 'test' });
  await expect(saving).rejects.toThrow(state);
  const [kept = ''] = namesIn(state);
  expect(kept).toMatch(/^unsaved-/);
  expect(readFileSync(join(state, kept), 'utf8')).toBe('mine');
});

describe('what cannot be written', () => {
  test('a folder in place of the file', async () => {
    const { files, file, folder } = newWorld();
    mkdirSync(file);
    const saving = files.save(file, 'new', { expected: 'old', what: 'test' });
    await expect(saving).rejects.toThrow('net.yaml is a folder');
    expect(namesIn(folder)).toEqual([]);
  });

  test.runIf(hasModes)('a file marked read-only, even for root', async () => {
    const { files, file, folder } = newWorld();
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    const saving = files.save(file, 'new', { expected: 'old', what: 'test' });
    await expect(saving).rejects.toThrow('net.yaml is read-only');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(namesIn(folder)).toEqual(['net.yaml']);
  });

  test.runIf(hasModes).for([
    ['a read-only folder', 0o555, 0o600, /^Cannot write in the folder .*: permission denied\n$/],
    ['a file of which nothing may be read', 0o755, 0o200, /^Cannot read .*: permission denied\n$/],
  ] as const)('%s', ([, folderMode, fileMode, message]) => {
    const { file, env, folder } = newWorld();
    writeFileSync(file, 'old');
    // Modes do not bind root: let somebody else try.
    const other = isRoot ? { uid: 65534, gid: 65534 } : {};
    if (isRoot) execFileSync('chown', ['-R', '65534:65534', folder]);
    const [node, program] = childCommand('once');
    chmodSync(dirname(program), 0o755);
    chmodSync(file, fileMode);
    chmodSync(folder, folderMode);
    const child = spawnSync(node, [program, file], { ...other, env, encoding: 'utf8' });
    chmodSync(folder, 0o755);
    chmodSync(file, 0o600);
    expect(child.stdout).toMatch(message);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(namesIn(folder)).toEqual(['net.yaml']);
  });

  test.runIf(process.platform === 'linux')('a system folder, even for root', async () => {
    const { files } = newWorld();
    const work = () => Promise.resolve();
    await expect(files.withLock('/proc/net.yaml', work)).rejects.toThrow(
      /^Cannot write in the folder \/proc: /,
    );
  });

  test('a missing folder, and a name that is too long', async () => {
    const { files, folder } = newWorld();
    const save = (name: string) =>
      files.save(join(folder, name), 'new', { expected: undefined, what: 'init' });
    await expect(save('none/net.yaml')).rejects.toThrow('there is no such file or folder');
    await expect(save('n'.repeat(300))).rejects.toThrow('its name is too long');
  });

  test.runIf(process.platform === 'linux')('more than the file-size limit allows', () => {
    const { file, env, folder } = newWorld();
    writeFileSync(file, '1'.repeat(8));
    const script = 'ulimit -f 1; exec "$0" "$@"';
    const limited = spawnSync('sh', ['-c', script, ...childCommand('once'), file], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(limited.stdout).toMatch(/^Cannot save .*: it would exceed the file-size limit\n$/);
    expect(readFileSync(file, 'utf8')).toBe('1'.repeat(8));
    expect(namesIn(folder).filter((name) => name.startsWith('.net'))).toEqual([]);
  });
});

describe('temporary files', () => {
  test('of dead processes are swept, those of living ones only when old', async () => {
    const { files, file, folder } = newWorld();
    const temporary = (pid: number, name = 'net.yaml') =>
      join(folder, `.${name}.mentor-audit-${pid}-0123456789ab.tmp`);
    writeFileSync(temporary(2 ** 22 + 1), '');
    writeFileSync(temporary(2 ** 22 + 1, 'report-2025.html'), '');
    writeFileSync(temporary(process.pid), '');
    writeFileSync(temporary(process.ppid), '');
    utimesSync(temporary(process.ppid), 1, 1);
    writeFileSync(join(folder, '.net.yaml.swp'), '');
    writeFileSync(join(folder, '.other.yaml.4194305-0123456789ab.tmp'), '');
    await files.withLock(file, () => Promise.resolve());
    expect(namesIn(folder)).toEqual([
      `.net.yaml.mentor-audit-${process.pid}-0123456789ab.tmp`,
      '.net.yaml.swp',
      '.other.yaml.4194305-0123456789ab.tmp',
    ]);
  });
});

describe('without a place for kept versions', () => {
  test.for([
    ['the state folder cannot be made', 'file in the way'],
    ['the journal is damaged', 'damaged journal'],
    ['the journal is a folder', 'journal folder'],
  ] as const)('a save works all the same: %s', async ([, obstacle]) => {
    const { files, file, state, env } = newWorld();
    writeFileSync(file, 'one');
    if (obstacle === 'file in the way') {
      writeFileSync(env['XDG_STATE_HOME'] ?? '', '');
    } else {
      await files.save(file, 'zero', { expected: 'one', what: 'test' });
      await files.save(file, 'one', { expected: 'zero', what: 'test' });
      const journal = join(state, readdirSync(state)[0] ?? '', 'journal.json');
      rmSync(journal);
      if (obstacle === 'journal folder') mkdirSync(journal);
      else writeFileSync(journal, '{"version":1,"changes":[{}]');
    }
    await files.save(file, 'two', { expected: 'one', what: 'test' });
    expect(readFileSync(file, 'utf8')).toBe('two');
  });

  test('an empty environment is no obstacle', async () => {
    const { file } = newWorld();
    writeFileSync(file, 'one');
    const files = nodeFiles({ env: { XDG_STATE_HOME: 'relative', HOME: join(file, 'none') } });
    await files.save(file, 'two', { expected: 'one', what: 'test' });
    expect(readFileSync(file, 'utf8')).toBe('two');
    await expect(files.undo(file, { force: false })).rejects.toThrow('nothing to undo');
  });
});

describe('writeResult', () => {
  test('replaces what is there and keeps its mode', async () => {
    const { files, folder } = newWorld();
    const path = join(folder, 'report.html');
    writeFileSync(path, 'old');
    if (hasModes) chmodSync(path, 0o644);
    await files.writeResult(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    if (hasModes) expect(modeOf(path)).toBe('644');
    expect(namesIn(folder)).toEqual(['report.html']);
  });

  test('leaves other names of the file alone', async () => {
    const { files, folder } = newWorld();
    writeFileSync(join(folder, 'a'), 'old');
    linkSync(join(folder, 'a'), join(folder, 'b'));
    await files.writeResult(join(folder, 'a'), 'new');
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('old');
  });

  test.runIf(process.platform === 'linux')('writes into a device', async () => {
    const { files } = newWorld();
    await files.writeResult('/dev/null', 'text');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    await expect(files.writeResult('/dev/full', 'text')).rejects.toThrow(
      'Cannot write /dev/full: the disk is full',
    );
  });

  test('names a folder as the obstacle, or its absence', async () => {
    const { files, folder } = newWorld();
    await expect(files.writeResult(folder, 'text')).rejects.toThrow(`${folder} is a folder`);
    const missing = join(folder, 'none', 'report.html');
    await expect(files.writeResult(missing, 'text')).rejects.toThrow(`Cannot write ${missing}`);
  });
});
