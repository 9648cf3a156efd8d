import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ifPossible } from './failure.js';
import {
  EMPTY,
  neededVersions,
  parseJournal,
  printJournal,
  recorded,
  settled,
  type Journal,
} from './journal.js';
import { discard } from './leftovers.js';
import { overwriteFile, type Keeping } from './replace.js';

const JOURNAL = 'journal.json';

/** The folder of the kept versions of the file `real`. */
export function versionsFolder(state: string, real: string): string {
  return join(state, hashOf(Buffer.from(real)).slice(0, 32));
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The journal as it was last written. One that is missing or damaged counts as empty. */
export function readJournal(folder: string): Journal {
  const text = ifPossible(() => readFileSync(join(folder, JOURNAL), 'utf8'));
  return (text === undefined ? undefined : parseJournal(text)) ?? EMPTY;
}

/** The journal as it applies to a file that now holds `present`. */
export function journalFor(folder: string, present: Buffer): Journal {
  return settled(readJournal(folder), hashOf(present), (hash) => existsSync(join(folder, hash)));
}

/** Keeps a version, mode 0600, under the hash of its bytes. */
export function keepVersion(folder: string, bytes: Buffer): void {
  const file = join(folder, hashOf(bytes));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The mode above is subject to the umask, and a folder that exists keeps its own.
  chmodSync(folder, 0o700);
  if (readVersion(folder, hashOf(bytes)) === undefined) overwriteFile(file, bytes);
}

/** The version with that hash; `undefined` if it is missing or no longer what it was. */
export function readVersion(folder: string, hash: string): Buffer | undefined {
  const bytes = ifPossible(() => readFileSync(join(folder, hash)));
  return bytes !== undefined && hashOf(bytes) === hash ? bytes : undefined;
}

/** Writes the journal; versions it does not need are deleted when the file has followed. */
export function turnTo(folder: string, journal: Journal): Keeping {
  const previous = readJournal(folder);
  writeJournal(folder, journal);
  return {
    withdraw: () => {
      ifPossible(() => {
        writeJournal(folder, previous);
      });
    },
    finish: () => {
      prune(folder, journal);
    },
  };
}

/** Nothing is kept: there is nothing to tidy up. */
export const NOTHING: Keeping = { withdraw: () => undefined, finish: () => undefined };

/**
 * Notes a change for `undo`. Where that cannot be done (no state folder, a full disk), the change
 * is made all the same and only cannot be undone.
 */
export function keepChange(folder: string, before: Buffer, after: Buffer, what: string): Keeping {
  const keeping = ifPossible(() => {
    keepVersion(folder, before);
    const at = new Date().toISOString();
    const change = { at, what, before: hashOf(before), after: hashOf(after) };
    return turnTo(folder, recorded(journalFor(folder, before), change));
  });
  return keeping ?? NOTHING;
}

/** Deletes all that is kept; returns how many changes there were. */
export function forgetVersions(folder: string): number {
  const { changes } = readJournal(folder);
  // Without a journal no version counts: whoever is cut short here has forgotten all of them.
  rmSync(join(folder, JOURNAL), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  return changes.length;
}

function writeJournal(folder: string, journal: Journal): void {
  overwriteFile(join(folder, JOURNAL), Buffer.from(printJournal(journal)));
}

function prune(folder: string, journal: Journal): void {
  const needed = neededVersions(journal);
  for (const name of ifPossible(() => readdirSync(folder)) ?? []) {
    if (name !== JOURNAL && !needed.has(name)) discard(join(folder, name));
  }
}
