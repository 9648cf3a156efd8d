import { addDuration, isLocalDate, type LocalDate } from '../network/dates.js';
import { isDataList, isDataMap } from '../network/data.js';
import type { Edit } from '../network/edit.js';
import type { Network } from '../network/network.js';
import type { Data } from '../network/tree.js';

/**
 * What the interview has to remember and the network cannot say, kept in the file under
 * `x-interview` and, for a review, `x-review-progress`, so that it is saved with the answers and
 * travels with them.
 */
export interface Marks {
  /** When each question was asked that left no answer behind. */
  readonly asked: ReadonlyMap<string, LocalDate>;
  /** By question: who was ticked there and has to be asked about yet. */
  readonly waiting: ReadonlyMap<string, readonly string[]>;
  /** The checklist to go back to once the person who was added there is described. */
  readonly adding?: string | undefined;
  /** When each question was answered or passed over in the review under way. */
  readonly reviewed: ReadonlyMap<string, LocalDate>;
}

const KEY = 'x-interview';
const WAITING = 'waiting';
const ADDING = 'adding';
/** How far a review has come stands apart, for the next one begins without it. */
const REVIEW_KEY = 'x-review-progress';

/** Reads the marks of a file; what is there by hand and makes no sense is left out. */
export function readMarks(data: Data): Marks {
  const kept = isDataMap(data) ? data.get(KEY) : undefined;
  const entries = isDataMap(kept) ? [...kept] : [];
  const waiting = isDataMap(kept) ? kept.get(WAITING) : undefined;
  const adding = isDataMap(kept) ? kept.get(ADDING) : undefined;
  const reviewed = isDataMap(data) ? data.get(REVIEW_KEY) : undefined;
  return {
    asked: datesOf(entries),
    reviewed: datesOf(isDataMap(reviewed) ? [...reviewed] : []),
    waiting: new Map(
      isDataMap(waiting) ? [...waiting].map(([id, people]) => [id, textsOf(people)]) : [],
    ),
    ...(typeof adding === 'string' && { adding }),
  };
}

/** The edits that take the marks of a file from one state to another. */
export function editMarks(data: Data, before: Marks, after: Marks): Edit[] {
  return [...editInterview(data, before, after), ...editReview(data, before, after)];
}

function editReview(data: Data, before: Marks, after: Marks): Edit[] {
  const kept = isDataMap(data) ? data.get(REVIEW_KEY) : undefined;
  const edits = editSection([REVIEW_KEY], before.reviewed, after.reviewed);
  const isSound = kept === undefined || kept === null || isDataMap(kept);
  if (edits.length === 0 || isSound) return edits;
  return [{ op: 'set', path: [REVIEW_KEY], value: after.reviewed }];
}

function editInterview(data: Data, before: Marks, after: Marks): Edit[] {
  const kept = isDataMap(data) ? data.get(KEY) : undefined;
  const edits = [
    ...editMap([KEY], before.asked, after.asked),
    ...editSection([KEY, WAITING], before.waiting, after.waiting),
    ...editAdding(before.adding, after.adding),
  ];
  if (edits.length === 0) return [];
  if (isEmpty(after)) return kept === undefined ? [] : [{ op: 'remove', path: [KEY] }];
  return isSound(kept) ? edits : [{ op: 'set', path: [KEY], value: toData(after) }];
}

function editSection<Value extends Data>(
  path: readonly string[],
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Edit[] {
  if (before.size > 0 && after.size === 0) return [{ op: 'remove', path }];
  return editMap(path, before, after);
}

function editAdding(before: string | undefined, after: string | undefined): Edit[] {
  if (before === after) return [];
  const path = [KEY, ADDING];
  return after === undefined ? [{ op: 'remove', path }] : [{ op: 'set', path, value: after }];
}

function editMap<Value extends Data>(
  path: readonly string[],
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Edit[] {
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after].filter(([id, value]) => before.get(id) !== value);
  return [
    ...changed.map(([id, value]): Edit => ({ op: 'set', path: [...path, id], value })),
    ...gone.map((id): Edit => ({ op: 'remove', path: [...path, id] })),
  ];
}

function toData({ asked, waiting, adding }: Marks): Data {
  return new Map<string, Data>([
    ...asked,
    ...(waiting.size > 0 ? [[WAITING, waiting] as const] : []),
    ...(adding === undefined ? [] : [[ADDING, adding] as const]),
  ]);
}

function isEmpty({ asked, waiting, adding }: Marks): boolean {
  return asked.size === 0 && waiting.size === 0 && adding === undefined;
}

/** False for what only a hand can have written there, of which nothing can be kept. */
function isSound(kept: Data | undefined): boolean {
  if (kept === undefined || kept === null) return true;
  if (!isDataMap(kept)) return false;
  return [...kept].every(([id, value]) => {
    if (id === ADDING) return typeof value === 'string';
    return id === WAITING ? isDataMap(value) : isDate(value);
  });
}

function datesOf(entries: readonly (readonly [string, Data])[]): Map<string, LocalDate> {
  return new Map(entries.flatMap(([id, on]) => (isDate(on) ? [[id, on]] : [])));
}

function isDate(value: Data): value is LocalDate {
  return typeof value === 'string' && isLocalDate(value);
}

function textsOf(data: Data): string[] {
  return isDataList(data) ? data.filter((item) => typeof item === 'string') : [];
}

export function withAsked(marks: Marks, id: string, on: LocalDate): Marks {
  return { ...marks, asked: new Map([...marks.asked, [id, on]]) };
}

export function withoutAsked(marks: Marks, id: string): Marks {
  if (!marks.asked.has(id)) return marks;
  return { ...marks, asked: new Map([...marks.asked].filter(([other]) => other !== id)) };
}

/** Notes who waits at a question; nobody leaves no trace. */
export function withWaiting(marks: Marks, id: string, people: readonly string[]): Marks {
  const waiting = new Map(marks.waiting);
  if (people.length > 0) waiting.set(id, people);
  else waiting.delete(id);
  return { ...marks, waiting };
}

export function withReviewed(marks: Marks, id: string, on: LocalDate): Marks {
  return { ...marks, reviewed: new Map([...marks.reviewed, [id, on]]) };
}

/** The edits that forget how far a review has come, once it is recorded. */
export function endReview(data: Data): Edit[] {
  const marks = readMarks(data);
  return editMarks(data, marks, { ...marks, reviewed: new Map() });
}

/** True when a mark still counts: it is not older than `review_every` nor than the last transition. */
export function isFresh(on: LocalDate | undefined, network: Network, today: LocalDate): boolean {
  if (on === undefined || on < (network.me.last_transition ?? '')) return false;
  return today <= addDuration(on, network.settings.review_every);
}

/** The edits that take someone who is gone out of the marks of a file. */
export function forgetPerson(data: Data, person: string): Edit[] {
  const marks = readMarks(data);
  const isAbout = (question: string) =>
    question.startsWith(`people.${person}.`) || question.endsWith(`.who.${person}`);
  const waiting = [...marks.waiting].flatMap(([question, people]) => {
    if (!people.includes(person)) return [[question, people] as const];
    const others = people.filter((other) => other !== person);
    return others.length > 0 ? [[question, others] as const] : [];
  });
  return editMarks(data, marks, {
    ...marks,
    asked: new Map([...marks.asked].filter(([question]) => !isAbout(question))),
    waiting: new Map(waiting),
  });
}
