import { isDataList, isDataMap, isSameData, toData } from '../data.js';
import type { Addition } from './batch.js';
import {
  addToBlock,
  emptyBlock,
  entryLinesBelow,
  removeFromBlock,
  replaceBelow,
  replaceFrom,
  replaceInBlock,
} from './block.js';
import { impossible, type Edit } from './data.js';
import { addToFlow, removeFromFlow } from './flow.js';
import {
  endOfLines,
  follow,
  isMissing,
  sizeOf,
  type Place,
  type Source,
  type Splice,
} from './place.js';
import { rewriteScalar, writeBlock, writeFlow } from './write.js';
import { column, hasComment } from '../source.js';
import type { Data, Path } from '../tree.js';

/** The splices that carry out one edit. Throws an Error where the path cannot be. */
export function splicesFor(source: Source, edit: Edit): Splice[] {
  const { places, rest } = follow(source, edit.path);
  const place = places[places.length - 1] ?? places[0];
  if (edit.op === 'remove') {
    const parent = places[places.length - 2];
    if (rest.length > 0) throw impossible(edit.path, place.depth + 1, 'there is no such place');
    if (parent === undefined) throw impossible([], 0, 'the whole file cannot be removed');
    return remove(source, parent, place);
  }
  const [key, ...further] = rest;
  if (key !== undefined) {
    const innermost = edit.op === 'insert' ? [edit.value] : edit.value;
    return addKey(source, place, edit.path, key, nested(edit.path, further, innermost));
  }
  return edit.op === 'set'
    ? replace(source, place, edit.value)
    : append(source, place, edit.path, edit.value);
}

/** The splices that replace one value, unless it stays the same. */
export function replace(source: Source, place: Place, value: Data): Splice[] {
  const { node } = place;
  if (isSameData(toData(node), value)) return [];
  if (!place.flow) return replaceInBlock(source, place, value);
  return replaceInFlow(source, place, value);
}

/** The splices that add entries or items to a block collection that is not empty. */
export function addAll(source: Source, { node, data }: Addition): Splice[] {
  return addToBlock(source, node, data);
}

function replaceInFlow({ text, style }: Source, { node }: Place, value: Data): Splice[] {
  const { start, end } = node;
  const { json } = style;
  const written =
    node.kind === 'scalar' && !isDataMap(value) && !isDataList(value)
      ? rewriteScalar(value, node, { json, flow: true })
      : writeFlow(value, style);
  if (!isMissing(node)) return [{ start, end, text: written }];
  return [{ start, end, text: text[start - 1] === ':' ? ` ${written}` : `: ${written}` }];
}

function addKey(source: Source, place: Place, path: Path, key: string | number, value: Data) {
  const { node, depth } = place;
  if (node.kind === 'list') throw impossible(path, depth + 1, 'there is no such list item');
  if (typeof key !== 'string') throw impossible(path, depth, 'this is not a list');
  const added = new Map([[key, value]]);
  if (node.kind === 'map' && sizeOf(node) > 0) {
    if (place.flow || node.flow) return addToFlow(source, node, added);
    const isMadeOnTop = depth === 0 && path.length > 1 && isFilled(value);
    return isMadeOnTop ? addBelow(source, place, key, value) : addToBlock(source, node, added);
  }
  if (node.kind === 'scalar' && node.value !== null)
    throw impossible(path, depth, 'this is neither a map nor a list');
  return fill(source, place, added, value);
}

/** A top-level collection that an edit makes on its way is in block style: it is there to grow. */
function addBelow(source: Source, { node }: Place, key: string, value: Data): Splice[] {
  const { text, lineBreak } = source;
  const at = endOfLines(text, node);
  const indent = lineBreak + ' '.repeat(column(text, node.start));
  const lines = entryLinesBelow(source, key, value, column(text, node.start));
  return [{ start: at, end: at, text: lines.map((line) => indent + line).join('') }];
}

function append(source: Source, place: Place, path: Path, value: Data): Splice[] {
  const { node } = place;
  if (node.kind === 'list' && sizeOf(node) > 0) {
    if (place.flow || node.flow) return addToFlow(source, node, [value]);
    return addToBlock(source, node, [value]);
  }
  if (node.kind === 'map' || (node.kind === 'scalar' && node.value !== null))
    throw impossible(path, path.length, 'this is not a list');
  return fill(source, place, [value], value);
}

/** Puts the first entry or item into an empty collection or in place of a null. */
function fill(source: Source, place: Place, data: Data, first: Data): Splice[] {
  const { text } = source;
  const { node } = place;
  const isBracketed = node.kind !== 'scalar';
  const collection = isDataMap(data) || isDataList(data) ? data : [];
  if (isBracketed && hasComment(text, node.start, node.end))
    return addToFlow(source, node, collection);
  if (place.flow) return replaceInFlow(source, place, data);
  if (!isDataMap(first) && place.depth > 1) return replaceInBlock(source, place, data);
  if (place.in === 'entry') return replaceBelow(source, place, data);
  const at = column(text, node.start);
  return replaceFrom(source, place, writeBlock(data, source.style, at));
}

function remove(source: Source, parent: Place, place: Place): Splice[] {
  const { text } = source;
  const { node } = parent;
  if (node.kind === 'scalar' || place.in === 'root') return [];
  const isFlow = parent.flow || node.flow;
  if (sizeOf(node) > 1) {
    return isFlow
      ? removeFromFlow(text, node, place.index)
      : removeFromBlock(text, node, place.index);
  }
  if (!isFlow) return emptyBlock(source, parent, node);
  const empty: Data = node.kind === 'map' ? new Map() : [];
  return [{ start: node.start, end: node.end, text: writeFlow(empty, source.style) }];
}

function nested(path: Path, keys: Path, value: Data): Data {
  return keys.reduceRight<Data>((inner, key) => {
    if (typeof key !== 'string') throw impossible(path, path.length, 'there is no such list');
    return new Map([[key, inner]]);
  }, value);
}

function isFilled(value: Data): boolean {
  return isDataMap(value) ? value.size > 0 : isDataList(value) && value.length > 0;
}
