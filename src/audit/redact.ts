import { hasText, isSameName } from '../network/facts.js';
import type {
  Goal,
  LogEntry,
  Me,
  Network,
  Person,
  RatedNeed,
  RecordedStep,
  Review,
  Waiver,
} from '../network/network.js';
import { findPseudonyms, ownNeeds, type Pseudonyms } from './pseudonyms.js';

/** A network in pseudonyms, and the way back into the file. */
export interface Redaction extends Pseudonyms {
  readonly network: Network;
}

/** What sentences call a confidential person. */
export const SOMEONE = 'someone';

/** Stands for a text that is there, where a rule or a reader may ask whether it is. */
export const LEFT_OUT = 'not shown';

/** Every key, so that the compiler asks what to do with one that is new. */
type Whole<T> = { readonly [Key in keyof Required<T>]: T[Key] };

/**
 * Takes out of a network whatever could say whose it is: names, roles, organizations, texts, ids.
 * What the audit decides by stays, so that needs, findings and verdict are those of the file.
 */
export function redact(network: Network): Redaction {
  const pseudonyms = findPseudonyms(network);
  const { rename } = pseudonyms;
  const labels = new Map(ownNeeds(network).map((id, index) => [id, `Own need ${index + 1}`]));
  const { me, why, how, settings } = network;
  const redacted: Whole<Network> = {
    me: redactMe(me),
    why: leaveOut(why),
    how: {
      strengths: how.strengths.map(leaveOut),
      next_role: leaveOut(how.next_role),
      gaps: mapEntries(how.gaps, rename, (text, place) => inPlaceOf(text, `Skill gap ${place}`)),
    },
    goals: mapEntries(network.goals, rename, (goal, place): Whole<Goal> => ({
      text: inPlaceOf(goal.text, `Goal ${place}`),
      by: goal.by,
      needs: goal.needs.map(rename),
    })),
    needs: new Map(
      [...network.needs].map(([id, { importance, because }]): [string, Whole<RatedNeed>] => [
        rename(id),
        { importance, because: leaveOut(because), label: labels.get(id), question: undefined },
      ]),
    ),
    people: mapEntries(network.people, rename, (person, place) =>
      redactPerson(person, place, me, rename),
    ),
    log: network.log.map((entry) => redactLogEntry(entry, rename)),
    reviews: network.reviews.map((review) => redactReview(review, rename)),
    settings,
    waivers: network.waivers.map(({ rule, about, until }): Whole<Waiver> => ({
      rule,
      about: rename(about),
      because: LEFT_OUT,
      until,
    })),
  };
  return { ...pseudonyms, network: redacted };
}

function redactMe({ role, organization, field, career_stage, last_transition }: Me): Whole<Me> {
  return {
    name: 'Me',
    role: leaveOut(role),
    organization: inPlaceOf(organization, 'inside'),
    field: inPlaceOf(field, 'same field'),
    career_stage,
    last_transition,
  };
}

function redactPerson(
  person: Person,
  place: number,
  me: Me,
  rename: (id: string) => string,
): Whole<Person> {
  const isInside = isSame(me.organization, person.organization);
  const isInField = isSame(me.field, person.field);
  return {
    id: rename(person.id),
    name: person.confidential ? SOMEONE : `Person ${place}`,
    role: leaveOut(person.role),
    organization: inPlaceOf(person.organization, isInside ? 'inside' : 'outside'),
    field: inPlaceOf(person.field, isInField ? 'same field' : 'other field'),
    known_through: person.known_through,
    level: person.level,
    tie: person.tie,
    perspective: person.perspective,
    step: person.step,
    fit: person.fit,
    covers: mapEntries(person.covers, rename, (level) => level),
    helps_with: person.helps_with.map(rename),
    i_give: person.i_give.map(leaveOut),
    every: person.every,
    last_contact: person.last_contact,
    next_contact: person.next_contact,
    knows: person.knows.map(rename),
    introduced_by: person.introduced_by === undefined ? undefined : rename(person.introduced_by),
    mentee: person.mentee,
    confidential: person.confidential,
    notes: leaveOut(person.notes),
    closed: person.closed,
  };
}

function redactLogEntry(entry: LogEntry, rename: (id: string) => string): Whole<LogEntry> {
  return {
    index: entry.index,
    on: entry.on,
    with: entry.with.map(rename),
    what: leaveOut(entry.what),
    gave: leaveOut(entry.gave),
    got: leaveOut(entry.got),
    critical_feedback: leaveOut(entry.critical_feedback),
    thanked: entry.thanked,
    asked: entry.asked === undefined ? undefined : rename(entry.asked),
    answer: entry.answer,
    next: entry.next,
  };
}

function redactReview(review: Review, rename: (id: string) => string): Whole<Review> {
  return {
    on: review.on,
    needs: mapEntries(review.needs, rename, (need) => ({ ...need, live: need.live.map(rename) })),
    people: mapEntries(review.people, rename, (step) => step),
    findings: review.findings,
    next_step: review.next_step && redactStep(review.next_step, rename),
    note: leaveOut(review.note),
  };
}

function redactStep(step: RecordedStep, rename: (id: string) => string): Whole<RecordedStep> {
  const { text, need, move, person, via, channel } = step;
  return {
    text: leaveOut(text),
    need: need === undefined ? undefined : rename(need),
    move,
    person: person === undefined ? undefined : rename(person),
    via: via === undefined ? undefined : rename(via),
    channel,
  };
}

function mapEntries<Value, Result>(
  entries: ReadonlyMap<string, Value>,
  rename: (id: string) => string,
  change: (value: Value, place: number) => Result,
): ReadonlyMap<string, Result> {
  return new Map(
    [...entries].map(([id, value], index) => [rename(id), change(value, index + 1)] as const),
  );
}

function leaveOut<Text extends string | undefined>(text: Text): Text | string {
  return inPlaceOf(text, LEFT_OUT);
}

/** Another text in place of one, or nothing in place of nothing: rules ask whether there is any. */
function inPlaceOf<Text extends string | undefined>(text: Text, other: string): Text | string {
  if (text === undefined) return text;
  return hasText(text) ? other : '';
}

function isSame(mine: string | undefined, theirs: string | undefined): boolean {
  return hasText(mine) && theirs !== undefined && isSameName(mine, theirs);
}
