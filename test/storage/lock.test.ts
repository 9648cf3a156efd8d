import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { thisProcess } from '../../src/storage/processes.js';
import { ended, namesIn, newWorld, starter, type World } from './world.js';

const KEY = '0123456789abcdef';
const DEAD_PID = 2 ** 22 + 1;

function leaveLock({ folder }: World, content: string, minutesAgo = 0): string {
  const lock = join(folder, '.net.yaml.lock');
  writeFileSync(lock, content);
  const then = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(lock, then, then);
  return lock;
}

function lockText(changes: Record<string, unknown>): string {
  return JSON.stringify({ key: KEY, ...thisProcess(), at: '2026-11-22T10:00:00Z', ...changes });
}

describe('withLock', () => {
  test('gives what the work gives, and leaves nothing behind', async () => {
    const world = newWorld();
    const seen = await world.files.withLock(world.file, () =>
      Promise.resolve(namesIn(world.folder)),
    );
    expect(seen).toEqual(['.net.yaml.lock']);
    expect(namesIn(world.folder)).toEqual([]);
  });

  test('says who holds it: process, host and time', async () => {
    const { files, file, folder } = newWorld();
    const text = await files.withLock(file, () =>
      Promise.resolve(readFileSync(join(folder, '.net.yaml.lock'), 'utf8')),
    );
    expect(JSON.parse(text)).toMatchObject({ pid: process.pid, host: hostname() });
  });

  test('lets go when the work fails', async () => {
    const { files, file, folder } = newWorld();
    const fault = new Error('work failed');
    await expect(files.withLock(file, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(namesIn(folder)).toEqual([]);
  });

  test('makes a missing folder, and removes it if it stays empty', async () => {
    const { files, folder } = newWorld();
    const file = join(folder, 'a', 'b', 'net.yaml');
    await files.withLock(file, () => Promise.resolve());
    expect(() => readFileSync(join(folder, 'a'))).toThrow('ENOENT');
    await files.withLock(file, () =>
      files.save(file, 'x\n', { expected: undefined, what: 'init' }),
    );
    expect(readFileSync(file, 'utf8')).toBe('x\n');
  });

  test('says so when the folder cannot be made', async () => {
    const { files, file } = newWorld();
    writeFileSync(file, '');
    const inFile = join(file, 'below', 'net.yaml');
    await expect(files.withLock(inFile, () => Promise.resolve())).rejects.toThrow(
      /^Cannot make the folder .*: a part of its path is a file/,
    );
  });

  test('waits for a running holder only so long, and names it', async () => {
    const world = newWorld(30);
    const lock = leaveLock(world, lockText({}));
    const waiting = world.files.withLock(world.file, () => Promise.resolve());
    await expect(waiting).rejects.toThrow(UserError);
    await expect(waiting).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await expect(waiting).rejects.toMatchObject({ hint: expect.stringContaining(lock) as string });
    expect(readFileSync(lock, 'utf8')).toBe(lockText({}));
  });

  test('two callers in one process take turns', async () => {
    const { files, file } = newWorld();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} in`);
      await new Promise(setImmediate);
      steps.push(`${name} out`);
    };
    await Promise.all([files.withLock(file, work('a')), files.withLock(file, work('b'))]);
    expect(steps.map((step) => step.slice(-3).trim())).toEqual(['in', 'out', 'in', 'out']);
  });
});

test('a queue that moves is waited in for longer than one holder would be', async () => {
  const { files, file } = newWorld(2_000);
  const work = async () => {
    const start = performance.now();
    while (performance.now() < start + 150) await new Promise(setImmediate);
  };
  await Promise.all(Array.from({ length: 20 }, () => files.withLock(file, work)));
});

describe('a lock that was left behind', () => {
  test.for([
    ['a dead process', lockText({ pid: DEAD_PID }), 0],
    ['an old one of another computer', lockText({ host: 'elsewhere' }), 11],
    ['an old one of another container', lockText({ space: 'other' }), 11],
    ['an old one whose start is unknown', lockText({ started: '' }), 11],
    ['an empty file', '', 1],
    ['half a file', lockText({}).slice(0, 30), 1],
    ['a key that leads out of the folder', lockText({ key: '../../0123456789' }), 1],
    ['a process number for everyone', lockText({ pid: -1 }), 1],
  ] as const)('is taken over: %s', async ([, content, minutesAgo]) => {
    const world = newWorld();
    leaveLock(world, content, minutesAgo);
    await expect(world.files.withLock(world.file, () => Promise.resolve('in'))).resolves.toBe('in');
    expect(namesIn(world.folder)).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'is taken over when its process number belongs to another process by now',
    async () => {
      const world = newWorld();
      leaveLock(world, lockText({ started: '1' }));
      await expect(world.files.withLock(world.file, () => Promise.resolve('in'))).resolves.toBe(
        'in',
      );
    },
  );

  test.for([
    ['one of another computer', lockText({ host: 'elsewhere' })],
    ['one of another container', lockText({ space: 'other' })],
    ['one whose start is unknown', lockText({ started: '' })],
    ['one that is just being written', ''],
  ] as const)('is respected for a while: %s', async ([, content]) => {
    const world = newWorld(30);
    const lock = leaveLock(world, content);
    await expect(world.files.withLock(world.file, () => Promise.resolve())).rejects.toThrow(
      'in use',
    );
    expect(readFileSync(lock, 'utf8')).toBe(content);
  });

  test('is taken over even if the one who was taking it over died', async () => {
    const world = newWorld();
    const lock = leaveLock(world, lockText({ pid: DEAD_PID }));
    const other = 'fedcba9876543210';
    writeFileSync(`${lock}.${KEY}`, lockText({ pid: DEAD_PID, key: other }));
    writeFileSync(`${lock}.${KEY}.${other}`, lockText({ pid: DEAD_PID }));
    await expect(world.files.withLock(world.file, () => Promise.resolve('in'))).resolves.toBe('in');
    expect(namesIn(world.folder)).toEqual([]);
  });

  test('is left alone while another process is taking it over', async () => {
    const world = newWorld(30);
    const lock = leaveLock(world, lockText({ pid: DEAD_PID }));
    writeFileSync(`${lock}.${KEY}`, lockText({ key: 'fedcba9876543210' }));
    await expect(world.files.withLock(world.file, () => Promise.resolve())).rejects.toThrow(
      'in use',
    );
    expect(namesIn(world.folder)).toEqual(['.net.yaml.lock', `.net.yaml.lock.${KEY}`]);
  });

  test('a folder in its place is a clear error', async () => {
    const world = newWorld(30);
    mkdirSync(join(world.folder, '.net.yaml.lock'));
    await expect(world.files.withLock(world.file, () => Promise.resolve())).rejects.toThrow(
      UserError,
    );
  });
});

describe('many processes', () => {
  test('lose no update', { timeout: 120_000 }, async () => {
    const { file, env, folder } = newWorld();
    writeFileSync(file, '0\n');
    const start = starter('count', env);
    const codes = await Promise.all(Array.from({ length: 8 }, () => ended(start(file, '25'))));
    expect(codes).toEqual(Array.from({ length: 8 }, () => 0));
    expect(readFileSync(file, 'utf8')).toBe('200\n');
    expect(namesIn(folder).filter((name) => name.startsWith('.net'))).toEqual([]);
  });

  test('who all find a dead holder are never two at once', { timeout: 120_000 }, async () => {
    const { file, env } = newWorld();
    writeFileSync(file, '0');
    const start = starter('die', env);
    const ends = await Promise.all(Array.from({ length: 24 }, () => ended(start(file))));
    expect(new Set(ends)).toEqual(new Set(['SIGKILL']));
    expect(readFileSync(file, 'utf8')).toBe('24');
  });
});
