import { isDataList, isDataMap } from '../data.js';
import {
  afterColon,
  endOfChild,
  endOfLines,
  isFirstOnLine,
  isKept,
  isMissing,
  removeLines,
  startOfChild,
  type Place,
  type Source,
  type Splice,
} from './place.js';
import {
  isCollection,
  isEmptyCollection,
  rewriteScalar,
  writeBlock,
  writeEntry,
  writeFlow,
  writeInline,
  writeItem,
  writeKey,
} from './write.js';
import { column, isOneLine, lineEnd, lineStart, nextLine, skipSpaces } from '../source.js';
import type { Data, DataMap, ListNode, MapNode, Node } from '../tree.js';

/** Appends entries or items to a block collection that has some, aligned with them. */
export function addToBlock(
  source: Source,
  node: MapNode | ListNode,
  added: DataMap | readonly Data[],
): Splice[] {
  const at = endOfLines(source.text, node);
  const lines = isDataMap(added) ? entryLines(source, node, added) : itemLines(source, node, added);
  const text = indented(source, lines, column(source.text, node.start));
  return [{ start: at, end: at, text }];
}

/** Entries as lines; a map goes into braces or below its key as its sibling maps do. */
function entryLines(source: Source, node: MapNode | ListNode, added: DataMap): string[] {
  const { text, style } = source;
  const at = column(text, node.start);
  const sibling = lastMapIn(node);
  return [...added].flatMap(([key, value]) => {
    // A new section is there to grow.
    const isBlock = node === source.tree || sibling?.flow === false;
    const isBelow = isDataMap(value) && value.size > 0 && isBlock;
    return isBelow ? entryLinesBelow(source, key, value, at) : writeEntry(key, value, style, at);
  });
}

/** Items as lines; a map goes into braces if its sibling maps do and it fits. */
function itemLines({ text, style }: Source, node: MapNode | ListNode, added: readonly Data[]) {
  const at = column(text, node.start);
  const isFlow = lastMapIn(node)?.flow === true;
  return added.flatMap((item) => {
    const inline = isFlow && isDataMap(item) ? writeInline(item, style, at + 2) : undefined;
    return inline === undefined ? writeItem(item, style, at) : [`- ${inline}`];
  });
}

function lastMapIn(node: MapNode | ListNode): MapNode | undefined {
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  return children.findLast(
    (child): child is MapNode => child.kind === 'map' && child.entries.length > 0,
  );
}

/** An entry with its collection below the key, however short it is. */
export function entryLinesBelow({ style }: Source, key: string, value: Data, at: number): string[] {
  const indent = ' '.repeat(style.step);
  const lines = writeBlock(value, style, at + style.step).map((line) => indent + line);
  return [`${writeKey(key, style, false)}:`, ...lines];
}

/** Removes one of several entries or items of a block collection, with its line's comment. */
export function removeFromBlock(text: string, node: MapNode | ListNode, index: number): Splice[] {
  const start = startOfChild(text, node, index);
  let end = lineEnd(text, endOfChild(node, index));
  if (isFirstOnLine(text, start)) {
    const previous = node.kind === 'map' ? node.entries[index - 1]?.value : node.items[index - 1];
    if (previous !== undefined && isKept(text, previous)) end = withBlankLines(text, end);
    return [removeLines(text, lineStart(text, start), end)];
  }
  const next = startOfChild(text, node, index + 1);
  if (/^\s*$/.test(text.slice(end, next))) return [{ start, end: next, text: '' }];
  // A comment stands before the next entry: the dash stays alone on its line.
  let from = start;
  while (/[ \t]/.test(text.charAt(from - 1))) from -= 1;
  return [{ start: from, end, text: '' }];
}

function withBlankLines(text: string, end: number): number {
  let last = end;
  for (let next = nextLine(text, last); next < text.length; next = nextLine(text, last)) {
    if (skipSpaces(text, next) !== lineEnd(text, next)) break;
    last = lineEnd(text, next);
  }
  return last;
}

/** Empties a block collection of which the last entry or item is removed. */
export function emptyBlock(source: Source, place: Place, node: MapNode | ListNode): Splice[] {
  const empty: Data = node.kind === 'map' ? new Map() : [];
  if (place.in === 'entry') return replaceInBlock(source, place, empty);
  const end = lineEnd(source.text, node.end);
  return [{ start: node.start, end, text: writeFlow(empty, source.style) }];
}

