import {
  boolCoreTag,
  COLLECTION_STYLE,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { lineEnd, lineStart, skipBlank } from './source.js';
import type { MapEntry, Node, ScalarNode } from './tree.js';
import { duplicateKey, MOST_FAULTS, REFUSED, type Fault } from './yaml-words.js';

/** The deepest nesting that is read. */
export const MAX_DEPTH = 100;

/** The last character of Unicode. */
const LAST_CHARACTER = 0x10ffff;

interface MapFrame {
  readonly kind: 'map';
  readonly parent: Frame | undefined;
  readonly start: number;
  readonly flow: boolean;
  readonly entries: MapEntry[];
  /** The key whose value comes next, and its span. */
  key: string | undefined;
  keyStart: number;
  keyEnd: number;
}

interface ListFrame {
  readonly kind: 'list';
  readonly parent: Frame | undefined;
  readonly start: number;
  readonly flow: boolean;
  readonly items: Node[];
}

interface DocumentFrame {
  readonly kind: 'document';
  readonly parent: undefined;
}

/** What is open while its content comes; `parent` is what it stands in. */
type Frame = MapFrame | ListFrame | DocumentFrame;

const DOCUMENT: DocumentFrame = { kind: 'document', parent: undefined };

/** Turns events into a tree; what is refused goes to `faults`. Undefined: there is no content. */
export function buildTree(text: string, events: Event[], faults: Fault[]): Node | undefined {
  let open: Frame | undefined;
  let depth = 0;
  let root: Node | undefined;
  let documents = 0;
  /** Where the part of the text begins that the events so far have not covered. */
  let cursor = 0;
  /** Where each key of the map that is being closed stood first. */
  const seen = new Map<string, number>();

  const refuse = (offset: number, words: Fault['words']) => {
    if (faults.length < MOST_FAULTS) faults.push({ offset, words });
  };

  // Given up one by one, so that events and tree need not fit into memory both.
  events.reverse();
  for (let event = events.pop(); event !== undefined; event = events.pop()) {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        refuseProperties(event);
        refuseEscapes(event);
        addScalar(event);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        openCollection(event);
        break;
      case EVENT_ID.POP:
        close();
        break;
      case EVENT_ID.DOCUMENT:
        openDocument(event.explicitStart);
        break;
      case EVENT_ID.ALIAS: {
        const start = event.anchorStart - 1;
        refuse(start, REFUSED.alias);
        cursor = event.anchorEnd;
        add({ kind: 'scalar', value: null, style: 'plain', start, end: event.anchorEnd });
      }
    }
  }
  return root;

  function openDocument(isMarked: boolean): void {
    documents += 1;
    let at = skipBlank(text, cursor);
    for (;;) {
      if (text.startsWith('...', at)) {
        if (documents === 1) refuse(at, REFUSED.documents);
        at = skipBlank(text, at + 3);
      } else if (text.startsWith('%', at)) {
        refuse(at, REFUSED.directive);
        at = skipBlank(text, lineEnd(text, at));
      } else break;
    }
    // js-yaml takes an indented marker for one as well.
    const isOdd = isMarked && lineStart(text, at) !== at;
    if (documents === 2 || isOdd) refuse(at, REFUSED.documents);
    cursor = isMarked ? at + 3 : at;
    open = DOCUMENT;
  }

  function openCollection(event: MappingEvent | SequenceEvent): void {
    refuseProperties(event);
    const { start } = event;
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const parent = open;
    open =
      event.type === EVENT_ID.MAPPING
        ? { kind: 'map', parent, start, flow, entries: [], key: undefined, keyStart: 0, keyEnd: 0 }
        : { kind: 'list', parent, start, flow, items: [] };
    depth += 1;
    if (depth === MAX_DEPTH + 1) refuse(start, REFUSED.depth);
    cursor = flow && isBracket(text, start) ? start + 1 : start;
  }

  function close(): void {
    const closed = open;
    open = closed?.parent;
    if (closed === undefined || closed.kind === 'document') return;
    depth -= 1;
    const { kind, start, flow } = closed;
    if (flow && isBracket(text, start)) cursor = afterBracket(text, cursor);
    if (kind === 'map') refuseDuplicates(closed.entries);
    const node: Node =
      kind === 'map'
        ? { kind, entries: closed.entries, start, end: cursor, flow }
        : { kind, items: closed.items, start, end: cursor, flow };
    if (keyless()) refuse(start, REFUSED.collectionKey);
    add(node);
  }

  function addScalar(event: ScalarEvent): void {
    const map = keyless();
    if (map !== undefined) addKey(map, event);
    else {
      const node = event.valueStart < 0 ? missing() : scalar(text, event, cursor);
      cursor = node.end;
      add(node);
    }
  }

  function addKey(map: MapFrame, event: ScalarEvent): void {
    const { start, end } = event.valueStart < 0 ? missing() : scalarSpan(text, event, cursor);
    // js-yaml overlooks this behind an item of a list that is indented like its key.
    const isBehind = !map.flow && map.entries.length > 0 && lineEnd(text, cursor) >= start;
    if (isBehind) refuse(start, REFUSED.keyBehind);
    cursor = end;
    map.key = getScalarValue(text, event);
    map.keyStart = start;
    map.keyEnd = end;
    if (event.valueStart < 0) refuse(start, REFUSED.missingKey);
    else if (map.key === '<<' && event.style === SCALAR_STYLE.PLAIN) refuse(start, REFUSED.merge);
  }

  function missing(): ScalarNode {
    const at = skipBlank(text, cursor);
    const isInFlow = open !== undefined && open.kind !== 'document' && open.flow;
    const mark = open?.kind === 'list' ? /-/y : isInFlow ? /:/y : /:(?=\s|$)/y;
    mark.lastIndex = at;
    const start = keyless() ? at : mark.test(text) ? at + 1 : cursor;
    return { kind: 'scalar', value: null, style: 'plain', start, end: start };
  }

  /** The map of which the next node is a key. */
  function keyless(): MapFrame | undefined {
    return open?.kind === 'map' && open.key === undefined ? open : undefined;
  }

  function add(node: Node): void {
    if (open === undefined) return;
    switch (open.kind) {
      case 'map': {
        const { key, keyStart, keyEnd } = open;
        if (key === undefined) {
          // An alias or a collection, which is refused, and says nothing as a key.
          open.key = '';
          open.keyStart = node.start;
          open.keyEnd = node.end;
        } else {
          open.entries.push({ key, keyStart, keyEnd, value: node });
          open.key = undefined;
        }
        break;
      }
      case 'list':
        open.items.push(node);
        break;
      case 'document':
        if (documents === 1 && !isEmpty(node)) root = node;
    }
  }

  function refuseDuplicates(entries: readonly MapEntry[]): void {
    seen.clear();
    for (const { key, keyStart } of entries) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, keyStart);
      else refuse(keyStart, (lineOf) => duplicateKey(key, lineOf(first)));
    }
  }

  /** js-yaml takes an escape beyond the last character of Unicode. */
  function refuseEscapes({ style, valueStart, valueEnd }: ScalarEvent): void {
    if (style !== SCALAR_STYLE.DOUBLE_QUOTED) return;
    const source = text.slice(valueStart, valueEnd);
    if (!source.includes('\\U')) return;
    for (const { 1: hex, index } of source.matchAll(/\\(?:U([0-9a-f]{8})|[^])/gi)) {
      const isUnknown = hex !== undefined && parseInt(hex, 16) > LAST_CHARACTER;
      if (isUnknown) refuse(valueStart + index, REFUSED.escape);
    }
  }

  function refuseProperties(event: MappingEvent | SequenceEvent | ScalarEvent): void {
    if (event.anchorStart >= 0) refuse(event.anchorStart - 1, REFUSED.anchor);
    if (event.tagStart >= 0) refuse(event.tagStart, REFUSED.tag);
  }
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.start === node.end;
}

