import { BadFileError } from '../errors.js';
import { buildNetwork } from './build.js';
import { applyToData, editParsed, treeOf, type Edit, type Parsed } from './edit.js';
import { findNearestTo } from './lookup.js';
import { mergeEdits } from './merge.js';
import { migrate } from './migrate.js';
import type { Network } from './network.js';
import { pathOrderIn, type PathOrder } from './order.js';
import { locate, type Position } from './position.js';
import { isConnected } from './references.js';
import { networkShape } from './schema.js';
import { REFUSED } from './shape.js';
import type { Data, Node, Path } from './tree.js';
import { parseYaml, readValues, toData } from './yaml.js';

/** A network file that was read and found sound. */
export interface NetworkFile extends Parsed {
  readonly tree: Node;
  /** The file as messages name it. */
  readonly name: string;
  readonly network: Network;
  readonly pathOrder: PathOrder;
  /** Where a path stands in the text: its key, or its nearest parent that the file has. */
  positionOf(path: Path): Position;
}

/**
 * Reads the text of a network file.
 *
 * @throws BadFileError with every problem of the file, in the order of the text
 */
export async function readNetwork(text: string, name: string): Promise<NetworkFile> {
  const values = readValues(text);
  const network = values && takeNetwork(values.data);
  return network ? new SoundFile(name, network, { text, ...values }) : readAnyNetwork(text, name);
}

/** Reads what is not simply written, or not sound. */
async function readAnyNetwork(text: string, name: string): Promise<NetworkFile> {
  const { tree, problems } = await parseYaml(text);
  if (tree !== undefined && problems.length === 0) {
    const data = toData(tree);
    const network = takeNetwork(data);
    if (network !== undefined) return new SoundFile(name, network, { text, data, tree });
  }
  // Only a faulty file needs zod, which knows what to say.
  const { explainFile } = await import('./faults.js');
  throw new BadFileError(name, explainFile(text, tree, problems));
}

/**
 * The file after the edits; every byte of its text that they do not concern stays.
 *
 * @throws UserError if they cannot be written safely; BadFileError if the file would not be sound
 */
export async function changeFile(file: NetworkFile, edits: readonly Edit[]): Promise<NetworkFile> {
  const edited = await editParsed(file, edits);
  if (edited.text === file.text) return file;
  const network = takeNetwork(edited.data);
  // Read in full, it says what is wrong, and where.
  if (network === undefined) return readAnyNetwork(edited.text, file.name);
  return new SoundFile(file.name, network, edited);
}

/** What most commands never ask for is worked out when it is asked for. */
class SoundFile implements NetworkFile {
  readonly text: string;
  readonly data: Data;
  readonly sections;
  readonly step;
  #tree: Node | undefined;
  #positionAt: ((offset: number) => Position) | undefined;

  constructor(
    readonly name: string,
    readonly network: Network,
    { text, data, sections, step, tree }: Parsed,
  ) {
    this.text = text;
    this.data = data;
    this.sections = sections;
    this.step = step;
    this.#tree = tree;
  }

  get tree(): Node {
    return (this.#tree ??= treeOf(this.text));
  }

  get pathOrder(): PathOrder {
    return pathOrderIn(this.data);
  }

  positionOf = (path: Path): Position => {
    const { entry, node } = findNearestTo(this.tree, path);
    this.#positionAt ??= locate(this.text);
    return this.#positionAt(entry?.keyStart ?? node.start);
  };
}

/** The network that values describe; undefined unless all of it is sound. */
export function takeNetwork(data: Data): Network | undefined {
  const value = networkShape.take(migrate(data));
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
  const merged = applyToData(current.data, edits);
  if (takeNetwork(merged) === undefined) {
    const { explainAnswers } = await import('./faults.js');
    throw new BadFileError(name, explainAnswers(text, tree, merged, current.network));
  }
  return edits;
}
