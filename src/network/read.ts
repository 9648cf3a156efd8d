import { BadFileError, type Problem } from '../errors.js';
import { buildNetwork } from './build.js';
import { findAt, findNearestTo } from './lookup.js';
import type { Network } from './network.js';
import { describeIssues, type Fault } from './problems.js';
import { findDanglingReferences } from './references.js';
import { networkSchema } from './schema.js';
import type { Data, Node, Path } from './tree.js';
import { locate, type Position } from './position.js';
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
  const reading = await parseYaml(text);
  const tree = 'tree' in reading ? reading.tree : undefined;
  const problems = 'problems' in reading ? reading.problems : [];
  if (tree === undefined) throw new BadFileError(name, problems);
  const positionAt = locate(text);
  const data = toData(tree);
  const found = check(data, tree);
  const located = [...problems, ...found.faults.map((fault) => place(fault, tree, positionAt))];
  if (found.network === undefined || located.length > 0) {
    throw new BadFileError(name, located.sort(byPosition));
  }
  const { network } = found;
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

function check(data: Data, tree: Node): { network?: Network; faults: readonly Fault[] } {
  const dangling = findDanglingReferences(data);
  const parsed = networkSchema.safeParse(toPlain(data));
  if (parsed.success) return { network: buildNetwork(parsed.data, data), faults: dangling };
  const issues = describeIssues(parsed.error.issues, (path) => findAt(tree, path)?.node);
  return { faults: [...issues, ...dangling] };
}

/** Plain objects for the schema, without the `x-` keys, which mean nothing to this program. */
function toPlain(data: Data): unknown {
  if (data instanceof Map) {
    const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [key, value] of data) if (!key.startsWith('x-')) plain[key] = toPlain(value);
    return plain;
  }
  return Array.isArray(data) ? data.map(toPlain) : data;
}

function place(
  { path, at, wrong, right }: Fault,
  tree: Node,
  positionAt: (offset: number) => Position,
): Problem {
  const { entry, node } = findNearestTo(tree, path);
  const offset = at === 'key' ? (entry?.keyStart ?? node.start) : node.start;
  return { ...positionAt(offset), wrong, right };
}

function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
