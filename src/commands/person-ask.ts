import { resolve } from 'node:path';
import { Interrupted } from '../errors.js';
import { runInterview } from '../interview/interview.js';
import type { Edit } from '../network/edit.js';
import { changeFile, readNetwork, type NetworkFile } from '../network/read.js';
import type { Context } from './context.js';
import { SAVED } from './conversation.js';
import { locateWritable, printDiff, type Change } from './network-file.js';

export interface AskOptions {
  /** What `undo --list` calls the change. */
  readonly what: string;
  readonly dryRun: boolean;
  /** True: what is known is asked, too. */
  readonly all: boolean;
  /** The id of the person in question, from the file as it was before `plan`. */
  idFor(file: NetworkFile): string;
  /** What is to change before the first question. */
  plan(file: NetworkFile): readonly Edit[];
}

/**
 * Asks what the audit has to know of one person. The answers are saved at the end, as one change,
 * also when someone breaks off.
 */
export async function askAboutPerson(context: Context, options: AskOptions): Promise<Change> {
  const { io, today } = context;
  const name = await locateWritable(context);
  const path = resolve(io.cwd, name);
  const before = await readNetwork(await io.files.readText(path), name);
  let after = before;
  const change = async (edits: readonly Edit[]): Promise<NetworkFile> => {
    after = await changeFile(after, edits);
    return after;
  };
  const save = async (): Promise<boolean> => {
    if (options.dryRun) await printDiff(context, name, before.text, after.text);
    if (options.dryRun || after.text === before.text) return false;
    const { text } = after;
    const as = { expected: before.text, what: options.what };
    await io.files.withLock(path, () => io.files.save(path, text, as));
    return true;
  };

  const person = options.idFor(before);
  const file = await change(options.plan(before));
  const { createPrompter } = await import('../interview/prompter.js');
  const prompter = createPrompter(io, context.styleFor(io.stderr), WORDS);
  if (!context.isQuiet) await prompter.explain();
  const scope = { all: options.all, person, isNew: false };
  try {
    await runInterview({ file, today, scope, ask: prompter.ask, save: change });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    await save();
    throw options.dryRun ? error : new Interrupted(SAVED);
  }
  return { before, isSaved: await save(), after };
}

const WORDS = {
  stop: 'Stop here, and keep the answers',
  explanation:
    'Enter skips a question or keeps the answer shown, < goes back, . stops and keeps the answers.',
};
