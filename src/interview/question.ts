import type { Edit } from '../network/edit.js';
import type { Marks } from './marks.js';
import type { Visit } from './visit.js';

/** One question as a person reads it. */
export type Question = TextQuestion | ChoiceQuestion | ChecklistQuestion;

interface Asked {
  /** Names the question in `x-interview` and in the memory of a run; the same on every run. */
  readonly id: string;
  readonly heading: Heading;
  readonly message: string;
  /** What is said in front of it, this time only. */
  readonly note?: string | undefined;
}

/** What is said to those who go back from the very first question. */
export const FIRST_QUESTION = 'This is the first question.';

/** What stands above a group of questions, once. */
export interface Heading {
  /** Where in the interview this is, as `who · need 5 of 9`. */
  readonly place: string;
  /** What the questions below are about. */
  readonly title?: string | undefined;
  /** A sentence that explains it. */
  readonly text?: string | undefined;
}

export interface TextQuestion extends Asked {
  readonly kind: 'text';
  /** True: the answer is a day in the past, in words or as a date. */
  readonly isDate?: boolean | undefined;
  /** The present answer, which Enter keeps. */
  readonly present?: string | undefined;
  /** What is wrong with a text, in words; undefined where it will do. */
  check?(text: string): string | undefined;
}

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly present?: string | undefined;
  /** What skipping means here, where it means more than leaving things as they are. */
  readonly skipLabel?: string | undefined;
}

export interface ChecklistQuestion extends Asked {
  readonly kind: 'checklist';
  readonly choices: readonly Choice[];
  /** The values that are ticked at present. */
  readonly ticked: readonly string[];
  /** The entry that adds what the list lacks, where there is one. */
  readonly otherLabel?: string | undefined;
  /** What it means to tick nothing. */
  readonly noneLabel: string;
}

/** A text as the file takes it, or what is wrong with it, in words. */
export type Reading = { readonly text: string } | { readonly problem: string };

/** What a person answers. A text is as the file takes it: it is not empty and has no blanks around it. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly value: string }
  | {
      readonly kind: 'checklist';
      readonly ticked: readonly string[];
      readonly wantsOther: boolean;
    };

/** An answer, or a wish to move on without one. */
export type Reply =
  Answer | { readonly kind: 'skip' } | { readonly kind: 'back' } | { readonly kind: 'stop' };

/**
 * How a question stands.
 *
 * - `open`: to be asked now, whatever was said before
 * - `missing`: the file has no answer
 * - `outdated`: the file has an answer that needs another look
 * - `known`: the file has an answer
 * - `idle`: asked only when someone goes back to it
 */
export type Standing = 'open' | 'missing' | 'outdated' | 'known' | 'idle';

/** A question in its place in the interview, and what its answers mean. */
export interface Step {
  readonly question: Question;
  readonly standing: Standing;
  /** True: `--only` asks it even when the file has an answer. */
  readonly isAboutNeed?: boolean | undefined;
  answer(answer: Answer): Outcome;
  /** What skipping means, where it means more than a mark that it was asked. */
  skip?(): Outcome;
}

/** What follows from an answer. What is left out stays as it is. */
export interface Outcome {
  readonly edits?: readonly Edit[];
  readonly marks?: Marks;
  readonly visit?: Partial<Visit>;
  /** The id of the question under which one comes back to this answer, where it has another by now. */
  readonly becomes?: string;
  /** True: the question is asked again at once. */
  readonly staysOpen?: boolean;
}

interface TextStep extends Omit<Step, 'answer' | 'question'> {
  readonly question: Omit<TextQuestion, 'kind'>;
  answer(text: string): Outcome;
}

export function textStep({ question, answer, ...step }: TextStep): Step {
  return {
    ...step,
    question: { ...question, kind: 'text' },
    answer: (given) => (given.kind === 'text' ? answer(given.text) : {}),
  };
}

interface ChoiceStep<Value extends string> extends Omit<Step, 'answer' | 'question'> {
  readonly question: Omit<ChoiceQuestion, 'kind' | 'choices'> & {
    readonly choices: readonly Choice<Value>[];
  };
  answer(value: Value): Outcome;
}

export function choiceStep<Value extends string>({
  question,
  answer,
  ...step
}: ChoiceStep<Value>): Step {
  return {
    ...step,
    question: { ...question, kind: 'choice' },
    answer: (given) => {
      const chosen = question.choices.find(
        ({ value }) => given.kind === 'choice' && value === given.value,
      );
      return chosen ? answer(chosen.value) : {};
    },
  };
}

interface ChecklistStep extends Omit<Step, 'answer' | 'question'> {
  readonly question: Omit<ChecklistQuestion, 'kind'>;
  answer(ticked: readonly string[], wantsOther: boolean): Outcome;
}

export function checklistStep({ question, answer, ...step }: ChecklistStep): Step {
  return {
    ...step,
    question: { ...question, kind: 'checklist' },
    answer: (given) => (given.kind === 'checklist' ? answer(given.ticked, given.wantsOther) : {}),
  };
}
