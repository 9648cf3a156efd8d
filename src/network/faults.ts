import type { Problem } from '../errors.js';
import { toData, toTree } from './data.js';
import { findAt, findNearestTo, withFirstCopies } from './lookup.js';
import { findNewerVersion, migrate } from './migrate.js';
import type { Network } from './network.js';
import { locate, type Position } from './position.js';
import { describeIssues, type Fault } from './problems.js';
import { findDanglingReferences } from './references.js';
import { networkShape } from './schema.js';
import { isExtension } from './shape-collections.js';
import type { Data, Node, Path } from './tree.js';
import { MOST_FAULTS, MOST_PROBLEMS, moreProblems } from './yaml-words.js';
import { networkSchema } from './zod-schema.js';

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
  const found = problemsAt(findPlacedFaults(tree), positionAt);
  // Of keys that stand twice the last copy counts; what is wrong with the first must be told, too.
  const hidden =
    syntax.length > 0 ? problemsAt(findPlacedFaults(withFirstCopies(tree)), positionAt) : [];
  return some(merged(syntax, [...found, ...hidden]));
}

/**
 * Everything that would be wrong with a network file after answers were merged into it, at its place
 * in the answers file.
 */
export function explainAnswers(
  text: string,
  answers: Node,
  mergedData: Data,
  { log }: Network,
): readonly Problem[] {
  const inAnswers = (path: Path) => {
    const [section, index] = path;
    const isNew = section === 'log' && typeof index === 'number' && index >= log.length;
    return isNew ? [section, index - log.length, ...path.slice(2)] : path;
  };
  const mergedTree = toTree(mergedData);
  const faults = [
    ...findSchemaFaults(mergedTree, (path) => findAt(answers, inAnswers(path))?.node),
    ...findOtherFaults(mergedTree),
  ].map((fault) => ({ ...fault, path: inAnswers(fault.path) }));
  return some(problemsAt(place(faults, answers), locate(text)));
}

/** The two readings of a shape must agree. */
function some(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) throw new Error('a file was refused without a reason');
  return problems;
}

interface PlacedFault extends Fault {
  readonly offset: number;
}

function findPlacedFaults(tree: Node): readonly PlacedFault[] {
  const data = toData(tree);
  const newer = findNewerVersion(data);
  // Whatever else is wrong follows from that: there is a program that knows what it means.
  if (newer) return place([newer], tree);
  const migrated = migrate(data);
  const current = migrated === data ? tree : toTree(migrated);
  const others = place(findOtherFaults(current), tree);
  // What a migration made stands nowhere in the text; its faults are told where they come from.
  const shown = current === tree ? networkShape.faulty(tree, { faults: MOST_FAULTS }) : tree;
  const cut = current === tree ? shown : current;
  const faults = findSchemaFaults(cut, (path) => findAt(shown, path)?.node);
  return [...place(faults, shown), ...others];
}

function findSchemaFaults(tree: Node, nodeAt: (path: Path) => Node | undefined): readonly Fault[] {
  const { error } = networkSchema.safeParse(toPlain(tree));
  return describeIssues(error?.issues ?? [], nodeAt);
}

function findOtherFaults(tree: Node): readonly Fault[] {
  return [...findPrototypeKeys(tree), ...findDanglingReferences(tree)];
}

const PROTOTYPE = '__proto__';

/** Where a key is `__proto__`, which plain objects, and so the schema, cannot hold. */
function findPrototypeKeys(tree: Node): readonly Fault[] {
  const [wrong, right] = [`\`${PROTOTYPE}\` cannot be a key`, 'choose another word'];
  const faults: Fault[] = [];
  const path: (string | number)[] = [];
  const walk = (part: string | number, node: Node) => {
    path.push(part);
    if (part === PROTOTYPE) faults.push({ path: [...path], at: 'key', wrong, right });
    else lookInto(node);
    path.pop();
  };
  const lookInto = (node: Node) => {
    if (node.kind === 'list') for (const [index, item] of node.items.entries()) walk(index, item);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) if (!isExtension(key)) walk(key, value);
  };
  lookInto(tree);
  return faults.slice(0, MOST_FAULTS);
}

/** Plain values for the schema, without what it is not to see. */
function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    if (key !== PROTOTYPE && !isExtension(key)) plain[key] = toPlain(value);
  }
  return plain;
}

function place(faults: readonly Fault[], tree: Node): readonly PlacedFault[] {
  return faults.map((fault) => {
    const { entry, node } = findNearestTo(tree, fault.path);
    const offset = fault.at === 'key' ? (entry?.keyStart ?? node.start) : node.start;
    return { ...fault, offset };
  });
}

/** The faults as problems, in the order of the text; what no one would read on to is counted. */
function problemsAt(
  faults: readonly PlacedFault[],
  positionAt: (offset: number) => Position,
): Problem[] {
  const inOrder = faults.toSorted((a, b) => a.offset - b.offset);
  const problems = inOrder.slice(0, MOST_PROBLEMS).map(({ offset, wrong, right }) => ({
    ...positionAt(offset),
    wrong,
    right: typeof right === 'string' ? right : right(),
  }));
  const next = inOrder[MOST_PROBLEMS];
  if (next === undefined) return problems;
  const rest = moreProblems(inOrder.length - MOST_PROBLEMS);
  return [...problems, { ...positionAt(next.offset), ...rest }];
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
