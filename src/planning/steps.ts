import type { Step } from '../network/vocabulary.js';

/** What takes a relationship on from each of the eight steps; one sentence about one person. */
export const NEXT_MOVES = {
  choose: (who) =>
    `Find out whether ${who} and you care about the same things, and where your paths cross.`,
  initiate: (who) => `Say hello to ${who}, with one sincere question about their work.`,
  invest: (who) => `Share something with ${who} that made you think of them; ask for nothing yet.`,
  build: (who) => `Suggest a short talk to ${who}, and bring two or three real questions.`,
  evaluate: (who) =>
    `After the next talk with ${who}, ask yourself whether it does you both good; go on, or let go.`,
  continue: (who) => `Thank ${who} for the last talk, and offer a date for the next one.`,
  maintain: (who) => `Suggest a date to ${who}, and bring something that is of use to them.`,
  feedback: (who) => `Show ${who} something unfinished, and ask what is wrong with it.`,
} as const satisfies Record<Step, (who: string) => string>;

/** The same for a relationship of which no step is noted. */
export function keepInTouch(who: string): string {
  return `Write two lines to ${who}, and suggest a date.`;
}
