import { BadFileError, type Problem } from '../errors.js';
import { buildNetwork } from './build.js';
import { findAt, findNearestTo, withFirstCopies } from './lookup.js';
import { mergeEdits } from './merge.js';
import { findNewerVersion, migrationEdits } from './migrate.js';
import type { Edit } from './edit.js';
import { isDataList, isDataMap } from './data.js';
import { applyToData } from './edit/data.js';
import type { Network } from './network.js';
import { locate, type Position } from './position.js';
import { describeIssues, type Fault } from './problems.js';
import { findDanglingReferences } from './references.js';
import { networkSchema } from './schema.js';
import type { Data, Node, Path } from './tree.js';
import { moreProblems } from './yaml-words.js';
import { parseYaml, toData } from './yaml.js';

/** A network file that was read and found sound. */
export interface NetworkFile {
  /** The file as messages name it. */
  readonly name: string;
  readonly text: string;
  readonly data: Data;
  readonly network: Network;
  /** Where a path stands in the text: its key, or its nearest parent that the file has. */
  positionOf(path: Path): Position;
}

/**
 * Reads the text of a network file.
 *
 * @throws BadFileError with every problem of the file, in the order of the text
 */
export async function readNetwork(text: string, name: string): Promise<NetworkFile> {
  const { tree, problems } = await parseYaml(text);
  if (tree === undefined || problems.length > MOST_PROBLEMS) throw new BadFileError(name, problems);
  const positionAt = locate(text);
  const data = toData(tree);
  const { network, faults } = check(data, (path) => findAt(tree, path)?.node);
  if (network === undefined || faults.length + problems.length > 0) {
    const found = placed(faults, tree, positionAt);
    const hidden = problems.length > 0 ? problemsOfFirstCopies(tree, positionAt) : [];
    throw new BadFileError(name, merged(problems, [...found, ...hidden]));
  }
  return {
    name,
    text,
    data,
    network,
    positionOf: (path) => {
      const { entry, node } = findNearestTo(tree, path);
      return positionAt(entry?.keyStart ?? node.start);
    },
  };
}

/**
 * Reads an answers file, a partial network file, and returns the edits that merge it.
 *
 * @throws BadFileError if the file would not be sound afterwards; problems point into the answers
 */
export async function readAnswers(
  text: string,
  name: string,
  current: NetworkFile,
): Promise<readonly Edit[]> {
  const { tree, problems } = await parseYaml(text);
  if (tree === undefined || problems.length > 0) throw new BadFileError(name, problems);
  const edits = mergeEdits(current.data, toData(tree));
  const logged = current.network.log.length;
  const inAnswers = (path: Path) => {
    const [section, index] = path;
    const isNew = section === 'log' && typeof index === 'number' && index >= logged;
    return isNew ? [section, index - logged, ...path.slice(2)] : path;
  };
  const { faults } = check(
    applyToData(current.data, edits),
    (path) => findAt(tree, inAnswers(path))?.node,
  );
  if (faults.length === 0) return edits;
  const positionAt = locate(text);
  const inTree = faults.map((fault) => ({ ...fault, path: inAnswers(fault.path) }));
  throw new BadFileError(name, placed(inTree, tree, positionAt));
}

function check(
  data: Data,
  nodeAt: (path: Path) => Node | undefined,
): { network?: Network; faults: readonly Fault[] } {
  const newer = findNewerVersion(data);
  // Whatever else is wrong follows from that: there is a program that knows what it means.
  if (newer) return { faults: [newer] };
  const migration = migrationEdits(data);
  const migrated = migration.length === 0 ? data : applyToData(data, migration);
  const faults = [...findPrototypeKeys(migrated), ...findDanglingReferences(migrated)];
  const parsed = networkSchema.safeParse(toPlain(migrated));
  if (parsed.success) return { network: buildNetwork(parsed.data, migrated), faults };
  return { faults: [...describeIssues(parsed.error.issues, nodeAt), ...faults] };
}

/** Where an id is called `__proto__`, which plain objects, and so the schema, cannot hold. */
function findPrototypeKeys(data: Data, path: Path = []): Fault[] {
  if (!isDataMap(data) || path.length > 1) return [];
  const deeper = [...data].flatMap(([key, value]) => findPrototypeKeys(value, [...path, key]));
  if (!data.has('__proto__')) return deeper;
  const [wrong, right] = ['`__proto__` cannot be an id', 'choose another word'];
  return [...deeper, { path: [...path, '__proto__'], at: 'key', wrong, right }];
}

/** Plain objects for the schema, without the `x-` keys, which mean nothing to this program. */
function toPlain(data: Data): unknown {
  if (isDataMap(data)) {
    const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [key, value] of data) if (!key.startsWith('x-')) plain[key] = toPlain(value);
    return plain;
  }
  return isDataList(data) ? data.map(toPlain) : data;
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

const MOST_PROBLEMS = 1000;

function offsetOf({ path, at }: Fault, tree: Node): number {
  const { entry, node } = findNearestTo(tree, path);
  return at === 'key' ? (entry?.keyStart ?? node.start) : node.start;
}

/** Of keys that stand twice the last copy counts; what is wrong with the first must be told, too. */
function problemsOfFirstCopies(tree: Node, positionAt: (offset: number) => Position): Problem[] {
  const first = withFirstCopies(tree);
  const { faults } = check(toData(first), (path) => findAt(first, path)?.node);
  return placed(faults, first, positionAt);
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
