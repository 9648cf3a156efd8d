import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { attempt, codeOf, ifPossible } from './failure.js';
import { createFile } from './new-file.js';
import { realFile } from './paths.js';
import { MAX_BYTES, tooLarge } from './read.js';
import { ChangedMeanwhile, replaceFile, type Keeping } from './replace.js';
import { keepChange, NOTHING, versionsFolder } from './versions.js';

/**
 * Replaces the text of a file, see `Files.save`. The caller holds its lock. A save that creates the
 * file cannot be undone: there is no version before it. False if a version before could not be kept.
 * @param state the folder for all that is kept, if the system has one
 */
export function save(
  path: string,
  text: string,
  { expected, what }: { expected: string | undefined; what: string },
  state: string | undefined,
): boolean {
  if (text === expected) return true;
  const after = encode(text, path);
  const before = expected === undefined ? undefined : Buffer.from(expected);
  let kept = NOTHING;
  attempt(`save ${path}`, () => {
    const real = realFile(path);
    const keep = (): Keeping => {
      if (state === undefined || before === undefined) return NOTHING;
      kept = keepChange(versionsFolder(state, real), before, after, what);
      return kept;
    };
    try {
      replaceFile(real, after, before, keep);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      throw conflict(
        whatHappened(path, real, before !== undefined),
        keepUnsaved(real, after, state),
      );
    }
  });
  return before === undefined || kept !== NOTHING;
}

function encode(text: string, path: string): Buffer {
  // Half of a surrogate pair has no UTF-8 form; it would silently be saved as U+FFFD.
  if (/\p{Surrogate}/u.test(text)) {
    throw new UserError(`The new text of ${path} holds half a character`, 'retype that text');
  }
  const bytes = Buffer.from(text);
  if (bytes.length > MAX_BYTES) throw tooLarge(`The new text of ${path}`);
  return bytes;
}

function conflict(what: string, unsaved: string | undefined): UserError {
  return unsaved === undefined
    ? new UserError(
        `${what}; nothing was overwritten, and the new text could not be kept`,
        'run the command again',
      )
    : new UserError(
        `${what}; nothing was overwritten, and the new text is in ${unsaved}`,
        'run the command again, or take over what you need from that file and delete it',
      );
}

function whatHappened(path: string, real: string, wasRead: boolean): string {
  if (!wasRead) return `${path} exists already`;
  return existsSync(real)
    ? `${path} was changed by another program since it was read`
    : `${path} was removed since it was read`;
}

/** Keeps a text that could not be saved, beside its file or else in the state folder; returns where. */
function keepUnsaved(real: string, bytes: Buffer, state: string | undefined): string | undefined {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const beside = ifPossible(() => createNumbered(`${real}.unsaved-${stamp}`, bytes));
  if (beside !== undefined || state === undefined) return beside;
  return ifPossible(() => {
    mkdirSync(state, { recursive: true, mode: 0o700 });
    return createNumbered(join(state, `unsaved-${stamp}`), bytes);
  });
}

function createNumbered(name: string, bytes: Buffer): string {
  for (let number = 1; ; number++) {
    const file = number === 1 ? name : `${name}-${number}`;
    try {
      createFile(file, bytes);
      return file;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}
