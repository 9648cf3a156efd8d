import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { discard } from './leftovers.js';

/**
 * Creates `file`, which must not exist, whole and flushed or not at all. It gets the mode and owner
 * of `old`; without one it is 0600 under any umask.
 */
export function createFile(file: string, bytes: Buffer, old?: Stats): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    try {
      fchmodSync(descriptor, old === undefined ? 0o600 : adopt(descriptor, old));
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    discard(file);
    throw error;
  }
}

/** Hands the new file to the owner of the old one, as far as allowed; returns the mode it should have. */
function adopt(descriptor: number, old: Stats): number {
  const mode = old.mode & 0o7777;
  const own = fstatSync(descriptor);
  if (own.uid === old.uid && own.gid === old.gid) return mode;
  if (give(descriptor, old.uid, old.gid) || give(descriptor, own.uid, old.gid)) return mode;
  // What the old group was allowed must not fall to another group.
  return mode & 0o7707;
}

function give(descriptor: number, owner: number, group: number): boolean {
  try {
    fchownSync(descriptor, owner, group);
    return true;
  } catch {
    return false;
  }
}
