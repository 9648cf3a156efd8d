import { join } from 'node:path';
import { UserError } from './errors.js';
import { openInBrowser } from './storage/browser.js';
import { nodeFiles } from './storage/files.js';
import { readForeignStream, readStream } from './storage/input.js';
import type { KeptChange } from './storage/journal.js';
import { descriptorOutput } from './storage/output.js';
import type { Travelled, TravelOptions } from './storage/undo.js';

export type { KeptChange };

/** A stream that the program writes to. */
export interface Output {
  /**
   * Resolves once the text is handed to the system, in the order of the calls. Rejects with a
   * `UserError` when that fails (full disk), with `BrokenPipe` when nobody reads any more.
   */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number;
}

/** Everything the program may do with files. All failures are a `UserError` that names the path. */
export interface Files {
  /** The whole text of a file: regular, UTF-8, at most 32 MiB. A BOM is kept. */
  readText(path: string): Promise<string>;
  /** The bytes of a file of another program: regular, at most 256 MiB. */
  readBytes(path: string): Promise<Uint8Array>;
  /** True if there is anything there; a dangling link counts, so that reading it says what is wrong. */
  exists(path: string): Promise<boolean>;
  /** True if both paths lead to one file, through links as well. */
  isSameFile(a: string, b: string): Promise<boolean>;
  /**
   * Runs `work` while no other mentor-audit process can hold the lock of that file. Waits for its
   * turn, half a minute for each who comes before; a lock whose owner has died is taken over. Not
   * re-entrant. The file need not exist yet; a missing folder is made, and removed if it is still
   * empty afterwards.
   */
  withLock<T>(path: string, work: () => Promise<T>): Promise<T>;
  /**
   * Replaces the text of a file, atomically and durably; the caller holds its lock. `expected` is the text it must still have
   * (`undefined`: it must not exist); otherwise nothing is written to it and the new text is kept
   * in a file beside it that the error names. The previous version is kept for `undo`, labelled `what`;
   * a save that creates the file has none before it and cannot be undone. False if a version before
   * could not be kept.
   */
  save(
    path: string,
    text: string,
    options: { expected: string | undefined; what: string },
  ): Promise<boolean>;
  /**
   * Writes a result file (a report, a starter); replaces what is there, atomically. New files are
   * 0600. A device or named pipe is written to, not replaced.
   */
  writeResult(path: string, text: string): Promise<void>;
  /**
   * Takes back the newest change that is not undone; returns it. If the file was changed by hand
   * since, only with `force`; what it held is kept, and `redo` brings it back. Takes the lock itself,
   * unless it is a `dryRun`.
   */
  undo(path: string, options: TravelOptions): Promise<Travelled>;
  /** Brings back the change that was undone last; returns it. Otherwise like `undo`. */
  redo(path: string, options: TravelOptions): Promise<Travelled>;
  /** The changes that `undo` and `redo` can reach, oldest first. */
  keptChanges(path: string): Promise<readonly KeptChange[]>;
  /** Forgets every kept version of that file; returns how many changes there were. Takes the lock itself. */
  forgetChanges(path: string): Promise<number>;
}

/** The world as the program sees it; tests pass their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: NodeJS.ReadStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the starter files that ship with the program. */
  readonly templates: string;
  readonly files: Files;
  /** The local calendar date, `YYYY-MM-DD`. */
  today(): string;
  /**
   * Calls `listener` when the system asks the program to end (SIGTERM, or SIGHUP of a terminal that
   * goes away), instead of ending it there and then. Gives what ends that.
   */
  onTermination(listener: () => void): () => void;
  /** All of standard input as text, with the same checks as `Files.readText`. */
  readStdin(): Promise<string>;
  /** All of standard input as bytes of another program, with the same checks as `Files.readBytes`. */
  readStdinBytes(): Promise<Uint8Array>;
  /** Opens a file in the user's browser; false where there is none. */
  open(path: string): Promise<boolean>;
}

/** The real world: this process, its streams and this computer's files. */
export function nodeIo(): Io {
  return {
    stdout: descriptorOutput(1, () => process.stdout, 'standard output'),
    stderr: descriptorOutput(2, () => process.stderr, 'standard error'),
    // Merely asking for it opens it; a report never does.
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    get cwd() {
      return workingFolder();
    },
    templates: join(import.meta.dirname, '../templates/'),
    files: nodeFiles({ env: process.env }),
    today,
    onTermination,
    readStdin: () => readStream(process.stdin),
    readStdinBytes: () => readForeignStream(process.stdin),
    open: (path) => openInBrowser(path, process.env),
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('The current folder does not exist any more', 'change to another one');
  }
}

function onTermination(listener: () => void): () => void {
  process.on('SIGTERM', listener).on('SIGHUP', listener);
  return () => {
    process.off('SIGTERM', listener).off('SIGHUP', listener);
  };
}

function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${day}`;
}