function isBracket(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '[' || character === '{';
}

function scalar(text: string, event: ScalarEvent, cursor: number): ScalarNode {
  const source = getScalarValue(text, event);
  if (event.style === SCALAR_STYLE.PLAIN) {
    const { valueStart: start, valueEnd: end } = event;
    return { kind: 'scalar', value: resolvePlain(source), style: 'plain', start, end };
  }
  const { start, end } = scalarSpan(text, event, cursor);
  return { kind: 'scalar', value: source, style: STYLES[event.style], start, end };
}

const STYLES = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
} as const satisfies Record<ScalarEvent['style'], ScalarNode['style']>;

/** The span of a scalar, its quotes or its block header included. */
function scalarSpan(text: string, event: ScalarEvent, cursor: number) {
  const { valueStart: start, valueEnd: end } = event;
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return { start, end };
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: start - 1, end: end + 1 };
    default:
      return blockScalarSpan(text, event, cursor);
  }
}

function blockScalarSpan(text: string, event: ScalarEvent, cursor: number) {
  let start = skipBlank(text, cursor);
  while (/[-:?]/.test(text.charAt(start))) start = skipBlank(text, start + 1);
  let end = lineEnd(text, start);
  if (event.indent < 0) return { start, end };
  for (const { 0: line, index } of text
    .slice(event.valueStart, event.valueEnd)
    .matchAll(/[^\r\n]+/g)) {
    // A line of blanks counts as content where it is longer than the indentation.
    if (line.length > event.indent || /[^ ]/.test(line)) {
      end = event.valueStart + index + line.length;
    }
  }
  return { start, end };
}

/** The end of a flow collection: after the bracket that follows its last item. */
function afterBracket(text: string, cursor: number): number {
  let at = skipBlank(text, cursor);
  while (/[,:?]/.test(text.charAt(at))) at = skipBlank(text, at + 1);
  return Math.min(at + 1, text.length);
}

/** What may be a number, a boolean or null; a name, a date or a duration is not. */
const MAYBE_NO_TEXT = /^(?:|[~nNtTfF].{0,4}|[-+]?[.\d][\w.]*(?:[eE][-+]?\d+)?)$/;

/** A plain scalar's value in the core schema. */
export function resolvePlain(source: string): ScalarNode['value'] {
  if (!MAYBE_NO_TEXT.test(source)) return source;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(source, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return source;
}
