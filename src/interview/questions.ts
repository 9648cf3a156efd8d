import type { Edit } from '../network/edit.js';
import { editMarks, isFresh, withAsked, withoutAsked } from './marks.js';
import { needSteps, ownNeedStep } from './need-questions.js';
import { onePersonSteps } from './one-person.js';
import type { Answer, Outcome, Step } from './question.js';
import { selfSteps } from './self-questions.js';
import type { Situation } from './situation.js';
import { unaskedSteps } from './unasked-questions.js';
import { withItem, withoutItem, type Visit } from './visit.js';

/**
 * Every question of the interview that makes sense as things are, in order: why, how, then who
 * (source: `why-how-who`, knowing who comes last).
 */
export function planInterview(situation: Situation): Step[] {
  const { only, person, isNew } = situation.scope;
  if (person !== undefined) return onePersonSteps(situation, person);
  const self = selfSteps(situation);
  if (only) return [...(isNew ? self.slice(0, 1) : []), ...needSteps(situation)];
  return [...self, ...needSteps(situation), ownNeedStep(situation), ...unaskedSteps(situation)];
}

function planFor(situation: Situation): Step[] {
  return (situation.scope.plan ?? planInterview)(situation);
}

/** The next question; undefined when there is nothing left to ask. */
export function nextStep(situation: Situation): Step | undefined {
  const steps = planFor(situation);
  const { target } = situation.visit;
  return (
    steps.find(({ question }) => question.id === target) ??
    steps.find((step) => isDue(situation, step))
  );
}

function isDue({ network, marks, today, scope, visit }: Situation, step: Step): boolean {
  const { question, standing, isAboutNeed = false } = step;
  if (visit.reopened.has(question.id) || standing === 'open') return true;
  if (visit.settled.has(question.id) || standing === 'idle') return false;
  if (scope.all || (scope.only && isAboutNeed)) return true;
  return standing !== 'known' && !isFresh(marks.asked.get(question.id), network, today);
}

/** What an answer comes to: what to save, and the run as it stands then. */
export interface Progress {
  readonly edits: readonly Edit[];
  readonly visit: Visit;
}

export function answerStep(situation: Situation, step: Step, answer: Answer): Progress {
  // Enter on the shown answer keeps it to the letter, however it was put together.
  if (answer.kind === 'text' && isPresent(step, answer.text)) return skipStep(situation, step);
  const { marks } = situation;
  return conclude(situation, step, {
    marks: withoutAsked(marks, step.question.id),
    ...step.answer(answer),
  });
}

function isPresent({ question }: Step, text: string): boolean {
  return question.kind === 'text' && question.present === text;
}

export function skipStep(situation: Situation, step: Step): Progress {
  return conclude(situation, step, step.skip ? step.skip() : leave(situation, step));
}

/** A question that leaves nothing behind is marked, so that it is not asked again and again. */
function leave({ marks, today }: Situation, { question, standing }: Step): Outcome {
  const leavesTrace = standing === 'known' || standing === 'idle';
  return leavesTrace ? {} : { marks: withAsked(marks, question.id, today) };
}

function conclude(situation: Situation, { question }: Step, outcome: Outcome): Progress {
  const { data, marks, visit } = situation;
  const { edits = [], marks: marksAfter = marks, becomes = question.id, staysOpen } = outcome;
  return {
    edits: [...edits, ...editMarks(data, marks, marksAfter)],
    visit: {
      ...visit,
      settled: staysOpen ? visit.settled : withItem(visit.settled, question.id),
      reopened: withoutItem(visit.reopened, question.id),
      history: [...visit.history, becomes],
      target: undefined,
      ...outcome.visit,
    },
  };
}

/**
 * The run after going back from a question: to the one asked before it or, at the start of a run,
 * to the one in front of it. The same where there is none.
 */
export function goBack(situation: Situation, from: Step): Visit {
  const visit: Visit = { ...situation.visit, naming: undefined };
  const steps = planFor({ ...situation, visit });
  const isThere = (id: string) => steps.some(({ question }) => question.id === id);
  const last = visit.history.findLastIndex((id) => id !== from.question.id && isThere(id));
  const place = steps.findIndex(({ question }) => question.id === from.question.id);
  const inFront = steps
    .slice(0, Math.max(place, 0))
    .findLast(({ standing }) => standing !== 'idle');
  const target = last >= 0 ? visit.history[last] : inFront?.question.id;
  if (target === undefined) return visit;
  return {
    ...visit,
    target,
    history: visit.history.slice(0, Math.max(last, 0)),
    settled: withoutItem(visit.settled, target),
    reopened: withItem(visit.reopened, target),
  };
}
