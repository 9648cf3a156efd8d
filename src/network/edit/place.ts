import {
  skipBlank,
  skipSpaces,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  column,
} from '../source.js';
import type { ListNode, MapEntry, MapNode, Node, Path } from '../tree.js';
import { DEFAULT_STEP } from '../yaml.js';
import type { Style } from './write.js';

/** The habits of a text, which new text has to follow. */
export interface Habits {
  readonly lineBreak: string;
  readonly style: Style;
}

export interface Source extends Habits {
  readonly text: string;
  readonly tree: Node;
  readonly indexOfKey: (map: MapNode, key: string) => number | undefined;
}

/** A replacement of a span of the source; an insertion where `start === end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a node stands: as the root, a map's entry or a list's item, and whether in brackets. */
export type Place =
  | { readonly in: 'root'; readonly node: Node; readonly flow: boolean; readonly depth: number }
  | {
      readonly in: 'entry';
      readonly map: MapNode;
      readonly entry: MapEntry;
      readonly index: number;
      readonly node: Node;
      readonly flow: boolean;
      readonly depth: number;
    }
  | {
      readonly in: 'item';
      readonly list: ListNode;
      readonly index: number;
      readonly node: Node;
      readonly flow: boolean;
      readonly depth: number;
    };

/** @param habits those of the text, unless it is part of another one */
export function sourceOf(text: string, tree: Node, habits = habitsOf(text, tree)): Source {
  const indexes = new WeakMap<MapNode, Map<string, number>>();
  return {
    text,
    tree,
    lineBreak: habits.lineBreak,
    style: habits.style,
    indexOfKey(map, key) {
      let index = indexes.get(map);
      if (index === undefined) {
        index = new Map(map.entries.map((entry, at) => [entry.key, at]));
        indexes.set(map, index);
      }
      return index.get(key);
    },
  };
}

function habitsOf(text: string, tree: Node): Habits {
  return {
    lineBreak: lineBreakOf(text),
    style: { json: isJson(text, tree), step: stepOf(text, tree) },
  };
}

/** The places along a path, from the root to the deepest that exists, and what is left of it. */
export function follow(source: Source, path: Path): { places: [Place, ...Place[]]; rest: Path } {
  const flow = source.style.json;
  let place: Place = { in: 'root', node: source.tree, flow, depth: 0 };
  const places: [Place, ...Place[]] = [place];
  for (const key of path) {
    const next = step(source, place, key);
    if (next === undefined) break;
    place = next;
    places.push(place);
  }
  return { places, rest: path.slice(places.length - 1) };
}

function step(source: Source, { node, flow, depth }: Place, key: string | number) {
  if (node.kind === 'map' && typeof key === 'string') {
    const index = source.indexOfKey(node, key);
    const entry = index === undefined ? undefined : node.entries[index];
    if (index === undefined || entry === undefined) return undefined;
    const inside = { flow: flow || node.flow, depth: depth + 1 };
    return { in: 'entry', map: node, entry, index, node: entry.value, ...inside } as const;
  }
  if (node.kind === 'list' && typeof key === 'number') {
    const item = node.items[key];
    if (item === undefined) return undefined;
    const inside = { flow: flow || node.flow, depth: depth + 1 };
    return { in: 'item', list: node, index: key, node: item, ...inside } as const;
  }
  return undefined;
}

export function sizeOf(node: MapNode | ListNode): number {
  return node.kind === 'map' ? node.entries.length : node.items.length;
}

/** Where an entry or item ends, its line's comment not included. */
export function endOfChild(node: MapNode | ListNode, index: number): number {
  if (node.kind === 'list') return node.items[index]?.end ?? node.end;
  const entry = node.entries[index];
  return entry === undefined ? node.end : Math.max(entry.value.end, entry.keyEnd);
}

/** Where an entry or item begins: at its key, its `?`, its dash, or in a flow list itself. */
export function startOfChild(text: string, node: MapNode | ListNode, index: number): number {
  if (index === 0) {
    return node.flow && isBracketed(text, node) ? skipBlank(text, node.start + 1) : node.start;
  }
  const next = skipBlank(text, endOfChild(node, index - 1));
  return node.flow ? skipBlank(text, next + 1) : next;
}

/** False for a pair without braces in a flow list: `[a: 1]`. */
export function isBracketed(text: string, node: Node): boolean {
  return /[[{]/.test(text.charAt(node.start));
}

export function isMissing(node: Node): boolean {
  return node.start === node.end;
}

/** The offset after an entry's colon; undefined where it has none (`? key`, `{ key }`). */
export function afterColon(text: string, { keyEnd, value }: MapEntry): number | undefined {
  const at = skipBlank(text, keyEnd);
  if (isMissing(value) && value.start === keyEnd) return undefined;
  return text[at] === ':' ? at + 1 : undefined;
}

/**
 * The end of the lines that a block node covers: of its last line's comment, and of the blank lines
 * that belong to a last block scalar that keeps them (`|+`).
 */
export function endOfLines(text: string, node: Node): number {
  let end = lineEnd(text, node.end);
  if (!isKept(text, node)) return end;
  for (let next = nextLine(text, end); next < text.length; next = nextLine(text, end)) {
    const blank = lineEnd(text, next);
    if (skipSpaces(text, next) !== blank || blank === text.length) break;
    end = blank;
  }
  return end;
}

/** Whether the node ends in a block scalar to which the blank lines after it belong. */
export function isKept(text: string, node: Node): boolean {
  let last = node;
  for (;;) {
    const child = last.kind === 'map' ? last.entries.at(-1)?.value : undefined;
    const inner = last.kind === 'list' ? last.items.at(-1) : child;
    if (inner === undefined || (last.kind !== 'scalar' && last.flow)) break;
    last = inner;
  }
  if (last.kind !== 'scalar' || (last.style !== 'literal' && last.style !== 'folded')) return false;
  return /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
}

/** Removes whole lines; at the end of a text without final line break, the break before them. */
export function removeLines(text: string, from: number, to: number): Splice {
  const end = nextLine(text, to);
  if (end > lineEnd(text, to) || from === 0) return { start: from, end, text: '' };
  const before = text.startsWith('\r\n', from - 2) ? from - 2 : from - 1;
  return { start: before, end, text: '' };
}

export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** Whether the line holds nothing but blanks before the offset. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return skipSpaces(text, lineStart(text, offset)) >= offset;
}

function isJson(text: string, tree: Node): boolean {
  if (tree.kind === 'scalar' || !tree.flow) return false;
  const first = tree.kind === 'map' ? tree.entries[0]?.keyStart : tree.items[0]?.start;
  return first !== undefined && /["{[]/.test(text.charAt(first));
}

/** By how much the file indents a map in a map, else a list in a map. */
function stepOf(text: string, tree: Node): number {
  let level: Node[] = [tree];
  let ofLists: number | undefined;
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      if (node.kind === 'scalar' || node.flow) continue;
      for (const child of node.kind === 'map'
        ? node.entries.map(({ value }) => value)
        : node.items) {
        if (child.kind === 'scalar' || child.flow) continue;
        const by = column(text, child.start) - column(text, node.start);
        if (node.kind === 'map' && by > 0) {
          if (child.kind === 'map') return by;
          ofLists ??= by;
        }
        next.push(child);
      }
    }
    level = next;
  }
  return ofLists ?? DEFAULT_STEP;
}
