import { isDataMap } from '../data.js';
import { lineBreakOf } from '../source.js';
import type { Data, Node } from '../tree.js';
import type { Sections, Simple } from '../yaml.js';
import type { Edit } from './data.js';
import type { Habits } from './place.js';

/**
 * The part of a simple text that a change concerns: whole sections, from the first key to the key
 * after the last one. In a simple text nothing reaches beyond a line that begins with the next key,
 * so that of a file of megabytes just this part has to be read and written.
 */
export interface Window {
  readonly text: string;
  readonly data: Data;
  /** Those of the whole text. */
  readonly habits: Habits;
  /** The whole text with another one in place of this part; undefined if that does not fit in. */
  replacedBy(text: string, values: Simple): Parsed | undefined;
}

/** A text and its values; of a simple text also what `readSimple` noted of its layout. */
export interface Parsed {
  readonly text: string;
  readonly data: Data;
  readonly sections?: Sections | undefined;
  readonly step?: number | undefined;
  readonly tree?: Node | undefined;
}

/** Undefined where the text or the edits leave no such part. */
export function windowOf(
  { text, data, sections, step }: Parsed,
  edits: readonly Edit[],
): Window | undefined {
  // What removes a section may leave none to stand for itself.
  const isOfSections = edits.every(({ op, path }) => path.length > (op === 'remove' ? 1 : 0));
  if (!isDataMap(data) || !isOfSections) return undefined;
  if (sections === undefined || step === undefined) return undefined;
  const layout = { text, values: [...data], keys: [...sections], step };
  const habits: Habits = { lineBreak: lineBreakOf(text), style: { json: false, step } };
  const names = edits.map(({ path }) => String(path[0]));
  const end = names.some((name) => sections.has(name)) ? undefined : endOf(layout);
  return end === undefined ? sectionsFor(layout, habits, names) : emptyAt(layout, habits, end);
}

interface Layout {
  readonly text: string;
  readonly values: readonly (readonly [string, Data])[];
  readonly keys: readonly (readonly [string, number])[];
  readonly step: number;
}

/** From the first section that is named to the last; a new one comes after the last one of all. */
function sectionsFor(
  { text, values, keys, step }: Layout,
  habits: Habits,
  names: readonly string[],
): Window {
  const ends = keys.length - 1;
  const places = new Map(keys.map(([key], index) => [key, index]));
  const named = [...new Set(names)].map((name) => places.get(name) ?? ends);
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const start = keys[first]?.[1] ?? 0;
  const end = keys[last + 1]?.[1] ?? text.length;
  return {
    text: text.slice(start, end),
    data: new Map(values.slice(first, last + 1)),
    habits,
    replacedBy(part, read) {
      if (end < text.length && !part.endsWith('\n')) return undefined;
      const by = part.length - (end - start);
      return {
        text: text.slice(0, start) + part + text.slice(end),
        data: new Map([...values.slice(0, first), ...read.data, ...values.slice(last + 1)]),
        sections: new Map([
          ...keys.slice(0, first),
          ...[...read.sections].map(([key, at]) => [key, at + start] as const),
          ...keys.slice(last + 1).map(([key, at]) => [key, at + by] as const),
        ]),
        step,
      };
    },
  };
}

/** A section that stands for all that a new one comes after. */
const STAND_IN = { text: 'version: 1', key: 'version', value: 1 } as const;

/** What follows the last line of the last section, which may be long, and need not be looked at. */
function emptyAt({ text, values, keys, step }: Layout, habits: Habits, end: number): Window {
  const { length } = STAND_IN.text;
  return {
    text: STAND_IN.text + text.slice(end),
    data: new Map([[STAND_IN.key, STAND_IN.value]]),
    habits,
    replacedBy(part, read) {
      const isFresh = ([key]: readonly [string, unknown]) => key !== STAND_IN.key;
      return {
        text: text.slice(0, end) + part.slice(length),
        data: new Map([...values, ...[...read.data].filter(isFresh)]),
        sections: new Map([
          ...keys,
          ...[...read.sections]
            .filter(isFresh)
            .map(([key, at]) => [key, at + end - length] as const),
        ]),
        step,
      };
    },
  };
}

/** Blank lines and comments at the margin, at the end of a text. */
const IDLE = /^(?:#.*|\s*)$/;

/** Where the last line that says something ends; undefined where that takes more than a look. */
function endOf({ text, keys }: Layout): number | undefined {
  let end = text.length;
  for (;;) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    const content = text.slice(line, end);
    if (!IDLE.test(content)) break;
    end = line - (text[line - 2] === '\r' ? 2 : 1);
  }
  // Blank lines may belong to a text, and an indented line may look like a comment and be none.
  const section = text.slice(keys[keys.length - 1]?.[1], end);
  const isPlain = !/[|>]\d?\+/.test(section) && !/\n *#[^\n]*$/.test(section);
  return isPlain ? end : undefined;
}
