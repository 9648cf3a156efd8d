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
  const edges = [opening, following].filter((entry) => entry !== undefined);
  if (!edges.every((entry) => isAtMargin(text, entry))) return undefined;
  const start = opening?.keyStart ?? text.length;
  const end = following?.keyStart ?? text.length;
  const part = edited.slice(start, Math.max(edited.length - (text.length - end), start));
  const isSameAround =
    edited.length === text.length - (end - start) + part.length &&
    edited.startsWith(text.slice(0, start)) &&
    edited.endsWith(text.slice(end));
  const isApart =
    (opening !== undefined || endsLine(text)) && (following === undefined || endsLine(part));
  if (!isSameAround || !isApart) return undefined;
  if (MARKER.test(part) || MARKER.test(text.slice(tree.end))) return undefined;
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

/** Where a document begins or ends; what follows would not be of this one. */
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/m;

/** The first and the last section that the edits name; a new one comes after all others. */
function range(entries: MapNode['entries'], edits: readonly Edit[]): [number, number] {
  const places = new Map(entries.map(({ key }, index) => [key, index]));
  let [first, last] = [entries.length, -1];
  for (const {
    path: [key],
  } of edits) {
    // An edit of the whole file has no key.
    const place = key === undefined ? 0 : (places.get(String(key)) ?? entries.length);
    first = Math.min(first, place);
    last = Math.max(last, key === undefined ? entries.length : place);
  }
  return [first, last];
}

function isAtMargin(text: string, { keyStart }: MapEntry): boolean {
  return lineStart(text, keyStart) === keyStart;
}

function endsLine(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}
