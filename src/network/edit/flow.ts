import { isDataList, isDataMap } from '../data.js';
import {
  endOfChild,
  isBracketed,
  isFirstOnLine,
  isMissing,
  removeLines,
  startOfChild,
  type Source,
  type Splice,
} from './place.js';
import { writeFlow, writeKey, type Style } from './write.js';
import { hasComment, isOneLine, lineEnd, lineStart, skipBlank, skipSpaces } from '../source.js';
import type { Data, DataMap, ListNode, MapNode } from '../tree.js';

/** Adds entries or items to a collection in brackets, in the style of those that it has. */
export function addToFlow(
  { text, lineBreak, style }: Source,
  node: MapNode | ListNode,
  added: DataMap | readonly Data[],
): Splice[] {
  const pieces = writePieces(text, node, added, style);
  const last = (node.kind === 'map' ? node.entries.length : node.items.length) - 1;
  if (last < 0) return [fill(text, node, pieces)];
  if (!isBracketed(text, node)) {
    const pair = text.slice(node.start, node.end);
    return [{ start: node.start, end: node.end, text: `{ ${[pair, ...pieces].join(', ')} }` }];
  }
  const end = endOfChild(node, last);
  const next = skipBlank(text, end);
  const hasComma = text[next] === ',';
  const after = hasComma ? next + 1 : end;
  const isLast = isOneLine(text, after, node.end);
  const lineIsCommented = !isLast && text[skipSpaces(text, after)] === '#';
  const isSpread = !isOneLine(text, node.start, startOfChild(text, node, 0));
  if (!isSpread && !lineIsCommented) {
    const separator = separatorOf(text, node, last);
    const joined = pieces.join(separator);
    const inserted = hasComma ? `${separator.slice(1)}${joined},` : separator + joined;
    return [{ start: after, end: after, text: inserted }];
  }
  const sibling = startOfChild(text, node, last);
  const from = lineStart(text, sibling);
  const isBeside = isOneLine(text, node.start, sibling);
  const indent =
    text.slice(from, skipSpaces(text, from)) + (isBeside ? ' '.repeat(style.step) : '');
  const at = isLast ? after : lineEnd(text, after);
  const lines = pieces.map((piece) => lineBreak + indent + piece).join(',');
  const comma = { start: end, end, text: hasComma ? '' : ',' };
  return [comma, { start: at, end: at, text: lines + (hasComma ? ',' : '') }];
}

/** Removes one of several entries or items from a collection in brackets, with one comma. */
export function removeFromFlow(text: string, node: MapNode | ListNode, index: number): Splice[] {
  const start = startOfChild(text, node, index);
  const end = endOfChild(node, index);
  const next = skipBlank(text, end);
  const hasComma = text[next] === ',';
  const after = hasComma ? next + 1 : end;
  const rest = skipSpaces(text, after);
  const isAlone =
    isFirstOnLine(text, start) && (rest === lineEnd(text, after) || text[rest] === '#');
  const previousComma = index > 0 ? skipBlank(text, endOfChild(node, index - 1)) : start;
  const comma = hasComma
    ? []
    : [{ start: previousComma, end: Math.min(previousComma + 1, start), text: '' }];
  if (isAlone) return [...comma, removeLines(text, lineStart(text, start), lineEnd(text, after))];
  const isLast = index === (node.kind === 'map' ? node.entries.length : node.items.length) - 1;
  if (!isLast) return [{ start, end: text[rest] === '#' ? after : rest, text: '' }];
  let from = start;
  while (from > previousComma + 1 && /[ \t]/.test(text.charAt(from - 1))) from -= 1;
  return [...comma, { start: from, end: after, text: '' }];
}

function fill(text: string, { start, end }: MapNode | ListNode, pieces: readonly string[]): Splice {
  const content = pieces.join(', ');
  if (hasComment(text, start, end))
    return { start: start + 1, end: start + 1, text: ` ${content}` };
  const inBrackets = text.startsWith('[', start) ? `[${content}]` : `{ ${content} }`;
  return { start, end, text: inBrackets };
}

function writePieces(
  text: string,
  node: MapNode | ListNode,
  added: DataMap | readonly Data[],
  style: Style,
): string[] {
  const json = style.json || isQuoted(text, node);
  if (isDataList(added)) return added.map((item) => writeFlow(item, { json }));
  if (!isDataMap(added)) return [];
  const colon = json && isTight(node) ? ':' : ': ';
  return [...added].map(
    ([key, value]) => writeKey(key, { json }, true) + colon + writeFlow(value, { json }),
  );
}

function isQuoted(text: string, node: MapNode | ListNode): boolean {
  const last = node.kind === 'map' ? node.entries.at(-1)?.keyStart : node.items.at(-1)?.start;
  if (last === undefined) return false;
  const item = node.kind === 'list' ? node.items.at(-1) : undefined;
  const first = item?.kind === 'map' && item.flow ? item.entries[0]?.keyStart : last;
  return text[first ?? last] === '"';
}

/** Whether nothing stands between colon and value, as in compact JSON. */
function isTight(node: MapNode | ListNode): boolean {
  const last = node.kind === 'map' ? node.entries.at(-1) : undefined;
  return last !== undefined && !isMissing(last.value) && last.value.start === last.keyEnd + 1;
}

function separatorOf(text: string, node: MapNode | ListNode, last: number): string {
  if (last === 0) return isTight(node) ? ',' : ', ';
  const comma = skipBlank(text, endOfChild(node, last - 1));
  const gap = text.slice(comma + 1, startOfChild(text, node, last));
  return /^ *$/.test(gap) ? `,${gap}` : ', ';
}
