import { BadFileError } from '../errors.js';
import { buildNetwork } from './build.js';
import { toTree } from './data.js';
import { applyToData, editParsed, treeOf, type Edit } from './edit.js';
import { findNearestTo } from './lookup.js';
import { mergeEdits } from './merge.js';
import { migrate } from './migrate.js';
import type { Network } from './network.js';
import { locate, type Position } from './position.js';
import { isConnected } from './references.js';
import { networkShape } from './schema.js';
import { REFUSED } from './shape.js';
import type { Data, Node, Path } from './tree.js';
import { parseYaml, toData } from './yaml.js';

/** A network file that was read and found sound. */
export interface NetworkFile {
  /** The file as messages name it. */
  readonly name: string;
  readonly text: string;
  readonly tree: Node;
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
  const network = tree && problems.length === 0 ? takeNetwork(tree) : undefined;
  if (tree === undefined || network === undefined) {
    // Only a faulty file needs zod, which knows what to say.
    const { explainFile } = await import('./faults.js');
    throw new BadFileError(name, explainFile(text, tree, problems));
  }
  return new SoundFile(name, text, network, tree);
}

/**
 * The file after the edits; every byte of its text that they do not concern stays.
 *
 * @throws UserError if they cannot be written safely; BadFileError if the file would not be sound
 */
export async function changeFile(file: NetworkFile, edits: readonly Edit[]): Promise<NetworkFile> {
  const { text, tree } = await editParsed(file, edits);
  if (text === file.text) return file;
  const network = takeNetwork(tree);
  // Read in full, it says what is wrong, and where.
  return network ? new SoundFile(file.name, text, network) : readNetwork(text, file.name);
}

/** What most commands never ask for is worked out when it is asked for. */
class SoundFile implements NetworkFile {
  #tree: Node | undefined;
  #data: Data | undefined;
  #positionAt: ((offset: number) => Position) | undefined;

  constructor(
    readonly name: string,
    readonly text: string,
    readonly network: Network,
    tree?: Node,
  ) {
    this.#tree = tree;
  }

  get tree(): Node {
    return (this.#tree ??= treeOf(this.text));
  }

  get data(): Data {
    return (this.#data ??= toData(this.tree));
  }

  positionOf = (path: Path): Position => {
    const { entry, node } = findNearestTo(this.tree, path);
    this.#positionAt ??= locate(this.text);
    return this.#positionAt(entry?.keyStart ?? node.start);
  };
}

/** The network that a tree describes; undefined unless all of it is sound. */
export function takeNetwork(tree: Node): Network | undefined {
  const current = migrate(tree);
  const value = networkShape.take(current);
  if (value === REFUSED) return undefined;
  const network = buildNetwork(value);
  return isConnected(network) ? network : undefined;
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
  const merged = toTree(applyToData(current.data, edits));
  if (takeNetwork(merged) === undefined) {
    const { explainAnswers } = await import('./faults.js');
    throw new BadFileError(name, explainAnswers(text, tree, merged, current.network));
  }
  return edits;
}
