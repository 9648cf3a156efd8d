import { addDays } from '../network/dates.js';
import { withoutAsked, withReviewed } from './marks.js';
import type { Outcome, Step } from './question.js';
import type { Situation } from './situation.js';

/** Days after which a review that was left halfway begins anew: too much may have changed. */
const RESUMABLE = 30;

/** A question that a review asks once, whatever the file says already, and again next time. */
export function once(situation: Situation, step: Step): Step {
  const { marks, today } = situation;
  const { id } = step.question;
  const finish = (outcome: Outcome): Outcome => {
    if (outcome.staysOpen === true) return outcome;
    const { marks: after = withoutAsked(marks, id) } = outcome;
    return { ...outcome, marks: withReviewed(after, id, today) };
  };
  return {
    ...step,
    standing: step.standing !== 'open' && isReviewed(situation, id) ? 'known' : 'open',
    answer: (answer) => finish(step.answer(answer)),
    skip: () => finish(step.skip?.() ?? {}),
  };
}

/** True for a question that is settled in the review under way. */
export function isReviewed({ marks, today }: Situation, id: string): boolean {
  return (marks.reviewed.get(id) ?? '') >= addDays(today, -RESUMABLE);
}

/** True when a review was begun that can go on. */
export function isUnderWay(situation: Situation): boolean {
  return [...situation.marks.reviewed.keys()].some((id) => isReviewed(situation, id));
}
