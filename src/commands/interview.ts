import type { FailLevel } from '../audit/exit-code.js';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { runInterview, type InterviewResult } from '../interview/interview.js';
import type { NetworkFile } from '../network/read.js';
import { printable } from '../reporters/printable.js';
import { takeAnswers } from './answers.js';
import type { Context } from './context.js';
import { askLazily, openStore } from './conversation.js';
import { findNeed } from './find.js';
import { printDiff } from './network-file.js';
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
  const store = await openStore(context, { what: 'interview', dryRun: options.dryRun });
  const { isNew } = store;
  for (const id of options.only ?? []) findNeed(id, store.file);
  const result = await runInterview({
    file: store.file,
    today: context.today,
    scope: { all: options.all ?? false, only: options.only, isNew },
    ask: askLazily(context, options.dryRun),
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
  const code = await printReport(context, result.file, { format: 'text', failOn });
  const isWhole = options.all !== true && options.only === undefined;
  if (!result.isFinished && isWhole) {
    await context.hint('\nThere is more to ask: mentor-audit goes on where you stopped.');
  }
  return code;
}

function textOf({ file, isSaved }: InterviewResult<NetworkFile>): string {
  return isSaved ? file.text : '';
}
