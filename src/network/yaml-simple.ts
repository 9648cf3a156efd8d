import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Data, DataMap } from './tree.js';
import { resolvePlain } from './yaml-tree.js';

/** Tabs, and lone carriage returns, which end a line as well. */
const ODD = /\t|\r(?!\n)/;
/** A key and a short text, with nothing around them: what most lines are. */
const PLAIN_ENTRY =
  /([^\s\-?:,[\]{}#&*!|>'"%@`<.][^\s:,[\]{}#&*!|>'"%@`]*): +([^\s\-?:,[\]{}#&*!|>'"%@`][^\r\n:#]*)\n *(?![ #\r\n])/y;
/** A key of one word, and right behind it the colon. */
const KEY = /[^\s\-?:,[\]{}#&*!|>'"%@`<.][^\s:,[\]{}#&*!|>'"%@`]*(?=:(?: |\r?\n|$))/y;
/** A text as far as nothing in it may be special. */
const PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\S))[^\r\n:#]*/y;
const FLOW_PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\w))[^\r\n:#,[\]{}]*/y;
/** A colon that ends no key or a hash that begins no comment, and the text behind it. */
const PLAIN_REST = /(?::(?=\S)|(?<=\S)#)[^\r\n:#]*/y;
const BLOCK_HEADER = /[|>][-+]?(?: +#[^\r\n]*| *)\r?\n/y;
const BLANK = /\r?\n|$/y;
/** What follows a value on its line, and the indentation of the next one. */
const LINE_END = /(?: +#[^\r\n]*| *)(?:\r?\n *|$)/y;
/** A line that says nothing, and the indentation of the next one. */
const IDLE_LINE = /(?:#[^\r\n]*)?\r?\n */y;
const LAST_COMMENT = /#[^\r\n]*$/y;

/** By how much a file is indented that does not say. */
export const DEFAULT_STEP = 2;
/** Nested deeper than any network file is; js-yaml knows where too deep begins. */
const MAX_DEPTH = 20;

/** Thrown where the text is not simple; one object, for that is no fault and needs no stack. */
const UNSURE = new Error('this may be YAML, but it is not simple');

/** The values of a simple text. */
export interface Simple {
  readonly data: DataMap;
  readonly sections: Sections;
  /** By how much a map in a map is indented, else a list in a map. */
  readonly step: number;
}

/** By how much something is indented, and how deep it is nested. */
interface Step {
  readonly depth: number;
  readonly by: number;
}

/** Where the keys of the outermost map stand, in the order of the text: at its margin. */
export type Sections = ReadonlyMap<string, number>;

/**
 * The values of a map that is written as simply as most are: every value on the line of its key, or
 * in a block below it; no tabs, no brackets over several lines, no anchors, tags or document markers.
 * Undefined at the first sign of anything else: js-yaml knows what that is, or what is wrong with it.
 * It would give the same values, in several times the time.
 */
export function readSimple(text: string): Simple | undefined {
  if (ODD.test(text)) return undefined;
  /** Where reading goes on: between lines, at what the next line holds. */
  let at = skipSpaces(text, 0);
  /** The column of that, or -1 at the end of the text. */
  let column = 0;
  let depth = 0;
  const sections = new Map<string, number>();
  const steps: { map?: Step; list?: Step } = {};
  try {
    skipIdle();
    if (column !== 0 || isDash()) return undefined;
    const data = map();
    if (at < text.length) return undefined;
    return { data, sections, step: (steps.map ?? steps.list)?.by ?? DEFAULT_STEP };
  } catch (error) {
    if (error === UNSURE) return undefined;
    throw error;
  }

  /** Goes from behind a value to what the next line holds. */
  function endLine(from: number): void {
    at = match(LINE_END, text, from);
    skipIdle();
  }

  function skipIdle(): void {
    while (isIdle(text[at])) {
      const next = tryMatch(IDLE_LINE, text, at);
      at = next < 0 ? match(LAST_COMMENT, text, at) : next;
    }
    column = at === text.length ? -1 : columnOf(text, at);
  }

  /** The list or map that begins here, and all its lines. */
  function block(): Data {
    enter();
    const data = isDash() ? list() : map();
    depth -= 1;
    return data;
  }

  function enter(): void {
    depth += 1;
    if (depth > MAX_DEPTH) throw UNSURE;
  }

  function map(): DataMap {
    const own = column;
    const entries = new Map<string, Data>();
    do {
      const start = at;
      const key = addPlain(entries) ?? addAny(entries, own);
      if (depth === 0) sections.set(key, start);
      if (column > own) throw UNSURE;
    } while (column === own && !isDash());
    return entries;
  }

  /** Adds what the line holds, if it is as short as most are; gives the key. */
  function addPlain(entries: Map<string, Data>): string | undefined {
    PLAIN_ENTRY.lastIndex = at;
    const found = PLAIN_ENTRY.exec(text);
    if (found === null) return undefined;
    const [, key = '', value = ''] = found;
    add(entries, key, resolvePlain(trimmed(value)));
    at = PLAIN_ENTRY.lastIndex;
    column = at === text.length ? -1 : columnOf(text, at);
    return key;
  }

  function addAny(entries: Map<string, Data>, own: number): string {
    const end = match(KEY, text, at);
    const key = text.slice(at, end);
    add(entries, key, valueAfter(end + 1, own, true));
    return key;
  }

  function list(): Data {
    const own = column;
    const items: Data[] = [];
    do {
      items.push(valueAfter(at + 1, own, false));
      if (column > own) throw UNSURE;
    } while (column === own && isDash());
    return items;
  }

  /** The value behind a colon or a dash, of a map or list in the column `own`. */
  function valueAfter(from: number, own: number, isOfMap: boolean): Data {
    const start = skipSpaces(text, from);
    switch (text[start]) {
      case undefined:
      case '#':
      case '\n':
      case '\r':
        return valueBelow(from, own, isOfMap);
      case '|':
      case '>':
        return blockScalar(start, own);
      case '"':
      case "'":
      case '[':
      case '{': {
        at = start;
        const value = flow();
        endLine(at);
        return value;
      }
    }
    if (!isOfMap && tryMatch(KEY, text, start) >= 0) {
      at = start;
      column = columnOf(text, start);
      return block();
    }
    return plain(start);
  }

  /** What stands on the lines below a colon or dash: a block, or nothing at all. */
  function valueBelow(from: number, own: number, isOfMap: boolean): Data {
    endLine(from);
    if (isOfMap) noteStep(column - own);
    // A list may stand right below its key.
    if (column > own || (isOfMap && column === own && isDash())) return block();
    return null;
  }

  /** Of what is nested least, the first one counts. */
  function noteStep(by: number): void {
    const kind = isDash() ? 'list' : 'map';
    if (by > 0 && depth < (steps[kind]?.depth ?? Infinity)) steps[kind] = { depth, by };
  }

  function plain(start: number): Data {
    let end = match(PLAIN, text, start);
    for (let next = end; next >= 0; next = tryMatch(PLAIN_REST, text, end)) end = next;
    const source = trimmed(text.slice(start, end));
    endLine(start + source.length);
    return resolvePlain(source);
  }

  /** A value that ends where its quotes or brackets close, on the same line; goes behind it. */
  function flow(): Data {
    const start = at;
    switch (text[start]) {
      case '"':
        return doubleQuoted();
      case "'":
        return singleQuoted();
      case '[': {
        const items: Data[] = [];
        flowItems(']', () => items.push(flow()));
        return items;
      }
      case '{': {
        const entries = new Map<string, Data>();
        flowItems('}', () => {
          const end = match(KEY, text, at);
          const key = text.slice(at, end);
          at = skipSpaces(text, end + 1);
          add(entries, key, flow());
        });
        return entries;
      }
      default:
        at = match(FLOW_PLAIN, text, start);
        return resolvePlain(trimmed(text.slice(start, at)));
    }
  }

  function flowItems(closing: string, read: () => void): void {
    enter();
    at = skipSpaces(text, at + 1);
    if (text[at] !== closing) {
      flowItem(read);
      while (text[at] === ',') {
        at = skipSpaces(text, at + 1);
        flowItem(read);
      }
    }
    if (text[at] !== closing) throw UNSURE;
    at += 1;
    depth -= 1;
  }

  function flowItem(read: () => void): void {
    read();
    at = skipSpaces(text, at);
  }

  function singleQuoted(): string {
    const start = at + 1;
    let end = quoteFrom("'", start);
    // A quote in the text is written twice.
    while (text[end + 1] === "'") end = quoteFrom("'", end + 2);
    at = end + 1;
    return within(start, end).split("''").join("'");
  }

  /** With no other escapes than those of JSON, which mean the same. */
  function doubleQuoted(): string {
    const start = at + 1;
    let end = quoteFrom('"', start);
    while (isEscaped(end)) end = quoteFrom('"', end + 1);
    at = end + 1;
    const source = within(start, end);
    return source.includes('\\') ? unescaped(`"${source}"`) : source;
  }

  function quoteFrom(quote: string, from: number): number {
    const found = text.indexOf(quote, from);
    if (found < 0) throw UNSURE;
    return found;
  }

  function isEscaped(offset: number): boolean {
    let first = offset;
    while (text[first - 1] === '\\') first -= 1;
    return (offset - first) % 2 === 1;
  }

  /** What stands there, on one line. */
  function within(from: number, to: number): string {
    const source = text.slice(from, to);
    if (source.includes('\n')) throw UNSURE;
    return source;
  }

  /** A text in the lines below `|` or `>`, of which js-yaml makes the value. */
  function blockScalar(start: number, own: number): string {
    const valueStart = match(BLOCK_HEADER, text, start);
    const indent = skipSpaces(text, valueStart) - valueStart;
    if (indent <= own || tryMatch(BLANK, text, valueStart + indent) >= 0) throw UNSURE;
    let line = valueStart;
    while (line < text.length) {
      const content = skipSpaces(text, line);
      const isBlank = tryMatch(BLANK, text, content) >= 0;
      if (!isBlank && content - line <= own) break;
      if (!isBlank && content - line < indent) throw UNSURE;
      const lineFeed = text.indexOf('\n', content);
      if (isBlank && lineFeed < 0) throw UNSURE;
      line = lineFeed < 0 ? text.length : lineFeed + 1;
    }
    at = skipSpaces(text, line);
    skipIdle();
    const style = text[start] === '|' ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
    const chomping = CHOMPING.get(text[start + 1]) ?? CHOMPING_MODE.CLIP;
    return getScalarValue(text, {
      ...NO_PROPERTIES,
      style,
      chomping,
      indent,
      valueStart,
      valueEnd: line,
    });
  }

  function isDash(): boolean {
    return text[at] === '-' && isGap(text[at + 1]);
  }
}

function add(entries: Map<string, Data>, key: string, value: Data): void {
  const { size } = entries;
  entries.set(key, value);
  if (entries.size === size) throw UNSURE;
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw UNSURE;
  }
}

const NO_PROPERTIES = {
  type: EVENT_ID.SCALAR,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
  fast: false,
} as const;

const CHOMPING = new Map<string | undefined, ScalarEvent['chomping']>([
  ['-', CHOMPING_MODE.STRIP],
  ['+', CHOMPING_MODE.KEEP],
]);

/** Where what the pattern matches right there ends. */
function match(pattern: RegExp, text: string, from: number): number {
  const end = tryMatch(pattern, text, from);
  if (end < 0) throw UNSURE;
  return end;
}

/** -1 where it does not match. */
function tryMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function trimmed(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function columnOf(text: string, at: number): number {
  return at - text.lastIndexOf('\n', at - 1) - 1;
}

/** Begins a comment, or ends a line. */
export function isIdle(character: string | undefined): boolean {
  return character === '#' || character === '\n' || character === '\r';
}

/** What may follow a dash. */
function isGap(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === undefined;
}
