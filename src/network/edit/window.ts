import { toData } from '../data.js';
import { lineStart } from '../source.js';
import type { Data, MapEntry, MapNode, Node } from '../tree.js';
import type { Edit } from './data.js';

/** A text and the tree of its values. */
export interface Parsed {
  readonly text: string;
  readonly tree: Node;
}

/**
 * The part of a text that a change concerns: whole sections, from the first key to the key after the
 * last one. A section of block style at the margin is read for itself: without anchors, tags and
 * directives, nothing in YAML reaches beyond a line that begins with the next key. So of a changed
 * text, which may be megabytes long, just this part has to be read again; all around it is, byte
 * for byte, what was read before.
 */
export interface Window {
  /** The part as it is after the change. */
  readonly text: string;
  /** What its sections held before. */
  readonly data: Data;
  /** The whole tree with what the part holds now; undefined if that does not stand for itself. */
  within(part: Node): Node | undefined;
}

/** Undefined where the edits or the layout leave no such part. */
export function windowOf(
  { text, tree }: Parsed,
  edited: string,
  edits: readonly Edit[],
): Window | undefined {
  if (tree.kind !== 'map' || tree.flow) return undefined;
  const { entries } = tree;
  const [first, last] = range(entries, edits);
  const [opening, following] = [entries[first], entries[last + 1]];
  if (opening === undefined || !isAtMargin(text, opening)) return undefined;
  if (following !== undefined && !isAtMargin(text, following)) return undefined;
  const start = opening.keyStart;
  const end = following?.keyStart ?? text.length;
  const part = edited.slice(start, Math.max(edited.length - (text.length - end), start));
  const isSameAround =
    edited.length === text.length - (end - start) + part.length &&
    edited.startsWith(text.slice(0, start)) &&
    edited.endsWith(text.slice(end));
  if (!isSameAround || MARKER.test(part)) return undefined;
  if (following !== undefined && !/[\r\n]$/.test(part)) return undefined;
  return {
    text: part,
    data: new Map(entries.slice(first, last + 1).map(({ key, value }) => [key, toData(value)])),
    within: (read) => {
      if (read.kind !== 'map' || !read.entries.every((entry) => isAtMargin(part, entry))) {
        return undefined;
      }
      return {
        ...tree,
        entries: [...entries.slice(0, first), ...read.entries, ...entries.slice(last + 1)],
      };
    },
  };
}

/** Where a document begins or ends, which a part must not. */
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/m;

/** The first and the last section that the edits name; a new one comes last. */
function range(entries: MapNode['entries'], edits: readonly Edit[]): [number, number] {
  const places = new Map(entries.map(({ key }, index) => [key, index]));
  let [first, last] = [entries.length, -1];
  for (const { path } of edits) {
    const [key] = path;
    const place = places.get(String(key)) ?? entries.length - 1;
    first = Math.min(first, key === undefined ? 0 : place);
    last = Math.max(last, key === undefined ? entries.length - 1 : place);
  }
  return [first, last];
}

function isAtMargin(text: string, { keyStart }: MapEntry): boolean {
  return lineStart(text, keyStart) === keyStart;
}
