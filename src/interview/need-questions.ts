import {
  addNeed,
  needIdFor,
  rateNeed,
  relabelNeed,
  removeCover,
  setCover,
} from '../network/changes.js';
import { isSameName } from '../network/facts.js';
import { findCatalogueNeed, type Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import { COVER_LEVELS, IMPORTANCES } from '../network/vocabulary.js';
import { newPersonStep, OTHER_LABEL, peopleChoices } from './checklists.js';
import { withAsked, withoutAsked, withWaiting, type Marks } from './marks.js';
import { personSteps } from './person-questions.js';
import {
  checklistStep,
  choiceStep,
  textStep,
  type ChoiceQuestion,
  type Heading,
  type Step,
} from './question.js';
import { isAskedAbout, waitingAt, type Situation } from './situation.js';
import { choicesOf, COVER_WORDS, IMPORTANCE_WORDS } from './words.js';

/** Need by need: how much it matters, who covers it, how, and what is not known of them yet. */
export function needSteps(situation: Situation): Step[] {
  const { needs, scope, visit } = situation;
  const described = new Set<string>();
  return needs.flatMap((need, index) => {
    if (scope.only && !scope.only.includes(need.id)) return [];
    const heading = headingOf(need, index, needs.length);
    const rating = [...labelSteps(situation, need), importanceStep(situation, need, heading)];
    if (!isAskedAbout(situation, need)) return rating;
    return [...rating, ...coverSteps(situation, need, heading, describe)];
  });

  /** Everyone is described once, at the first need that they cover. */
  function describe(person: Person): Step[] {
    if (described.has(person.id)) return [];
    described.add(person.id);
    const isInScope = scope.only === undefined || visit.added.has(person.id);
    return isInScope ? personSteps(situation, person) : [];
  }
}

export function headingOf({ label, meaning }: Need, index: number, count: number): Heading {
  return { place: `who · need ${index + 1} of ${count}`, title: label, text: meaning };
}

/** Asks for needs that the list lacks, one after the other. */
export function ownNeedStep(situation: Situation): Step {
  const { network, needs, marks } = situation;
  const hasOwn = needs.some(({ id }) => !findCatalogueNeed(id));
  const id = 'needs.own';
  return textStep({
    question: {
      id,
      heading: { place: 'who · your own needs' },
      message: hasOwn
        ? 'Is there another need of your own? (its name)'
        : 'Is there a need of your own that is not in this list? (its name)',
      check: (text) => findDuplicate(needs, text),
    },
    standing: 'missing',
    answer: (label) => ({
      edits: addNeed(situation, { label }),
      marks: withoutAsked(marks, id),
      becomes: labelId(needIdFor({ network, data: situation.data }, label)),
      staysOpen: true,
    }),
  });
}

function findDuplicate(needs: readonly Need[], label: string): string | undefined {
  const known = needs.find((need) => isSameName(need.label, label) || need.id === label);
  return known && `${known.label} is in the list already`;
}

function labelId(need: string): string {
  return `needs.${need}.label`;
}

/** The name of a need of one's own, for those who go back to it. */
export function labelSteps(situation: Situation, need: Need): Step[] {
  if (findCatalogueNeed(need.id)) return [];
  const others = situation.needs.filter(({ id }) => id !== need.id);
  const step = textStep({
    question: {
      id: labelId(need.id),
      heading: { place: 'who · your own needs' },
      message: 'What do you call this need?',
      present: need.label,
      check: (text) => findDuplicate(others, text),
    },
    standing: 'idle',
    answer: (label) => ({ edits: relabelNeed(situation, need.id, label) }),
    skip: () => ({}),
  });
  return [step];
}

/** How much a need matters now. */
export function importanceStep(situation: Situation, { id }: Need, heading: Heading): Step {
  const { marks, network } = situation;
  const present = network.needs.get(id)?.importance;
  return choiceStep({
    question: {
      id: `needs.${id}`,
      heading,
      message: 'How much does this matter to you now?',
      choices: choicesOf(IMPORTANCE_WORDS, IMPORTANCES),
      present,
    },
    standing: present === undefined ? 'missing' : 'known',
    isAboutNeed: true,
    answer: (importance) => ({
      edits: rateNeed(situation, id, importance),
      marks: withoutAsked(importance === 'none' ? forget(marks, whoId(id)) : marks, `needs.${id}`),
    }),
  });
}

export function whoId(need: string): string {
  return `needs.${need}.who`;
}

/** Closes a checklist that will not be shown again. */
function forget(marks: Marks, checklist: string): Marks {
  return withWaiting(
    { ...marks, adding: marks.adding === checklist ? undefined : marks.adding },
    checklist,
    [],
  );
}

/** Who covers a need, how far, and what `describe` asks about each of them. */
export function coverSteps(
  situation: Situation,
  need: Need,
  heading: Heading,
  describe: (person: Person) => Step[],
): Step[] {
  const { marks, people, visit } = situation;
  const id = whoId(need.id);
  const waiting = waitingAt(situation, id);
  const isDown = ({ covers }: Person) => covers.has(need.id);
  const placed = people.filter((person) => isDown(person) || waiting.includes(person));
  const details = placed.flatMap((person) => [
    levelStep(situation, need, person, {
      heading,
      message: `Can you count on ${person.name} for this?`,
    }),
    ...describe(person),
  ]);
  const who = whoStep(situation, need, id, heading);
  // Once the person who was added is described, the list is shown again: there may be more.
  if (marks.adding !== id) return [who, ...details];
  const name = visit.naming === id ? [newPersonStep(situation, id, heading, isDown)] : [];
  return [...name, ...details, who];
}

function whoStep(situation: Situation, need: Need, id: string, heading: Heading): Step {
  const { people } = situation;
  const down = people.filter(({ covers }) => covers.has(need.id)).map((person) => person.id);
  const ticked = [...down, ...waitingAt(situation, id).map((person) => person.id)];
  return checklistStep({
    question: {
      id,
      heading,
      message: need.question,
      choices: peopleChoices(situation),
      ticked,
      otherLabel: OTHER_LABEL,
      noneLabel: 'No one yet',
    },
    standing: situation.marks.adding === id ? 'open' : ticked.length > 0 ? 'known' : 'missing',
    isAboutNeed: true,
    answer: (chosen, wantsOther) => {
      const gone = down.filter((person) => !chosen.includes(person));
      const fresh = chosen.filter((person) => !down.includes(person));
      const unticked = ticked.filter((person) => !chosen.includes(person));
      return {
        edits: gone.flatMap((person) => removeCover(situation, person, need.id)),
        marks: unticked.reduce(
          (marks, person) => withoutAsked(marks, levelId(need.id, person)),
          whoMarks(situation, id, fresh, { isNobody: chosen.length === 0, wantsOther }),
        ),
        ...(wantsOther && { visit: { naming: id } }),
        staysOpen: wantsOther,
      };
    },
    skip: () => skipChecklist(situation, id, ticked.length > 0),
  });
}

function whoMarks(
  { marks, today }: Situation,
  id: string,
  fresh: readonly string[],
  { isNobody, wantsOther }: { isNobody: boolean; wantsOther: boolean },
): Marks {
  const waiting = withWaiting({ ...marks, adding: wantsOther ? id : undefined }, id, fresh);
  return isNobody && !wantsOther ? withAsked(waiting, id, today) : withoutAsked(waiting, id);
}

/** Leaves a checklist as it is; it is marked as asked where that leaves it empty. */
function skipChecklist({ marks, today }: Situation, id: string, hasTicks: boolean) {
  const left: Marks = { ...marks, adding: marks.adding === id ? undefined : marks.adding };
  return { marks: hasTicks ? left : withAsked(left, id, today) };
}

/** Names the question how far one can count on someone for a need. */
export function levelId(need: string, person: string): string {
  return `${whoId(need)}.${person}`;
}

/** How far one can count on someone for a need. As long as that is not said, they only wait there. */
export function levelStep(
  situation: Situation,
  need: Need,
  person: Person,
  words: Pick<ChoiceQuestion, 'heading' | 'message'>,
): Step {
  const { marks } = situation;
  const who = whoId(need.id);
  const id = levelId(need.id, person.id);
  const present = person.covers.get(need.id);
  const others = (marks.waiting.get(who) ?? []).filter((other) => other !== person.id);
  const first = marks.asked.has(id) ? 'missing' : 'open';
  return choiceStep({
    question: {
      ...words,
      id,
      choices: choicesOf(COVER_WORDS, COVER_LEVELS),
      present,
    },
    standing: present === undefined ? first : 'known',
    isAboutNeed: true,
    answer: (level) => ({
      edits: setCover(situation, person.id, need.id, level),
      marks: withoutAsked(withWaiting(marks, who, others), id),
    }),
    skip: () => (present === undefined ? { marks: withAsked(marks, id, situation.today) } : {}),
  });
}
