import type { Problem } from '../errors.js';
import { findAt, findNearestTo, withFirstCopies } from './lookup.js';
import { findNewerVersion, migrate } from './migrate.js';
import type { Network } from './network.js';
import { locate, type Position } from './position.js';
import { describeIssues, type Fault } from './problems.js';
import { findDanglingReferences } from './references.js';
import { isExtension } from './shape.js';
import type { Node, Path } from './tree.js';
import { moreProblems } from './yaml-words.js';
import { networkSchema } from './zod-schema.js';

/** More than these no one reads; the rest is counted. */
const MOST_PROBLEMS = 1000;

/**
 * Everything that is wrong with a file that was not accepted, in the order of the text.
 * @param tree undefined if the syntax leaves nothing to look at
 * @param syntax what is wrong with its YAML
 */
export function explainFile(
  text: string,
  tree: Node | undefined,
  syntax: readonly Problem[],
): readonly Problem[] {
  if (tree === undefined || syntax.length > MOST_PROBLEMS) return syntax;
  const positionAt = locate(text);
  const found = placed(findFaults(tree, tree), tree, positionAt);
  const hidden = syntax.length > 0 ? problemsOfFirstCopies(tree, positionAt) : [];
  return orThrow(merged(syntax, [...found, ...hidden]));
}

/**
 * Everything that would be wrong with a network file after answers were merged into it, at its place
 * in the answers file.
 */
export function explainAnswers(
  text: string,
  answers: Node,
  mergedTree: Node,
  { log }: Network,
): readonly Problem[] {
  const inAnswers = (path: Path) => {
    const [section, index] = path;
    const isNew = section === 'log' && typeof index === 'number' && index >= log.length;
    return isNew ? [section, index - log.length, ...path.slice(2)] : path;
  };
  const faults = findFaults(mergedTree, answers, inAnswers);
  const there = faults.map((fault) => ({ ...fault, path: inAnswers(fault.path) }));
  return orThrow(placed(there, answers, locate(text)));
}

/** The two readings of the schema must agree; a property test holds them to it. */
function orThrow(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) throw new Error('a file was refused without a reason');
  return problems;
}

/** @param shown the tree that the messages quote, and `toShown` the way there */
function findFaults(
  tree: Node,
  shown: Node,
  toShown: (path: Path) => Path = (path) => path,
): readonly Fault[] {
  const newer = findNewerVersion(tree);
  // Whatever else is wrong follows from that: there is a program that knows what it means.
  if (newer) return [newer];
  const current = migrate(tree);
  const { error } = networkSchema.safeParse(toPlain(current));
  return [
    ...describeIssues(error?.issues ?? [], (path) => findAt(shown, toShown(path))?.node),
    ...findPrototypeKeys(current),
    ...findDanglingReferences(current),
  ];
}

/** Where an id is called `__proto__`, which plain objects, and so the schema, cannot hold. */
function findPrototypeKeys(node: Node, path: Path = []): Fault[] {
  if (node.kind !== 'map' || path.length > 1) return [];
  const [wrong, right] = ['`__proto__` cannot be an id', 'choose another word'];
  return node.entries.flatMap(({ key, value }): Fault[] => {
    const here = [...path, key];
    const deeper = findPrototypeKeys(value, here);
    return key === '__proto__' ? [...deeper, { path: here, at: 'key', wrong, right }] : deeper;
  });
}

/** Plain values for the schema, without the keys of the user's own. */
function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries) if (!isExtension(key)) plain[key] = toPlain(value);
  return plain;
}

/** The faults as problems, in the order of the text; what no one would read on to is counted. */
function placed(
  faults: readonly Fault[],
  tree: Node,
  positionAt: (offset: number) => Position,
): Problem[] {
  const places = faults
    .map((fault) => ({ ...fault, offset: offsetOf(fault, tree) }))
    .sort((a, b) => a.offset - b.offset);
  const problems = places.slice(0, MOST_PROBLEMS).map(({ offset, wrong, right }) => ({
    ...positionAt(offset),
    wrong,
    right: typeof right === 'string' ? right : right(),
  }));
  const next = places[MOST_PROBLEMS];
  if (next === undefined) return problems;
  return [
    ...problems,
    { ...positionAt(next.offset), ...moreProblems(places.length - MOST_PROBLEMS) },
  ];
}

function offsetOf({ path, at }: Fault, tree: Node): number {
  const { entry, node } = findNearestTo(tree, path);
  return at === 'key' ? (entry?.keyStart ?? node.start) : node.start;
}

/** Of keys that stand twice the last copy counts; what is wrong with the first must be told, too. */
function problemsOfFirstCopies(tree: Node, positionAt: (offset: number) => Position): Problem[] {
  const first = withFirstCopies(tree);
  return placed(findFaults(first, first), first, positionAt);
}

/** Problems of the syntax, and others where the syntax says nothing already, in the order of the text. */
function merged(syntax: readonly Problem[], others: readonly Problem[]): Problem[] {
  const place = ({ line, column }: Problem) => `${line}:${column}`;
  const taken = new Set(syntax.map(place));
  const rest = others.filter((problem) => !taken.has(place(problem)));
  const unique = new Map(rest.map((problem) => [`${place(problem)} ${problem.wrong}`, problem]));
  return [...syntax, ...unique.values()].sort(byPosition);
}

function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
