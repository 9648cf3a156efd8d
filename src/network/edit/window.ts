import { isDataMap } from '../data.js';
import { lineBreakOf } from '../source.js';
import type { Data } from '../tree.js';
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
  replacedBy(text: string, values: Simple): Whole | undefined;
}

interface Whole {
  readonly text: string;
  readonly data: Data;
  readonly sections?: Sections | undefined;
}

/** Undefined where the text or the edits leave no such part. */
export function windowOf(
  { text, data, sections }: Whole,
  edits: readonly Edit[],
): Window | undefined {
  if (sections === undefined || !isDataMap(data)) return undefined;
  const step = stepOf(text, data, sections);
  const range = rangeOf([...sections.keys()], edits);
  if (step === undefined || range === undefined) return undefined;
  const [first, last] = range;
  const keys = [...sections];
  const start = keys[first]?.[1] ?? 0;
  const end = keys[last + 1]?.[1] ?? text.length;
  const values = [...data];
  return {
    text: text.slice(start, end),
    data: new Map(values.slice(first, last + 1)),
    habits: { lineBreak: lineBreakOf(text), style: { json: false, step } },
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
      };
    },
  };
}

/** The first and the last section that the edits name; a new one comes after the last one of all. */
function rangeOf(keys: readonly string[], edits: readonly Edit[]): [number, number] | undefined {
  const places = new Map(keys.map((key, index) => [key, index]));
  const ends = keys.length - 1;
  let [first, last] = [ends, 0];
  for (const { op, path } of edits) {
    const [key] = path;
    // What removes a section may leave none to stand for itself.
    if (key === undefined || (op === 'remove' && path.length === 1)) return undefined;
    const place = places.get(String(key)) ?? ends;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return [first, last];
}

/** A section that is a map in block style, and by how much it is indented. */
const BLOCK = /[^:]*:(?: +#[^\n]*| *)\r?\n(?: *(?:#[^\n]*)?\r?\n)*( +)/y;

/** By how much the text indents a map in a map; undefined where that takes more than a look. */
function stepOf(text: string, data: ReadonlyMap<string, Data>, sections: Sections) {
  for (const [key, start] of sections) {
    if (!isDataMap(data.get(key))) continue;
    BLOCK.lastIndex = start;
    const indent = BLOCK.exec(text)?.[1]?.length;
    if (indent !== undefined) return indent;
  }
  return undefined;
}
