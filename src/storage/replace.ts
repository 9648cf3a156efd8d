import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import { codeOf, ifPossible } from './failure.js';
import { discard, temporaryName } from './leftovers.js';
import { createFile } from './new-file.js';

/** The file does not hold what it should hold before it is replaced; it was left as it is. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** What is done for `undo` around the moment when a file changes. */
export interface Keeping {
  /** Takes the note back: the change did not come about. */
  withdraw(): void;
  /** Tidies up: the change is in the file. */
  finish(): void;
}

/**
 * Gives the file `real` new bytes, atomically and durably, if it still holds `expected`
 * (`undefined`: if it does not exist); otherwise throws `ChangedMeanwhile`. `keep` runs last before
 * the change: whatever is likely to fail has then been done.
 */
export function replaceFile(
  real: string,
  bytes: Buffer,
  expected: Buffer | undefined,
  keep: () => Keeping,
): void {
  const old = writableFile(real);
  if (!holds(real, expected)) throw new ChangedMeanwhile();
  const temporary = writeTemporary(real, bytes, old);
  try {
    const keeping = keep();
    try {
      // Its owner may have closed it meanwhile, which a rename would not notice.
      writableFile(real);
      if (!holds(real, expected)) throw new ChangedMeanwhile();
      if (expected === undefined) moveToFreeName(temporary, real);
      else move(temporary, real);
    } catch (error) {
      keeping.withdraw();
      throw error;
    }
    keeping.finish();
    flushFolder(dirname(real));
  } finally {
    discard(temporary);
  }
}

/** Gives `real` new bytes whatever it holds; atomic and durable too. */
export function overwriteFile(real: string, bytes: Buffer): void {
  const temporary = writeTemporary(real, bytes, writableFile(real));
  try {
    move(temporary, real);
    flushFolder(dirname(real));
  } finally {
    discard(temporary);
  }
}

function writeTemporary(real: string, bytes: Buffer, old: Stats | undefined): string {
  const temporary = temporaryName(real);
  createFile(temporary, bytes, old);
  return temporary;
}

function writableFile(real: string): Stats | undefined {
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) throw new UserError(`${real} is a folder`, 'name a file');
  if (!stats.isFile()) throw new UserError(`${real} is not a regular file`, 'name a file');
  // A rename would not ask the file, only its folder; and root may write what is marked read-only.
  if ((stats.mode & 0o222) === 0) {
    throw new UserError(`${real} is read-only`, 'allow writing (`chmod u+w`) and run it again');
  }
  accessSync(real, constants.W_OK);
  return stats;
}

function holds(real: string, expected: Buffer | undefined): boolean {
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats === undefined || expected === undefined) return stats === expected;
  return stats.size === expected.length && readFileSync(real).equals(expected);
}

function moveToFreeName(temporary: string, real: string): void {
  try {
    // Unlike a rename, a link never replaces a file that has just come into being.
    linkSync(temporary, real);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new ChangedMeanwhile();
    if (!holds(real, undefined)) throw new ChangedMeanwhile();
    // Some file systems know no links.
    move(temporary, real);
  }
}

function move(from: string, to: string): void {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      // On Windows a virus scanner or indexer holds a file for some milliseconds.
      const isBusy = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !isBusy || tries === 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 * tries);
    }
  }
}

function flushFolder(folder: string): void {
  // Not every platform opens or flushes folders; the file itself is on the disk by now.
  ifPossible(() => {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}
