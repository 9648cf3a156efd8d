import { DURATION_PATTERN, isLocalDate, parseDuration } from './dates.js';
import { list, object, partialRecord, record } from './shape-collections.js';
import {
  choice,
  count,
  either,
  exactly,
  flag,
  nullable,
  optional,
  pattern,
  remembered,
  standingFor,
  tested,
  text,
  type ValueOf,
} from './shape.js';
import {
  ANSWERS,
  CAREER_STAGES,
  CHANNELS,
  CLOSED_REASONS,
  COVER_LEVELS,
  FITS,
  IMPORTANCES,
  LEVELS,
  MOVES,
  PERSPECTIVES,
  RULE_IDS,
  SEVERITIES,
  STATUSES,
  STEPS,
  TIES,
} from './vocabulary.js';

/**
 * The shape of the network file, once: reading, its messages, the JSON Schema and the types come from
 * here.
 *
 * The message of each leaf says `what is wrong; what would be right` about the text that stands in
 * the file; `problems.ts` puts that text in front of it.
 */

/** Ids: lower-case letters of any script (with their marks), digits, hyphens. */
export const ID_PATTERN = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}-]+$/u;

/** The version of the format that the schema describes. */
export const VERSION = 1;

export const DEFAULT_SETTINGS = {
  lapsed_after: '12 months',
  stalled_after: '3 months',
  review_every: '12 months',
  max_asks: 3,
} as const;

/** Settings for one rule: switched off, or its severity. */
export const RULE_SETTINGS = ['off', ...SEVERITIES] as const;

/** Most ids; V8 takes a millisecond to get ready for the letters of all scripts. */
const COMMON_ID = /^[a-z\d-]+$/;

const title = pattern(/\S/, 'is blank; write a few words');
const id = pattern(
  ID_PATTERN,
  'is not an id; use lower-case letters, digits and hyphens, as ana-ruiz',
  COMMON_ID,
);
const date = tested(
  isLocalDate,
  'is not a date in the calendar; write YYYY-MM-DD, as 2026-11-22',
  'date',
);
const duration = standingFor(
  pattern(
    DURATION_PATTERN,
    'is not a duration; write a number of days, weeks, months or years, as 6 weeks',
  ),
  parseDuration,
);

const ids = list(id);

const me = object({
  name: title,
  role: optional(text),
  organization: optional(text),
  field: optional(text),
  career_stage: optional(choice(CAREER_STAGES)),
  last_transition: optional(date),
});

const how = object({
  strengths: optional(list(text)),
  next_role: optional(text),
  gaps: optional(record(id, text)),
});

const goal = object({
  text: optional(text),
  by: optional(date),
  needs: optional(ids),
});

const need = either(
  choice(IMPORTANCES),
  object({
    importance: optional(choice(IMPORTANCES)),
    because: optional(text),
    label: optional(title),
    question: optional(title),
  }),
);

const person = object({
  name: optional(title),
  role: optional(text),
  organization: optional(text),
  field: optional(text),
  known_through: optional(choice(CHANNELS)),
  level: optional(choice(LEVELS)),
  tie: optional(choice(TIES)),
  perspective: optional(choice(PERSPECTIVES)),
  step: optional(choice(STEPS)),
  fit: optional(choice(FITS)),
  covers: optional(either(record(id, choice(COVER_LEVELS)), ids)),
  helps_with: optional(ids),
  i_give: optional(list(text)),
  every: optional(duration),
  last_contact: optional(date),
  next_contact: optional(date),
  knows: optional(ids),
  introduced_by: optional(id),
  mentee: optional(flag),
  confidential: optional(flag),
  notes: optional(text),
  closed: optional(object({ on: date, because: optional(choice(CLOSED_REASONS)) })),
});

const logEntry = object({
  on: date,
  with: either(id, ids),
  what: optional(text),
  gave: optional(text),
  got: optional(text),
  critical_feedback: optional(text),
  thanked: optional(flag),
  asked: optional(id),
  answer: optional(choice(ANSWERS)),
  next: optional(date),
});

/** A sentence alone, as a hand writes it, says too little to tell later whether it happened. */
const recordedStep = either(
  text,
  object({
    text: title,
    need: optional(id),
    move: optional(choice(MOVES)),
    person: optional(id),
    via: optional(id),
    channel: optional(choice(CHANNELS)),
  }),
);

const review = object({
  on: date,
  needs: optional(
    record(
      id,
      object({
        importance: optional(choice(IMPORTANCES)),
        status: choice(STATUSES),
        live: optional(ids),
      }),
    ),
  ),
  people: optional(record(id, nullable(choice(STEPS)))),
  findings: optional(object({ error: count, warning: count, info: count })),
  next_step: optional(recordedStep),
  note: optional(text),
});

const settings = object({
  lapsed_after: optional(duration),
  stalled_after: optional(duration),
  review_every: optional(duration),
  max_asks: optional(count),
  rules: optional(partialRecord(RULE_IDS, nullable(choice(RULE_SETTINGS)))),
});

const waiver = object({
  rule: choice(RULE_IDS),
  about: text,
  because: title,
  until: optional(date),
});

export const networkShape = object({
  version: exactly(VERSION),
  me,
  why: optional(text),
  how: optional(how),
  goals: optional(record(id, goal)),
  needs: optional(record(id, nullable(need))),
  people: optional(remembered(record(id, nullable(person)))),
  log: optional(remembered(list(logEntry))),
  reviews: optional(list(review)),
  settings: optional(settings),
  waivers: optional(list(waiver)),
});

export type NetworkValue = ValueOf<typeof networkShape>;
