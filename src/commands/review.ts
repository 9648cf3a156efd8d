import { EXIT, UserError, type ExitCode } from '../errors.js';
import { changeFile, readAnswers } from '../network/read.js';
import { readGiven } from './answers.js';
import type { Context } from './context.js';
import { changeNetwork, openNetwork } from './network-file.js';
import { planRecord, showReview, type ReviewOptions } from './review-result.js';

/** `review`: asks what changed, where it may; then the report and what is different from last time. */
export async function review(context: Context, options: ReviewOptions): Promise<ExitCode> {
  if (options.answers === undefined && context.mayAsk) {
    return (await import('./review-terminal.js')).reviewInTerminal(context, options);
  }
  const { record = false, answers, note, dryRun = false } = options;
  if (note !== undefined && !record) {
    throw new UserError('a note is kept with a recorded review', 'Add --record.');
  }
  if (!record && answers === undefined) {
    return showReview(context, await openNetwork(context), options);
  }
  const given = answers === undefined ? undefined : await readGiven(context, answers);
  const change = await changeNetwork(context, {
    what: record ? 'review --record' : 'review --answers',
    dryRun,
    plan: async (file) => {
      const edits = given === undefined ? [] : await readAnswers(given, answers ?? '', file);
      if (!record) return edits;
      const answered = await changeFile(file, edits);
      return [...edits, ...planRecord(context, answered, note)];
    },
  });
  return dryRun ? EXIT.done : showReview(context, change.after, options);
}
