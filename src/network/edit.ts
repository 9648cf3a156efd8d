import { UserError } from '../errors.js';
import { isSameData, toData } from './data.js';
import { batchOf } from './edit/batch.js';
import { applyToData, type Edit } from './edit/data.js';
import { follow, sourceOf, splice, type Habits, type Source } from './edit/place.js';
import { refine } from './edit/refine.js';
import { addAll, replace, splicesFor } from './edit/steps.js';
import { windowOf, type Parsed } from './edit/window.js';
import type { Data, Node } from './tree.js';
import { readDataIndependently, readTree, readValues } from './yaml.js';

export { applyToData, type Edit } from './edit/data.js';
export type { Parsed } from './edit/window.js';

/** `yaml` takes about 0.2 s for a text of this length (in UTF-16 units); longer ones are too slow. */
const MAX_RECHECKED_LENGTH = 200_000;

/**
 * Carries out the edits in order by splicing the source: every byte that is not concerned stays.
 * @throws UserError when the text cannot be read; Error when a path cannot be
 */
export function applyToText(text: string, edits: readonly Edit[]): string {
  return edits.length === 0 ? text : applyToTree(text, treeOf(text), edits);
}

/**
 * Like `applyToText`, and makes sure that the new text holds exactly what the edits mean, by reading
 * it again and, up to 200,000 characters, by a second parser as well. Of a simple text, just the
 * sections that the edits name are read and written; the rest of it stays what it is.
 * @throws UserError when the text cannot be written safely; Error when a path cannot be
 */
export async function editText(text: string, edits: readonly Edit[]): Promise<string> {
  if (edits.length === 0) return text;
  const values = readValues(text) ?? { data: toData(treeOf(text)) };
  return (await editParsed({ text, ...values }, edits)).text;
}

/** Like `editText`, for a text that was read already. */
export async function editParsed(parsed: Parsed, edits: readonly Edit[]): Promise<Parsed> {
  if (edits.length === 0) return parsed;
  const edited = (await editWindow(parsed, edits)) ?? (await editWhole(parsed, edits));
  if (edited !== undefined) return edited;
  throw new UserError(
    'the change could not be written safely, so nothing was written',
    'make it by hand in an editor, or simplify the lines around it',
  );
}

async function editWindow(parsed: Parsed, edits: readonly Edit[]): Promise<Parsed | undefined> {
  const window = windowOf(parsed, edits);
  if (window === undefined) return undefined;
  const text = applyToTree(window.text, treeOf(window.text), edits, window.habits);
  const values = readValues(text);
  if (values === undefined) return undefined;
  const isSafe = await isAsExpected(text, values.data, applyToData(window.data, edits));
  return isSafe ? window.replacedBy(text, values) : undefined;
}

async function editWhole(parsed: Parsed, edits: readonly Edit[]): Promise<Parsed | undefined> {
  const text = applyToTree(parsed.text, parsed.tree ?? treeOf(parsed.text), edits);
  const read = readTree(text);
  if (!('tree' in read)) return undefined;
  const data = toData(read.tree);
  const isSafe = await isAsExpected(text, data, applyToData(parsed.data, edits));
  return isSafe ? { text, ...(readValues(text) ?? { data, tree: read.tree }) } : undefined;
}

/** True if a changed text was read as it should be, by the second parser as well. */
async function isAsExpected(text: string, read: Data, expected: Data): Promise<boolean> {
  if (!isSameData(read, expected)) return false;
  if (text.length > MAX_RECHECKED_LENGTH) return true;
  try {
    return isSameData(await readDataIndependently(text), expected);
  } catch {
    return false;
  }
}

/** @param habits those of the whole text, if this one is part of another */
function applyToTree(text: string, tree: Node, edits: readonly Edit[], habits?: Habits): string {
  let source = sourceOf(text, tree, habits);
  let edited = text;
  for (let at = 0; at < edits.length;) {
    // What the text was like before all edits stays its habit.
    if (edited !== source.text) source = sourceOf(edited, treeOf(edited), source);
    const step = takeStep(source, edits, at);
    edited = step.text;
    at += step.count;
  }
  return edited;
}

/** Carries out as many edits as one parse can serve, at least one. */
function takeStep(source: Source, edits: readonly Edit[], at: number) {
  const { text } = source;
  const { count, replaced, added } = batchOf(source, edits, at);
  if (count > 0) {
    const inPlace = replaced.flatMap(({ path, value }) => {
      const { places } = follow(source, path);
      return replace(source, places[places.length - 1] ?? places[0], value);
    });
    const additions = added.flatMap((addition) => addAll(source, addition));
    return { text: splice(text, [...inPlace, ...additions]), count };
  }
  const edit = edits[at];
  if (edit === undefined) return { text, count: 1 };
  const smaller = refined(source, edit);
  if (smaller !== undefined)
    return { text: applyToTree(text, source.tree, smaller, source), count: 1 };
  return { text: splice(text, splicesFor(source, edit)), count: 1 };
}

function refined(source: Source, edit: Edit): Edit[] | undefined {
  if (edit.op !== 'set') return undefined;
  const { places, rest } = follow(source, edit.path);
  const { node } = places[places.length - 1] ?? places[0];
  if (rest.length > 0) return undefined;
  return refine(edit.path, toData(node), edit.value);
}

/**
 * The tree of a sound text.
 * @throws UserError of a text that has problems
 */
export function treeOf(text: string): Node {
  const read = readTree(text);
  if ('tree' in read) return read.tree;
  throw new UserError(
    'the file cannot be changed while it has problems',
    'run `mentor-audit check` to see them',
  );
}
