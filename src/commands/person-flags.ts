import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import { DURATION_UNITS, parseDuration } from '../network/dates.js';
import { nearest } from '../network/nearest.js';
import {
  flagOf,
  isListKey,
  PERSON_FIELDS,
  type ListKey,
  type PersonField,
  type PersonKey,
  type SingleKey,
} from '../network/person-fields.js';
import { choose } from './choose.js';
import type { Context } from './context.js';
import { readAhead, readPast } from './when.js';

/** The flags about a person, as commander gives them: by the name of the flag in camel case. */
export type PersonFlags = Readonly<Record<string, unknown>>;

/** What the flags say, checked as far as that goes without the file. */
export interface PersonWishes {
  readonly values: ReadonlyMap<SingleKey, string | boolean>;
  readonly items: ReadonlyMap<ListKey, readonly string[]>;
  /** As typed: `need` or `need=level`. */
  readonly covers: readonly string[];
  readonly uncovered: readonly string[];
  /** As typed: `field` or, for an item of a list, `field=item`. */
  readonly unset: readonly string[];
}

/** Reads the flags of `person add` and `person edit`; undefined where there are none. */
export async function readPersonFlags(
  context: Context,
  flags: PersonFlags,
): Promise<PersonWishes | undefined> {
  const values = new Map<SingleKey, string | boolean>();
  const items = new Map<ListKey, readonly string[]>();
  for (const field of PERSON_FIELDS) {
    const given = valueOf(flags, field.key);
    if (given === undefined || field.key === 'covers') continue;
    if (isListKey(field.key)) items.set(field.key, textsOf(given).map(checkText(field.key)));
    else values.set(field.key, await readSingle(context, field, given));
  }
  const covers = splitAll(flags['covers']);
  const uncovered = splitAll(flags['uncover']);
  const unset = textsOf(flags['unset']);
  const count = values.size + items.size + covers.length + uncovered.length + unset.length;
  return count === 0 ? undefined : { values, items, covers, uncovered, unset };
}

export const NO_WISHES: PersonWishes = {
  values: new Map(),
  items: new Map(),
  covers: [],
  uncovered: [],
  unset: [],
};

async function readSingle(
  context: Context,
  field: PersonField,
  given: unknown,
): Promise<string | boolean> {
  const flag = flagOf(field.key);
  if (typeof given === 'boolean') return given;
  const text = checkText(field.key)(String(given));
  switch (field.kind) {
    case 'choice':
      return choose<string>(text, field.values, `--${flag}`);
    case 'duration':
      return readDuration(flag, text);
    case 'past':
      return readPast(context, flag, text);
    case 'ahead':
      return readAhead(context, flag, text);
    default:
      return text;
  }
}

function checkText(key: PersonKey): (text: string) => string {
  return (text) => {
    if (text.trim() !== '') return text.trim();
    throw new UserError(
      `--${flagOf(key)} is blank`,
      `To empty the field: mentor-audit person edit ID --unset ${flagOf(key)}.`,
    );
  };
}

function readDuration(flag: string, text: string): string {
  const typed = text.toLowerCase().replace(/\s+/g, ' ');
  if (parseDuration(typed)) return typed;
  const [, count = '2', unit] = /^(\d+) ?(\S+)$/.exec(typed) ?? [];
  const units = DURATION_UNITS.map((name) => (Number(count) === 1 ? name : `${name}s`));
  const meant = unit && (units.find((name) => name.startsWith(unit)) ?? nearest(unit, units));
  const hint = meant ? `did you mean ${count} ${meant}?` : `Count in ${units.join(', ')}.`;
  throw new UserError(`--${flag} ${quote(text)} is no duration, as "6 weeks"`, hint);
}

function valueOf(flags: PersonFlags, key: PersonKey): unknown {
  return flags[key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())];
}

function textsOf(given: unknown): string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

function splitAll(given: unknown): string[] {
  return textsOf(given).flatMap(splitIds);
}

/** Ids hold no commas, so several may be written with commas between them. */
export function splitIds(text: string): string[] {
  return text.split(',').map((item) => item.trim());
}
