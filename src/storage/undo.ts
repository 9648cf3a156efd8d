import { UserError } from '../errors.js';
import { attempt, ifPossible } from './failure.js';
import { keptChanges, stepBack, stepForward, type KeptChange, type Step } from './journal.js';
import { isPresent, readBytes } from './read.js';
import { realFile } from './paths.js';
import { ChangedMeanwhile, replaceFile } from './replace.js';
import {
  forgetVersions,
  hashOf,
  journalFor,
  keepVersion,
  readJournal,
  readVersion,
  turnTo,
  versionsFolder,
} from './versions.js';

export interface TravelOptions {
  /** Goes even past changes made by hand. */
  readonly force: boolean;
  /** Says what would happen and writes nothing. */
  readonly dryRun?: boolean;
}

/** A change that was taken back or brought again, with the text before and after that. */
export interface Travelled extends KeptChange {
  readonly before: string;
  readonly after: string;
}

/** Which way to go in the history of a file, and the words for it. */
const WAYS = {
  undo: { step: stepBack, aim: 'to undo', counter: 'redo' },
  redo: { step: stepForward, aim: 'to redo', counter: 'undo' },
} as const;

/**
 * Goes one change back or forward, see `Files.undo` and `Files.redo`. The caller holds the lock.
 * Whatever the file holds is kept first, so that the way back is open even after `force`.
 */
export function travel(
  path: string,
  way: keyof typeof WAYS,
  { force, dryRun = false }: TravelOptions,
  state: string | undefined,
): Travelled {
  return attempt(`${way} in ${path}`, () => {
    const present = readBytes(path);
    const real = realFile(path);
    const folder = state && versionsFolder(state, real);
    const step = folder && WAYS[way].step(journalFor(folder, present), hashOf(present));
    if (!folder || !step) throw nothingLeft(path, way);
    if (step.from !== hashOf(present) && !force) throw changedByHand(path, way, step);
    const target = readVersion(folder, step.to);
    if (target === undefined) throw damaged(path, step);
    const travelled = { ...step.change, before: present.toString(), after: target.toString() };
    if (dryRun) return travelled;
    attempt(`keep the present text in ${folder}`, () => {
      keepVersion(folder, present);
    });
    try {
      replaceFile(real, target, present, () => turnTo(folder, step.journal));
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      throw new UserError(`${path} is being changed by another program`, 'run the command again');
    }
    return travelled;
  });
}

/** The kept changes of a file, oldest first. */
export function listChanges(path: string, state: string | undefined): readonly KeptChange[] {
  return attempt(`look for kept versions of ${path}`, () => {
    if (state === undefined) return [];
    const folder = versionsFolder(state, realFile(path));
    const present = isPresent(path) ? ifPossible(() => readBytes(path)) : undefined;
    return keptChanges(present === undefined ? readJournal(folder) : journalFor(folder, present));
  });
}

/** Forgets the kept versions of a file; returns how many changes there were. The caller holds the lock. */
export function forgetChanges(path: string, state: string | undefined): number {
  return attempt(`forget the kept versions of ${path}`, () =>
    state === undefined ? 0 : forgetVersions(versionsFolder(state, realFile(path))),
  );
}

function nothingLeft(path: string, way: keyof typeof WAYS): UserError {
  return new UserError(
    `There is nothing ${WAYS[way].aim} in ${path}`,
    '`mentor-audit undo --list` shows the kept changes',
  );
}

function changedByHand(path: string, way: keyof typeof WAYS, { change }: Step): UserError {
  return new UserError(
    `${path} was changed by hand since "${change.what}"`,
    `\`--force\` goes back all the same; the present text is kept, and \`${WAYS[way].counter}\` brings it back`,
  );
}

function damaged(path: string, { change }: Step): UserError {
  return new UserError(
    `The version of ${path} kept at "${change.what}" is missing or damaged`,
    '`mentor-audit undo --clear` forgets the kept versions',
  );
}
