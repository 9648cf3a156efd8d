/** One kept change of a network file, newest last. */
export interface KeptChange {
  /** When it was made, ISO 8601 with the zone. */
  readonly at: string;
  /** What made it: the words of the command, as `log ana`. */
  readonly what: string;
  /** True for a change that `undo` took back and `redo` would bring again. */
  readonly undone: boolean;
}

/** A change with the SHA-256 (hex) of the bytes before and after it. */
export interface Change {
  readonly at: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The changes of one file, oldest first; the last `undone` of them are taken back. */
export interface Journal {
  readonly changes: readonly Change[];
  readonly undone: number;
}

/** One step back or forward. */
export interface Step {
  readonly change: KeptChange;
  /** Hash of what the file should hold for the step to take back nothing else. */
  readonly from: string;
  /** Hash of what the file will hold. */
  readonly to: string;
  /** The journal after the step. */
  readonly journal: Journal;
}

export const EMPTY: Journal = { changes: [], undone: 0 };

const MOST_CHANGES = 50;

/** A new change: what was undone can no longer be redone, and the oldest changes go. */
export function recorded(journal: Journal, change: Change): Journal {
  const done = journal.changes.slice(0, position(journal));
  return { changes: [...done, change].slice(-MOST_CHANGES), undone: 0 };
}

/**
 * The journal as it should read, given what the file holds. It is written just before the file, so
 * after a crash between the two it is one step ahead of the file: forward for a change or a redo,
 * back for an undo.
 * @param present hash of what the file holds
 * @param isKept whether a version is kept; a change that never reached the file has no version after it
 */
export function settled(
  journal: Journal,
  present: string,
  isKept: (hash: string) => boolean,
): Journal {
  const { changes } = journal;
  const at = placeOf(journal, present);
  const lost = changes.findIndex(({ after }, index) => index >= at && !isKept(after));
  const kept = lost === -1 ? changes : changes.slice(0, lost);
  return { changes: kept, undone: kept.length - at };
}

function placeOf(journal: Journal, present: string): number {
  const at = position(journal);
  const last = journal.changes[at - 1];
  const next = journal.changes[at];
  if (last?.after === present || next?.before === present) return at;
  if (last?.before === present) return at - 1;
  return next?.after === present ? at + 1 : at;
}

/** The step that takes back the newest change that is not undone. `present` will be its redo. */
export function stepBack(journal: Journal, present: string): Step | undefined {
  const at = position(journal) - 1;
  const change = journal.changes[at];
  if (change === undefined) return undefined;
  const changes = journal.changes.with(at, { ...change, after: present });
  return {
    change: { at: change.at, what: change.what, undone: true },
    from: change.after,
    to: change.before,
    journal: { changes, undone: journal.undone + 1 },
  };
}

/** The step that brings back the change that was undone last. `present` will be its undo. */
export function stepForward(journal: Journal, present: string): Step | undefined {
  const at = position(journal);
  const change = journal.changes[at];
  if (change === undefined) return undefined;
  const changes = journal.changes.with(at, { ...change, before: present });
  return {
    change: { at: change.at, what: change.what, undone: false },
    from: change.before,
    to: change.after,
    journal: { changes, undone: journal.undone - 1 },
  };
}

export function keptChanges(journal: Journal): readonly KeptChange[] {
  return journal.changes.map(({ at, what }, index) => ({
    at,
    what,
    undone: index >= position(journal),
  }));
}

/** The hashes of the versions that undo and redo need. */
export function neededVersions(journal: Journal): ReadonlySet<string> {
  const undone = journal.changes.slice(position(journal));
  return new Set([
    ...journal.changes.map(({ before }) => before),
    ...undone.map(({ after }) => after),
  ]);
}

export function printJournal(journal: Journal): string {
  return `${JSON.stringify({ version: 1, ...journal }, undefined, 2)}\n`;
}

/** The journal in a text that `printJournal` gave; `undefined` for any other text. */
export function parseJournal(text: string): Journal | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { version, changes, undone } = data as Record<string, unknown>;
  if (version !== 1 || !Array.isArray(changes) || !changes.every(isChange)) return undefined;
  if (typeof undone !== 'number' || !Number.isInteger(undone)) return undefined;
  return undone >= 0 && undone <= changes.length ? { changes, undone } : undefined;
}

function isChange(data: unknown): data is Change {
  if (typeof data !== 'object' || data === null) return false;
  const { at, what, before, after } = data as Record<string, unknown>;
  return typeof at === 'string' && typeof what === 'string' && isHash(before) && isHash(after);
}

function isHash(data: unknown): boolean {
  return typeof data === 'string' && /^[0-9a-f]{64}$/.test(data);
}

function position({ changes, undone }: Journal): number {
  return changes.length - undone;
}
