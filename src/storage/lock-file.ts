import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { codeOf, ifPossible } from './failure.js';
import { ABANDONED_AFTER, discard, temporaryName } from './leftovers.js';
import { fateOf, thisProcess, type ProcessIdentity } from './processes.js';

// A lock file without content is being written this very moment, or is a wreck.
const WRECKED_AFTER = 2_000;

export interface Lock {
  /** Tells this lock from every other there ever was; safe in a file name. */
  readonly key: string;
  readonly holder: Holder | undefined;
  /** True if whoever took it is gone, as far as can be told. */
  readonly isAbandoned: boolean;
}

export interface Holder extends ProcessIdentity {
  /** When it took the lock, ISO 8601. */
  readonly at: string;
}

/** What the lock file says; `undefined` if there is none. */
export function readLock(file: string): Lock | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const { ino, mtimeMs } = statSync(file);
    const age = Math.abs(Date.now() - mtimeMs);
    const lock = parseLock(text);
    if (lock === undefined) {
      return {
        key: `wreck-${ino}-${Math.trunc(mtimeMs)}`,
        holder: undefined,
        isAbandoned: age > WRECKED_AFTER,
      };
    }
    const fate = fateOf(lock.holder);
    return {
      ...lock,
      isAbandoned: fate === 'gone' || (fate === 'unknown' && age > ABANDONED_AFTER),
    };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    // Another user's lock, or on Windows one that is just being deleted.
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') {
      return { key: 'unreadable', holder: undefined, isAbandoned: false };
    }
    throw error;
  }
}

/** Creates the lock file `file` of `real` for this process. Returns its key; `undefined` if it is taken. */
export function createLock(file: string, real: string): string | undefined {
  const key = randomBytes(8).toString('hex');
  const holder: Holder = { ...thisProcess(), at: new Date().toISOString() };
  try {
    createWhole(file, `${JSON.stringify({ key, ...holder })}\n`, temporaryName(real));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
  // Where links are not to be had, a pause in the middle of writing looks like a wreck to others.
  return readLock(file)?.key === key ? key : undefined;
}

/** Removes the lock file if it still is the lock with that key. */
export function removeLock(file: string, key: string): void {
  ifPossible(() => {
    if (readLock(file)?.key === key) rmSync(file, { force: true });
  });
}

/** Creates a file together with its content: nobody ever sees it half written. */
function createWhole(file: string, text: string, temporary: string): void {
  writeNew(temporary, text);
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems know no links.
    writeNew(file, text);
  } finally {
    discard(temporary);
  }
}

function writeNew(file: string, text: string): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    // The mode above is subject to the umask, which may take away even the owner's rights.
    fchmodSync(descriptor, 0o600);
    writeFileSync(descriptor, text);
  } catch (error) {
    discard(file);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function parseLock(text: string): { key: string; holder: Holder } | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { key, pid, host, space, started, at } = data as Record<string, unknown>;
  if (typeof key !== 'string' || !/^[0-9a-f]{16}$/.test(key)) return undefined;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (typeof host !== 'string' || typeof space !== 'string') return undefined;
  if (typeof started !== 'string' || typeof at !== 'string') return undefined;
  return { key, holder: { pid, host, space, started, at } };
}
