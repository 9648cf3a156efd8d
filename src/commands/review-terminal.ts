import { EXIT, UserError, type ExitCode } from '../errors.js';
import { runInterview, type Ask } from '../interview/interview.js';
import type { TextQuestion } from '../interview/question.js';
import { isUnderWay } from '../interview/review-once.js';
import { planReview } from '../interview/review-questions.js';
import { describeSituation } from '../interview/situation.js';
import { NEW_VISIT } from '../interview/visit.js';
import { noteReview } from '../network/changes-reviews.js';
import { changeFile, type NetworkFile } from '../network/read.js';
import { printable } from '../reporters/printable.js';
import { renderOpening } from '../reporters/review-opening.js';
import { findLastReview } from '../reviews/past-reviews.js';
import type { Context } from './context.js';
import { askLazily, openStore, type Store } from './conversation.js';
import { printDiff } from './network-file.js';
import { planRecord, reviewed, showReview, type ReviewOptions } from './review-result.js';

/**
 * The review by hand: what was recorded last time, what changed since, the report, the comparison.
 * Every answer is saved at once, so that a review can be broken off anywhere and gone on with.
 */
export async function reviewInTerminal(
  context: Context,
  options: ReviewOptions,
): Promise<ExitCode> {
  const { today, io } = context;
  const { dryRun, record = false, note } = options;
  const store = await openStore(context, { what: 'review', dryRun });
  const { file: before, isNew } = store;
  if (isNew) {
    throw new UserError(
      `there is no ${printable(before.name)} to review`,
      'Begin with mentor-audit interview.',
    );
  }
  const scope = { all: false, isNew, plan: planReview };
  const begun = isUnderWay(describeSituation(before, { today, scope, visit: NEW_VISIT }));
  const last = findLastReview(before.network, today);
  await context.hint(renderOpening(last, before.network, begun, context.styleFor(io.stderr)));

  const ask = askLazily(context, dryRun);
  const { file, isFinished } = await runInterview({
    file: before,
    today,
    scope,
    ask,
    save: store.save,
  });
  if (dryRun) {
    const edits = record ? planRecord(context, file, note) : [];
    const { text } = await changeFile(file, edits);
    await printDiff(context, file.name, before.text, text);
    return EXIT.done;
  }
  const recorded = record ? await store.save(planRecord(context, file, note)) : file;
  const shown = isFinished && !record ? reviewed(context, file) : recorded;
  const code = await showReview(context, shown, options);
  if (!isFinished && !record) {
    await context.hint('\nNothing is recorded yet. mentor-audit review goes on where you stopped.');
    return code;
  }
  if (record || (await wantsRecord(context, store, file, note))) {
    if (note === undefined) await askForNote(context, store, ask);
  }
  return code;
}

async function wantsRecord(
  context: Context,
  store: Store,
  file: NetworkFile,
  note: string | undefined,
): Promise<boolean> {
  const { confirm } = await import('../interview/prompter.js');
  await context.hint('');
  const message = 'Record this review, so that the next one can compare itself with it?';
  if (!(await confirm(context.io, message))) return false;
  // Before the note is asked for: what is said already must not hang on what comes.
  await store.save(planRecord(context, file, note));
  return true;
}

const NOTE: TextQuestion = {
  kind: 'text',
  id: 'review.note',
  heading: { place: 'for next year' },
  message: 'What should you remember of this review? (a note; Enter for none)',
};

async function askForNote({ today }: Context, store: Store, ask: Ask): Promise<void> {
  const present = store.current().network.reviews.findLast(({ on }) => on === today)?.note;
  const reply = await ask({ ...NOTE, present }, (text) => Promise.resolve({ text }));
  if (reply.kind === 'text' && reply.text !== present) {
    await store.save(noteReview(store.current(), today, reply.text));
  }
}
