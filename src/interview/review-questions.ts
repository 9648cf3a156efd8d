import { setMe } from '../network/changes.js';
import type { Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import { findLastReview, findTransition, startOfReview } from '../reviews/past-reviews.js';
import { withWaiting } from './marks.js';
import {
  coverSteps,
  headingOf,
  importanceStep,
  labelSteps,
  ownNeedStep,
} from './need-questions.js';
import { personSteps } from './person-questions.js';
import { checklistStep, textStep, type Step } from './question.js';
import { once } from './review-once.js';
import { askSteps, feedbackSteps, goneSteps, newcomerStep } from './review-people.js';
import { selfSteps } from './self-questions.js';
import { isAskedAbout, type Situation } from './situation.js';

/**
 * What changes in a year, in order: you, what you need, who is gone and new, who covers what, what
 * was hard to hear, what was asked. After a transition every need is looked at afresh, first thing.
 */
export function planReview(situation: Situation): Step[] {
  const hasChanged = findTransition(situation.network, situation.today) !== undefined;
  return [
    once(situation, transitionStep(situation)),
    ...(hasChanged ? selfAgain(situation) : []),
    ...(hasChanged ? everyNeed(situation) : changedNeeds(situation)),
    once(situation, ownNeedStep(situation)),
    ...goneSteps(situation),
    once(situation, newcomerStep(situation)),
    ...everyCover(situation),
    ...feedbackSteps(situation),
    ...askSteps(situation),
  ];
}

function transitionStep(situation: Situation): Step {
  const { network, today } = situation;
  const since = startOfReview(network, today);
  const present = findTransition(network, today);
  return textStep({
    question: {
      id: 'me.last_transition',
      heading: { place: 'you' },
      message:
        present === undefined
          ? `Has your role or status changed since ${since}? (the date; Enter for no)`
          : 'When did your role or status last change? (a date)',
      isDate: true,
      present,
    },
    standing: 'missing',
    // A change before the last review is none since then, and would hide the one that is noted.
    answer: (date) => ({ edits: date > since ? setMe('last_transition', date) : [] }),
  });
}

const ASKED_AGAIN = ['why', 'me.role', 'me.organization', 'how.next_role', 'how.gaps'];

function selfAgain(situation: Situation): Step[] {
  return selfSteps(situation)
    .filter(({ question }) => ASKED_AGAIN.includes(question.id))
    .map((step) => once(situation, step));
}

function everyNeed(situation: Situation): Step[] {
  return situation.needs.flatMap((need, index) => [
    ...labelSteps(situation, need),
    once(situation, rating(situation, need, index)),
  ]);
}

function rating(situation: Situation, need: Need, index: number): Step {
  const heading = headingOf(need, index, situation.needs.length);
  return importanceStep(situation, need, heading);
}

const CHANGED = 'review.needs';

/** Which needs matter differently, and how much those do now. */
function changedNeeds(situation: Situation): Step[] {
  const { needs, marks, network, today } = situation;
  const waiting = marks.waiting.get(CHANGED) ?? [];
  const which = checklistStep({
    question: {
      id: CHANGED,
      heading: { place: 'your needs' },
      message: `Which of these matter more or less to you than on ${startOfReview(network, today)}?`,
      choices: needs.map(({ id, label }) => ({
        value: id,
        label: `${label} (${network.needs.get(id)?.importance ?? 'not rated'})`,
      })),
      ticked: waiting,
      noneLabel: 'None: all as it was',
    },
    standing: 'missing',
    answer: (chosen) => ({ marks: withWaiting(marks, CHANGED, chosen) }),
  });
  const ratings = needs.flatMap((need, index) => {
    const step = rating(situation, need, index);
    const steps = labelSteps(situation, need);
    return [...steps, waiting.includes(need.id) ? rated(situation, need, step) : step];
  });
  return [once(situation, which), ...ratings];
}

/** A rating that was waited for. */
function rated({ marks }: Situation, { id }: Need, step: Step): Step {
  const others = (marks.waiting.get(CHANGED) ?? []).filter((other) => other !== id);
  return {
    ...step,
    standing: 'open',
    answer: (answer) => {
      const outcome = step.answer(answer);
      return { ...outcome, marks: withWaiting(outcome.marks ?? marks, CHANGED, others) };
    },
    skip: () => ({ marks: withWaiting(marks, CHANGED, others) }),
  };
}

/** Need by need, whether each cover is still true, and where one stands with each person. */
function everyCover(situation: Situation): Step[] {
  const { needs } = situation;
  const described = new Set<string>();
  const describe = (person: Person): Step[] => {
    if (described.has(person.id)) return [];
    described.add(person.id);
    const steps = personSteps(situation, person);
    return isNew(situation, person) ? steps : steps.filter(isAskedEveryYear);
  };
  return needs
    .flatMap((need, index) =>
      isAskedAbout(situation, need)
        ? coverSteps(situation, need, headingOf(need, index, needs.length), describe)
        : [],
    )
    .map((step) => (isAskedEveryYear(step) ? once(situation, step) : step));
}

function isNew({ network, today }: Situation, { id }: Person): boolean {
  return findLastReview(network, today)?.people.has(id) !== true;
}

/** Of a person, a year changes where one stands and when one last met; the rest is asked if missing. */
function isAskedEveryYear({ question, standing }: Step): boolean {
  const { id } = question;
  if (standing === 'idle' || id.endsWith('.new')) return false;
  return id.startsWith('needs.') || /\.(?:step|last_contact)$/.test(id);
}
