import { resolve } from 'node:path';
import { Interrupted } from '../errors.js';
import type { Ask } from '../interview/interview.js';
import { NEW_FILE } from '../interview/new-file.js';
import type { Edit } from '../network/edit.js';
import { changeFile, readNetwork, type NetworkFile } from '../network/read.js';
import type { Context } from './context.js';
import { locateWritable } from './network-file.js';

/** The network file, or the beginning of a new one, and how changes get into it. */
export interface Store {
  readonly file: NetworkFile;
  readonly isNew: boolean;
  save(edits: readonly Edit[]): Promise<NetworkFile>;
  /** The file as it was last saved, or as it was opened. */
  current(): NetworkFile;
}

/** Opens the file to which answers are saved as they come; with `dryRun` they are kept in mind only. */
export async function openStore(
  context: Context,
  { what, dryRun = false }: { readonly what: string; readonly dryRun?: boolean | undefined },
): Promise<Store> {
  const { files, cwd } = context.io;
  const name = await locateWritable(context);
  const path = resolve(cwd, name);
  const isNew = !(await files.exists(path));
  const file = await readNetwork(isNew ? NEW_FILE : await files.readText(path), name);

  let current = file;
  let onDisk = isNew ? undefined : file.text;
  const save = async (edits: readonly Edit[]): Promise<NetworkFile> => {
    current = await changeFile(current, edits);
    const { text } = current;
    if (dryRun || text === onDisk) return current;
    const expected = onDisk;
    await files.withLock(path, () => files.save(path, text, { expected, what }));
    onDisk = text;
    return current;
  };
  return { file, isNew, save, current: () => current };
}

/** What someone hears who breaks off questions of which every answer is saved. */
export const SAVED = 'Stopped. Everything answered so far is saved.';

/**
 * Loads what asks only when there is something to ask, and explains it before the first question.
 * Whoever breaks off hears that the answers are saved, unless it is a `dryRun`.
 */
export function askLazily(context: Context, dryRun = false): Ask {
  let prompter: Promise<Ask> | undefined;
  const load = async (): Promise<Ask> => {
    const { createPrompter } = await import('../interview/prompter.js');
    const { ask, explain } = createPrompter(context.io, context.styleFor(context.io.stderr));
    if (!context.isQuiet) await explain();
    return ask;
  };
  return async (question, read) => {
    const ask = await (prompter ??= load());
    try {
      return await ask(question, read);
    } catch (error) {
      throw error instanceof Interrupted && !dryRun ? new Interrupted(SAVED) : error;
    }
  };
}
