import { resolve } from 'node:path';
import type { FailLevel } from '../audit/exit-code.js';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { runInterview, type Ask, type InterviewResult } from '../interview/interview.js';
import { NEW_FILE } from '../interview/new-file.js';
import { editText, type Edit } from '../network/edit.js';
import { readNetwork, type NetworkFile } from '../network/read.js';
import { printable } from '../reporters/printable.js';
import { takeAnswers } from './answers.js';
import type { Context } from './context.js';
import { findNeed } from './find.js';
import { locateWritable, printDiff } from './network-file.js';
import { printReport } from './report.js';

export interface InterviewOptions {
  /** Ids of the needs to ask about. */
  readonly only?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
  /** The answers as a partial network file. */
  readonly answers?: string | undefined;
  readonly failOn?: FailLevel | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `interview`: asks what is due, saves every answer, and ends in the report. */
export async function interview(context: Context, options: InterviewOptions): Promise<ExitCode> {
  if (options.answers !== undefined) return takeAnswers(context, options.answers, options);
  if (!context.mayAsk) {
    throw new UserError(
      'the interview asks its questions in a terminal',
      'Without one, give the answers as a file: mentor-audit interview --answers FILE.',
    );
  }
  const store = await openStore(context, options.dryRun ?? false);
  const { isNew } = store;
  for (const id of options.only ?? []) findNeed(id, store.file);
  const result = await runInterview({
    file: store.file,
    today: context.today,
    scope: { all: options.all ?? false, only: options.only, isNew },
    ask: askLazily(context),
    save: store.save,
  });
  if (options.dryRun) {
    await printDiff(context, result.file.name, isNew ? '' : store.file.text, textOf(result));
    return EXIT.done;
  }
  if (!result.isSaved) {
    await context.hint('Nothing was answered, so there is no file and no report yet.');
    return EXIT.done;
  }
  if (result.asked > 0) await context.hint(`Your answers are in ${printable(result.file.name)}.\n`);
  const { failOn = 'never' } = options;
  return printReport(context, result.file, { format: 'text', failOn });
}

function textOf({ file, isSaved }: InterviewResult<NetworkFile>): string {
  return isSaved ? file.text : '';
}

/** The network file, or the beginning of a new one, and how changes get into it. */
interface Store {
  readonly file: NetworkFile;
  readonly isNew: boolean;
  save(edits: readonly Edit[]): Promise<NetworkFile>;
}

async function openStore(context: Context, isDryRun: boolean): Promise<Store> {
  const { files, cwd } = context.io;
  const name = await locateWritable(context);
  const path = resolve(cwd, name);
  const isNew = !(await files.exists(path));
  const file = await readNetwork(isNew ? NEW_FILE : await files.readText(path), name);

  let current = file;
  let onDisk = isNew ? undefined : file.text;
  const save = async (edits: readonly Edit[]): Promise<NetworkFile> => {
    const text = await editText(current.text, edits);
    current = await readNetwork(text, name);
    if (isDryRun || text === onDisk) return current;
    const expected = onDisk;
    await files.withLock(path, () => files.save(path, text, { expected, what: 'interview' }));
    onDisk = text;
    return current;
  };
  return { file, isNew, save };
}

/** Loads what asks only when there is something to ask, and explains it before the first question. */
function askLazily(context: Context): Ask {
  let prompter: Promise<Ask> | undefined;
  const load = async (): Promise<Ask> => {
    const { createPrompter } = await import('../interview/prompter.js');
    const { ask, explain } = createPrompter(context.io, context.styleFor(context.io.stderr));
    if (!context.isQuiet) await explain();
    return ask;
  };
  return async (question, read) => (await (prompter ??= load()))(question, read);
}
