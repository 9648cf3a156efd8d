import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../errors.js';
import { attempt, codeOf, ifPossible } from './failure.js';
import { sweep } from './leftovers.js';
import { createLock, readLock, removeLock } from './lock-file.js';
import { realFile } from './paths.js';

/** How long a process waits for one and the same holder, in milliseconds. */
export const PATIENCE = 30_000;

// On Windows a deleted file keeps its name until the last process has closed it.
const DELETING = 2_000;

/**
 * Runs `work` while no other process holds the lock of that file. The file need not exist yet; a
 * missing folder is made. Not re-entrant.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const folder = dirname(resolve(path));
  const made = attempt(`make the folder ${folder}`, () =>
    existsSync(folder) ? undefined : mkdirSync(folder, { recursive: true, mode: 0o700 }),
  );
  try {
    const real = attempt(`find ${path}`, () => realFile(path));
    const lock = join(dirname(real), `.${basename(real)}.lock`);
    const key = await acquire(lock, real, path, patience);
    try {
      // Whatever lock these files were to remove, it is gone: the present one took its place.
      sweep(real, (rest) => rest.startsWith('lock.') && !rest.startsWith(`lock.${key}`));
      return await work();
    } finally {
      removeLock(lock, key);
    }
  } finally {
    if (made !== undefined) removeEmptyFolders(folder, made);
  }
}

async function acquire(
  lock: string,
  real: string,
  path: string,
  patience: number,
): Promise<string> {
  const start = performance.now();
  let holder: string | undefined;
  let heldSince = start;
  for (;;) {
    const key = attempt(`write in the folder ${dirname(real)}`, () => {
      try {
        return tryLock(lock, real);
      } catch (error) {
        if (isBeingDeleted(error) && performance.now() - start < DELETING) return undefined;
        throw error;
      }
    });
    if (key !== undefined) return key;
    const now = performance.now();
    const present = readLock(lock)?.key;
    // A queue that moves is worth waiting in, however long it is.
    if (present !== holder) [holder, heldSince] = [present, now];
    if (now - heldSince > patience) throw inUse(path, lock);
    // Who has waited longer looks more often: otherwise luck could leave someone waiting for ever.
    await pause(1 + Math.random() * Math.max(4, 50 - (now - start) / 50));
  }
}

/**
 * Takes the lock if it is free and returns its key; frees it for a later try if its holder is gone.
 *
 * A lock is removed only by its holder, or by whoever holds the lock on the removal of that very
 * lock: a file named after its key, and a lock like any other. Without this, two who see the same
 * dead holder could both remove "it", the second of them in truth what the first has just taken.
 */
function tryLock(lock: string, real: string): string | undefined {
  const seen = readLock(lock);
  if (seen === undefined) return createLock(lock, real);
  if (!seen.isAbandoned) return undefined;
  const removal = `${lock}.${seen.key}`;
  const key = tryLock(removal, real);
  if (key !== undefined) {
    removeLock(lock, seen.key);
    removeLock(removal, key);
  }
  return undefined;
}

function isBeingDeleted(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EBUSY'].includes(codeOf(error) ?? '');
}

function inUse(path: string, lock: string): UserError {
  const holder = readLock(lock)?.holder;
  const who =
    holder === undefined
      ? 'another process'
      : `mentor-audit process ${holder.pid} on ${holder.host}, since ${holder.at}`;
  return new UserError(
    `${path} is in use by ${who}`,
    `wait for it to end and run the command again; if it ended long ago, delete ${lock}`,
  );
}

function removeEmptyFolders(folder: string, topmost: string): void {
  ifPossible(() => {
    for (let at = folder; at.startsWith(topmost); at = dirname(at)) rmdirSync(at);
  });
}
