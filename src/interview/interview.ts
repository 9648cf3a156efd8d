import type { LocalDate } from '../network/dates.js';
import type { Edit } from '../network/edit.js';
import type { NetworkFile } from '../network/read.js';
import { readWhen } from './dates.js';
import { FIRST_QUESTION, type Question, type Reading, type Reply } from './question.js';
import { answerStep, goBack, nextStep, skipStep } from './questions.js';
import { describeSituation, type Scope } from './situation.js';
import { NEW_VISIT } from './visit.js';

/**
 * Puts a question to someone. A text that is answered must have gone through `read`, which gives it
 * as the file takes it or says what is wrong with it.
 */
export type Ask = (question: Question, read: (text: string) => Promise<Reading>) => Promise<Reply>;

export interface InterviewOptions<File> {
  /** The file as it is, or as a new one would begin. */
  readonly file: File;
  readonly today: LocalDate;
  readonly scope: Scope;
  readonly ask: Ask;
  /** Changes the file on disk, and makes it first where there is none. Resolves to what it holds now. */
  save(edits: readonly Edit[]): Promise<File>;
}

export interface InterviewResult<File> {
  readonly file: File;
  /** True once there is something on disk. */
  readonly isSaved: boolean;
  /** How many questions were put. */
  readonly asked: number;
  /** True when nothing is left to ask; false when someone stopped. */
  readonly isFinished: boolean;
}

/**
 * Asks what is due, one question after the other, and saves every answer before the next question.
 * Ends when nothing is left or when someone stops; what `ask` and `save` throw goes through.
 */
export async function runInterview<File extends Pick<NetworkFile, 'network' | 'data'>>(
  options: InterviewOptions<File>,
): Promise<InterviewResult<File>> {
  const { today, scope, ask, save } = options;
  let { file } = options;
  let isSaved = !scope.isNew;
  let visit = NEW_VISIT;
  let note: string | undefined;
  for (let asked = 0; ; asked++) {
    const situation = describeSituation(file, {
      today,
      scope: { ...scope, isNew: !isSaved },
      visit,
    });
    const step = nextStep(situation);
    if (!step) return { file, isSaved, asked, isFinished: true };
    const question = note === undefined ? step.question : { ...step.question, note };
    const reply = await ask(question, (text) => readText(question, text, today));
    note = undefined;
    if (reply.kind === 'stop') return { file, isSaved, asked: asked + 1, isFinished: false };
    if (reply.kind === 'back') {
      visit = goBack(situation, step);
      if (visit.target === undefined) note = FIRST_QUESTION;
      continue;
    }
    const progress =
      reply.kind === 'skip' ? skipStep(situation, step) : answerStep(situation, step, reply);
    if (progress.edits.length > 0) {
      file = await save(progress.edits);
      isSaved = true;
    }
    visit = progress.visit;
  }
}

async function readText(question: Question, text: string, today: LocalDate): Promise<Reading> {
  if (question.kind !== 'text') return { text };
  if (question.isDate) {
    const when = await readWhen(text, today);
    return 'date' in when ? { text: when.date } : when;
  }
  const problem = question.check?.(text);
  return problem === undefined ? { text } : { problem };
}
