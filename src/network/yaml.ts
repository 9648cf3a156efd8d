import { parseEvents, YAMLException, type Event } from 'js-yaml';
import type { Problem } from '../errors.js';
import { describeCharacter, findUnwelcome, withoutUnwelcome } from './characters.js';
import { locate } from './position.js';
import { skipBlank } from './source.js';
import type { Data, Node } from './tree.js';
import { isIdle, readSimple, type Simple } from './yaml-simple.js';
import { buildTree, MAX_DEPTH } from './yaml-tree.js';
import {
  MOST_ENTRIES,
  MOST_PROBLEMS,
  MOST_VALUES,
  moreProblems,
  REFUSED,
  syntaxWords,
  unwelcomeCharacter,
  type Fault,
} from './yaml-words.js';

export { isSameData, toData } from './data.js';
export { DEFAULT_STEP, type Sections, type Simple } from './yaml-simple.js';
export { resolvePlain } from './yaml-tree.js';

/** A text as a tree, or everything that stands against reading it, in the order of the text. */
export type Reading = { readonly tree: Node } | { readonly problems: readonly Problem[] };

/**
 * Reads a network file's text: one YAML 1.2 document, core schema, without anchors, aliases, tags,
 * merge keys and directives. Lists every problem; of a broken syntax, all errors that `yaml` finds.
 * Where there are problems but the syntax holds, there is a tree too, to look for further ones in.
 */
export async function parseYaml(
  text: string,
): Promise<{ readonly tree: Node | undefined; readonly problems: readonly Problem[] }> {
  const { tree, faults, syntaxError } = readEvents(text);
  const all = [...faults, ...(syntaxError ? await allSyntaxErrors(text, syntaxError) : [])];
  return { tree, problems: all.length > 0 ? report(text, all).problems : [] };
}

/** js-yaml stops at the first syntax error; `yaml` finds them all. */
async function allSyntaxErrors(text: string, first: Fault): Promise<readonly Fault[]> {
  const { listSyntaxErrors } = await import('./yaml-checking.js');
  return listSyntaxErrors(text, first);
}

/**
 * The values of a text, if it is sound and as simply written as most: in a fraction of the time that
 * its tree would take.
 */
export function readValues(text: string): Simple | undefined {
  if (findOverflow(text) !== undefined || findUnwelcome(text).length > 0) return undefined;
  return readSimple(text);
}

/** Like `parseYaml`, at once; of a broken syntax only the first error. */
export function readTree(text: string): Reading {
  const { tree, faults, syntaxError } = readEvents(text);
  if (tree !== undefined && faults.length === 0) return { tree };
  return report(text, [...faults, ...(syntaxError ? [syntaxError] : [])]);
}

/**
 * The text's values by the `yaml` package: a second opinion on what js-yaml read or an edit wrote.
 * Slow and hungry on long texts; throws an Error when the text has a syntax error.
 */
export async function readDataIndependently(text: string): Promise<Data> {
  const { readData } = await import('./yaml-checking.js');
  return readData(text);
}

function report(text: string, faults: readonly Fault[]): { problems: Problem[] } {
  const position = locate(text);
  const problems = new Map<number, Problem>();
  for (const { offset, words } of faults.toSorted((a, b) => a.offset - b.offset)) {
    // Of several errors in one place, all but the first are its consequences.
    if (problems.has(offset)) continue;
    const { line, column } = position(offset);
    const { wrong, right } = typeof words === 'function' ? words((at) => position(at).line) : words;
    problems.set(offset, { line, column, wrong, right });
  }
  const all = [...problems.values()];
  const next = all[MOST_PROBLEMS];
  if (next === undefined) return { problems: all };
  const rest = { ...next, ...moreProblems(all.length - MOST_PROBLEMS) };
  return { problems: [...all.slice(0, MOST_PROBLEMS), rest] };
}

function readEvents(text: string): {
  readonly tree?: Node | undefined;
  readonly faults: readonly Fault[];
  readonly syntaxError?: Fault;
} {
  const overflow = findOverflow(text);
  if (overflow !== undefined) return { faults: [overflow] };
  const unwelcome = findUnwelcome(text);
  const faults: Fault[] = unwelcome.map(({ offset, character }) => ({
    offset,
    words: unwelcomeCharacter(describeCharacter(character)),
  }));
  // This is no text, whatever else it may be.
  if (unwelcome.length === MOST_PROBLEMS) return { faults };
  // One long text, of which js-yaml would make a longer one for nothing.
  if (text.length > MOST_ENTRIES && !/[:\n\r]/.test(text)) {
    return { faults: [...faults, { offset: 0, words: REFUSED.keyless }] };
  }
  const source = unwelcome.length > 0 ? withoutUnwelcome(text) : text;
  let events: Event[];
  try {
    events = parseEvents(source, { maxDepth: MAX_DEPTH + 1 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const words = syntaxWords('', error.reason);
    // js-yaml marks the line after a directive that it refuses.
    const isDirective = words === REFUSED.directive;
    const offset = isDirective ? skipBlank(source, 0) : (error.mark?.position ?? 0);
    const fault = { offset, words };
    if (words === REFUSED.depth) return { faults: [...faults, fault] };
    return { faults, syntaxError: fault };
  }
  const tree = buildTree(source, events, faults);
  if (tree === undefined && faults.length === 0) faults.push({ offset: 0, words: REFUSED.empty });
  return { tree, faults };
}

/** What no network has so much of that it need be read. */
function findOverflow(text: string): Fault | undefined {
  if (text.length <= MOST_ENTRIES) return undefined;
  const end = findLast(text, ['\n', '\r', ','], MOST_VALUES);
  if (end !== undefined) return { offset: end, words: REFUSED.size };
  const isLong = findLast(text, ['\n'], MOST_ENTRIES) !== undefined;
  const crowd = isLong ? findCrowd(text) : undefined;
  return crowd === undefined ? undefined : { offset: crowd, words: REFUSED.crowd };
}

/** Where the text has had so many of one of the signs. */
function findLast(text: string, signs: readonly string[], most: number): number | undefined {
  for (const sign of signs) {
    let left = most;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      left -= 1;
      if (left === 0) return at;
    }
  }
  return undefined;
}

/** Deeper lines than this count as if they were no deeper. */
const DEEPEST = 200;

/**
 * Where as many lines are equally indented, with none between them that is less, as there may be.
 * Blank lines and comments do not count.
 */
function findCrowd(text: string): number | undefined {
  const counts = new Uint32Array(DEEPEST + 1);
  let deepest = 0;
  for (let line = 0; line < text.length;) {
    let content = line;
    while (text[content] === ' ') content += 1;
    const lineFeed = text.indexOf('\n', content);
    if (!isIdle(text[content])) {
      const depth = Math.min(content - line, DEEPEST);
      if (depth < deepest) counts.fill(0, depth + 1, deepest + 1);
      deepest = depth;
      const count = (counts[depth] ?? 0) + 1;
      if (count > MOST_ENTRIES) return content;
      counts[depth] = count;
    }
    line = lineFeed < 0 ? text.length : lineFeed + 1;
  }
  return undefined;
}
