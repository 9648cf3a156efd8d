import { isAbsolute, join, relative, resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Edit } from '../network/edit.js';
import { changeFile, readNetwork, type NetworkFile } from '../network/read.js';
import { printableLines } from '../reporters/printable.js';
import type { Context } from './context.js';

export const STANDARD_INPUT = '-';
const FILE_NAME = 'mentor-network.yaml';

/** Where the network file is, or would be; `-` is standard input. */
export async function locateNetwork({ io, file }: Context): Promise<string> {
  const named = file ?? io.env['MENTOR_AUDIT_FILE'];
  if (named !== undefined && named !== '') return named;
  const here = resolve(io.cwd, FILE_NAME);
  if (await io.files.exists(here)) return FILE_NAME;
  const { XDG_DATA_HOME, HOME } = io.env;
  const data =
    XDG_DATA_HOME !== undefined && isAbsolute(XDG_DATA_HOME)
      ? XDG_DATA_HOME
      : HOME && join(HOME, '.local', 'share');
  const shared = data && join(data, 'mentor-audit', FILE_NAME);
  return shared && (await io.files.exists(shared)) ? shared : FILE_NAME;
}

/** Reads and checks the network file. */
export async function openNetwork(context: Context): Promise<NetworkFile> {
  const { io } = context;
  const name = await locateNetwork(context);
  const text =
    name === STANDARD_INPUT ? await io.readStdin() : await io.files.readText(resolve(io.cwd, name));
  return readNetwork(text, name);
}

/** A change of the network file: before and after. */
export interface Change {
  readonly before: NetworkFile;
  readonly after: NetworkFile;
  /** False when the edits changed nothing, or with `--dry-run`. */
  readonly isSaved: boolean;
}

export interface ChangeOptions {
  /** What `undo --list` calls the change. */
  readonly what: string;
  readonly dryRun?: boolean | undefined;
  /** From the file as it is, what to change. */
  plan(file: NetworkFile): readonly Edit[] | Promise<readonly Edit[]>;
}

/**
 * Reads the network file, changes it and saves it, all under its lock. The changed text must be a
 * sound network file. With `dryRun` the change is printed as a unified diff instead.
 */
export async function changeNetwork(context: Context, options: ChangeOptions): Promise<Change> {
  const { io } = context;
  const name = await locateWritable(context);
  const path = resolve(io.cwd, name);
  const edit = async (): Promise<Change> => {
    const before = await readNetwork(await io.files.readText(path), name);
    const after = await changeFile(before, await options.plan(before));
    const { text } = after;
    if (options.dryRun) {
      await printDiff(context, name, before.text, text);
      return { before, after, isSaved: false };
    }
    if (text === before.text) return { before, after, isSaved: false };
    const isKept = await io.files.save(path, text, { expected: before.text, what: options.what });
    if (!isKept) await context.hint(NO_WAY_BACK);
    return { before, after, isSaved: true };
  };
  return options.dryRun ? edit() : io.files.withLock(path, edit);
}

const NO_WAY_BACK =
  'This change cannot be undone: the version before it could not be kept. ' +
  'Set XDG_STATE_HOME to a folder that you can write to.';

/** The file that a command may write to. */
export async function locateWritable(context: Context): Promise<string> {
  const name = await locateNetwork(context);
  if (name !== STANDARD_INPUT) return name;
  throw new UserError('standard input cannot be changed', 'Name the file with --file PATH.');
}

/** Prints what a change would do to a file as a unified diff. */
export async function printDiff(
  { io }: Context,
  name: string,
  before: string,
  after: string,
): Promise<void> {
  if (before === after) return;
  const shown = isAbsolute(name) ? relative(io.cwd, name) : name;
  const { unifiedDiff } = await import('./unified-diff.js');
  const patch = unifiedDiff(shown, before, after);
  // A terminal gets no raw bytes of the file; a program that applies the patch needs them.
  const text = io.stdout.isTerminal ? printableLines(patch) : patch;
  await io.stdout.write(text);
}
