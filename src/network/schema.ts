import * as z from 'zod';
import { DURATION_PATTERN, isLocalDate, parseDuration } from './dates.js';
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
 * The shape of the network file, once: reading, the JSON Schema and the types come from here.
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

const text = z.string();
const title = z.string().regex(/\S/, 'is blank; write a few words');
const id = z
  .string()
  .regex(ID_PATTERN, 'is not an id; use lower-case letters, digits and hyphens, as ana-ruiz');
const date = z
  .string()
  .refine(isLocalDate, 'is not a date in the calendar; write YYYY-MM-DD, as 2026-11-22')
  .meta({ format: 'date' });
const duration = z
  .string()
  .regex(
    DURATION_PATTERN,
    'is not a duration; write a number of days, weeks, months or years, as 6 weeks',
  )
  .transform((value) => parseDuration(value) ?? { count: 1, unit: 'day' as const });

/** An object of which every key is known (`x-` keys apart, which reading leaves out). */
function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, onlyKeys(Object.keys(shape)));
}

/** Makes the known keys the message about an unknown one; `problems.ts` finds the nearest. */
function onlyKeys(keys: readonly string[]) {
  return {
    error: ({ code }: { code?: string | undefined }) =>
      code === 'unrecognized_keys' ? keys.join(' ') : undefined,
  };
}

/** A key that may be missing, or stand without a value, which means the same. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

const ids = z.array(id);

const me = strict({
  name: title,
  role: optional(text),
  organization: optional(text),
  field: optional(text),
  career_stage: optional(z.enum(CAREER_STAGES)),
  last_transition: optional(date),
});

const how = strict({
  strengths: optional(z.array(text)),
  next_role: optional(text),
  gaps: optional(z.record(id, text)),
});

const goal = strict({
  text: optional(text),
  by: optional(date),
  needs: optional(ids),
});

const need = z.union([
  z.enum(IMPORTANCES),
  strict({
    importance: optional(z.enum(IMPORTANCES)),
    because: optional(text),
    label: optional(title),
    question: optional(title),
  }),
]);

const person = strict({
  name: optional(title),
  role: optional(text),
  organization: optional(text),
  field: optional(text),
  known_through: optional(z.enum(CHANNELS)),
  level: optional(z.enum(LEVELS)),
  tie: optional(z.enum(TIES)),
  perspective: optional(z.enum(PERSPECTIVES)),
  step: optional(z.enum(STEPS)),
  fit: optional(z.enum(FITS)),
  covers: optional(z.union([z.record(id, z.enum(COVER_LEVELS)), ids])),
  helps_with: optional(ids),
  i_give: optional(z.array(text)),
  every: optional(duration),
  last_contact: optional(date),
  next_contact: optional(date),
  knows: optional(ids),
  introduced_by: optional(id),
  mentee: optional(z.boolean()),
  confidential: optional(z.boolean()),
  notes: optional(text),
  closed: optional(strict({ on: date, because: optional(z.enum(CLOSED_REASONS)) })),
});

const logEntry = strict({
  on: date,
  with: z.union([id, ids]),
  what: optional(text),
  gave: optional(text),
  got: optional(text),
  critical_feedback: optional(text),
  thanked: optional(z.boolean()),
  asked: optional(id),
  answer: optional(z.enum(ANSWERS)),
  next: optional(date),
});

const count = z
  .number()
  .int('is not a whole number; write 0, 1, 2 and so on')
  .nonnegative('is below zero; write 0, 1, 2 and so on');

/** A sentence alone, as a hand writes it, says too little to tell later whether it happened. */
const recordedStep = z.union([
  text,
  strict({
    text: title,
    need: optional(id),
    move: optional(z.enum(MOVES)),
    person: optional(id),
    via: optional(id),
    channel: optional(z.enum(CHANNELS)),
  }),
]);

const review = strict({
  on: date,
  needs: optional(
    z.record(
      id,
      strict({
        importance: optional(z.enum(IMPORTANCES)),
        status: z.enum(STATUSES),
        live: optional(ids),
      }),
    ),
  ),
  people: optional(z.record(id, z.enum(STEPS).nullable())),
  findings: optional(strict({ error: count, warning: count, info: count })),
  next_step: optional(recordedStep),
  note: optional(text),
});

const settings = strict({
  lapsed_after: optional(duration),
  stalled_after: optional(duration),
  review_every: optional(duration),
  max_asks: optional(count),
  rules: optional(
    z.partialRecord(z.enum(RULE_IDS), z.enum(RULE_SETTINGS).nullable(), onlyKeys(RULE_IDS)),
  ),
});

const waiver = strict({
  rule: z.enum(RULE_IDS),
  about: z.string(),
  because: title,
  until: optional(date),
});

export const networkSchema = strict({
  version: z.literal(VERSION),
  me,
  why: optional(text),
  how: optional(how),
  goals: optional(z.record(id, goal)),
  needs: optional(z.record(id, need.nullable())),
  people: optional(z.record(id, person.nullable())),
  log: optional(z.array(logEntry)),
  reviews: optional(z.array(review)),
  settings: optional(settings),
  waivers: optional(z.array(waiver)),
});

export type NetworkValue = z.output<typeof networkSchema>;

/** The JSON Schema (draft-07) of the file: what can be said about it without looking things up. */
export function networkJsonSchema(): object {
  return {
    $id: 'mentor-network.schema.json',
    title: 'mentor-audit network file',
    ...z.toJSONSchema(networkSchema, {
      io: 'input',
      target: 'draft-7',
      reused: 'ref',
      override: ({ zodSchema, jsonSchema }) => {
        const { type } = zodSchema._zod.def;
        if (type !== 'object' && type !== 'record') return;
        jsonSchema.patternProperties = { '^x-': {} };
        const names = jsonSchema.propertyNames;
        if (typeof names === 'object') {
          jsonSchema.propertyNames = { anyOf: [names, { pattern: '^x-' }] };
        }
      },
    }),
  };
}
