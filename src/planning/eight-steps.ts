import { STEPS, type Step } from '../network/vocabulary.js';

/** What each of the eight steps asks of me, in our own words (source: `eight-steps`). */
export const STEP_ASKS = {
  choose: 'Pick with care: someone you respect, whose values sit well with yours.',
  initiate: 'Find a way to meet, at an event, online or by a friend, and be curious about them.',
  invest: 'Take your time. Meet again now and then, and see whether the two of you click.',
  build: 'Ask for a first real talk. Bring questions, not a title such as mentor.',
  evaluate: 'Ask yourself whether it gives both of you something; if it does not, let it go.',
  continue: 'Keep it moving: say thank you, say that you would like to go on, offer a date.',
  maintain: 'See that they get something out of it too: your news, your help, an introduction.',
  feedback: 'Ask where you go wrong, and take it well: hard words are a sign of trust.',
} as const satisfies Record<Step, string>;

/** Where a relationship stands on the eight steps, and what comes next. */
export interface StepsTaken {
  /** Null where the file does not say. */
  readonly step: Step | null;
  /** Which of the eight it is, from 1. */
  readonly number: number | null;
  /** The step to take now: the next one, or the last one once more. */
  readonly next: Step | null;
  readonly asks: string | null;
}

export function stepsTaken(step: Step | undefined): StepsTaken {
  if (step === undefined) return { step: null, number: null, next: null, asks: null };
  const place = STEPS.indexOf(step);
  const next = STEPS[place + 1] ?? step;
  return { step, number: place + 1, next, asks: STEP_ASKS[next] };
}