/** Replaces a value that is not in brackets, in one line where it fits. */
export function replaceInBlock(source: Source, place: Place, data: Data): Splice[] {
  const { text, style } = source;
  const { node } = place;
  if (place.in === 'entry' && isExplicit(text, place.map, place.index)) {
    return replaceExplicit(source, place, data);
  }
  const start =
    place.in === 'entry' ? (afterColon(text, place.entry) ?? node.start) + 1 : node.start;
  const inline =
    node.kind === 'scalar' && !isCollection(data)
      ? rewriteScalar(data, node, { json: style.json, flow: false })
      : staysBlock(node, data)
        ? undefined
        : writeInline(data, style, column(text, start));
  if (place.in === 'entry') {
    return inline === undefined
      ? replaceBelow(source, place, data)
      : replaceBeside(text, place, inline);
  }
  const wasFlow = node.kind !== 'scalar' && node.flow;
  const isBlock = isDataMap(data) && !isEmptyCollection(data) && !wasFlow;
  if (inline !== undefined && !isBlock) return replaceFrom(source, place, [inline]);
  return replaceFrom(source, place, writeBlock(data, style, columnOfItem(source, place)));
}

function staysBlock(node: Node, data: Data): boolean {
  if (node.kind === 'scalar' || node.flow || isEmptyCollection(data)) return false;
  return node.kind === 'map' ? isDataMap(data) : isDataList(data);
}

type EntryPlace = Extract<Place, { in: 'entry' }>;

function replaceBeside(text: string, { node, entry }: EntryPlace, inline: string): Splice[] {
  const { start, end } = node;
  const colon = afterColon(text, entry) ?? start;
  if (isMissing(node)) return [{ start: colon, end: colon, text: ` ${inline}` }];
  if (isOneLine(text, colon, start) || node.kind === 'scalar' || node.flow) {
    return [{ start, end, text: inline + headerComment(text, node) }];
  }
  return [
    { start: colon, end: colon, text: ` ${inline}` },
    removeLines(text, lineStart(text, start), lineEnd(text, end)),
  ];
}

/** Writes a collection in block style below an entry's key; the comment beside the key stays. */
export function replaceBelow(source: Source, place: EntryPlace, data: Data): Splice[] {
  const { text, style } = source;
  const { node, entry, map } = place;
  if (isExplicit(text, map, place.index)) return replaceExplicit(source, place, data);
  const colon = afterColon(text, entry) ?? node.start;
  const isSameKind = node.kind === (isDataMap(data) ? 'map' : 'list');
  const at =
    isSameKind && !node.flow ? column(text, node.start) : column(text, map.start) + style.step;
  const lines = indented(source, writeBlock(data, style, at), at);
  if (isOneLine(text, colon, node.start)) {
    const end = lineEnd(text, node.end);
    return [
      { start: colon, end: node.end, text: headerComment(text, node) },
      { start: end, end, text: lines },
    ];
  }
  const start = lineStart(text, node.start);
  const end = lineEnd(text, node.end);
  return [{ start, end, text: lines.slice(source.lineBreak.length) }];
}

/** Replaces a list's item or the root: its first line in place, further ones below the line. */
export function replaceFrom(source: Source, place: Place, lines: readonly string[]): Splice[] {
  const { text, lineBreak } = source;
  const { start, end } = place.node;
  const [first = '', ...rest] = lines;
  const at = lineEnd(text, end);
  const below = { start: at, end: at, text: indented(source, rest, columnOfItem(source, place)) };
  const gap = isMissing(place.node) ? ' ' : '';
  // A block collection cannot begin on the line of a `---`.
  const isBlocked =
    place.in === 'root' && text.slice(lineStart(text, start), start).startsWith('---');
  const head = isBlocked ? lineBreak : gap;
  return [{ start, end, text: head + first + headerComment(text, place.node) }, below];
}

function columnOfItem({ text }: Source, place: Place): number {
  const { node } = place;
  if (place.in === 'root') return isFirstOnLine(text, node.start) ? column(text, node.start) : 0;
  if (!isMissing(node) || place.in === 'entry') return column(text, node.start);
  return column(text, startOfChild(text, place.list, place.index)) + 2;
}

/** An entry written as `? key` keeps its value in one line, whatever it is. */
function replaceExplicit({ text, style, lineBreak }: Source, place: EntryPlace, data: Data) {
  const { node, entry, map } = place;
  const written = writeFlow(data, style);
  if (afterColon(text, entry) === undefined) {
    const at = lineEnd(text, entry.keyEnd);
    const colon = `${lineBreak}${' '.repeat(column(text, map.start))}: `;
    return [{ start: at, end: at, text: colon + written }];
  }
  return [{ start: node.start, end: node.end, text: (isMissing(node) ? ' ' : '') + written }];
}

function isExplicit(text: string, map: MapNode, index: number): boolean {
  const start = startOfChild(text, map, index);
  return text[start] === '?' && start !== map.entries[index]?.keyStart;
}

/** The comment behind the `|` or `>` of a block scalar, which outlives the scalar. */
function headerComment(text: string, node: Node): string {
  if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return '';
  const header = text.slice(node.start, lineEnd(text, node.start));
  return /^[|>][-+\d]*([ \t]+#.*)?$/s.exec(header)?.[1] ?? '';
}

function indented({ lineBreak }: Source, lines: readonly string[], at: number): string {
  const indent = lineBreak + ' '.repeat(at);
  return lines.map((line) => indent + line).join('');
}
