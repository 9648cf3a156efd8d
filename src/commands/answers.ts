import { resolve } from 'node:path';
import type { FailLevel } from '../audit/exit-code.js';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { NEW_FILE } from '../interview/new-file.js';
import { quote } from '../network/characters.js';
import { changeFile, readAnswers, readNetwork } from '../network/read.js';
import { printable } from '../reporters/printable.js';
import type { Context } from './context.js';
import { locateWritable, printDiff, STANDARD_INPUT } from './network-file.js';
import { printReport } from './report.js';

export interface AnswersOptions {
  readonly failOn?: FailLevel | undefined;
  readonly dryRun?: boolean | undefined;
}

/**
 * `interview --answers FILE`: merges a partial network file, or begins a network file with it, and
 * prints the report. The result must be sound, or nothing is written.
 */
export async function takeAnswers(
  context: Context,
  answers: string,
  { dryRun = false, failOn = 'never' }: AnswersOptions,
): Promise<ExitCode> {
  const { io } = context;
  const given = await readGiven(context, answers);
  const name = await locateWritable(context);
  const path = resolve(io.cwd, name);
  const merge = async () => {
    const existing = (await io.files.exists(path)) ? await io.files.readText(path) : undefined;
    const before = await readNetwork(existing ?? NEW_FILE, name);
    const after = await changeFile(before, await readAnswers(given, answers, before));
    if (dryRun) await printDiff(context, name, existing ?? '', after.text);
    else if (after.text !== existing) {
      await io.files.save(path, after.text, {
        expected: existing,
        what: `interview --answers ${answers}`,
      });
    }
    return after;
  };
  const file = await (dryRun ? merge() : io.files.withLock(path, merge));
  if (dryRun) return EXIT.done;
  await context.hint(`The answers are in ${printable(name)}.\n`);
  return printReport(context, file, { format: 'text', failOn });
}

/** The text of an answers file; `-` is standard input. */
export async function readGiven({ io }: Context, answers: string): Promise<string> {
  if (answers === STANDARD_INPUT) return io.readStdin();
  const path = resolve(io.cwd, answers);
  if (await io.files.exists(path)) return io.files.readText(path);
  throw new UserError(`there is no file ${quote(answers)} with answers`, 'Check the path.');
}
