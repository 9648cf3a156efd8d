import type { ListNode, MapEntry, MapNode, Node, Path } from './tree.js';

/** What stands at a path: the value, and the key in front of it where it has one. */
export interface Found {
  readonly node: Node;
  readonly entry?: MapEntry;
}

/**
 * Follows a path through the tree. In a list of ids, an id names its own item, so that a path need
 * not know whether `covers` was written as a list or as a mapping.
 */
export function findAt(tree: Node, path: Path): Found | undefined {
  return deepestAt(tree, path, (found, depth) => (depth === path.length ? found : undefined));
}

/** What stands at a path, or at the longest part of it that the file has. */
export function findNearestTo(tree: Node, path: Path): Found {
  return deepestAt(tree, path, (found) => found);
}

function deepestAt<Result>(
  tree: Node,
  path: Path,
  finish: (found: Found, depth: number) => Result,
): Result {
  let found: Found = { node: tree };
  let depth = 0;
  for (const part of path) {
    const next = step(found.node, part);
    if (next === undefined) break;
    found = next;
    depth++;
  }
  return finish(found, depth);
}

function step(node: Node, part: string | number): Found | undefined {
  if (node.kind === 'map') {
    const entry = entryOf(node, String(part));
    return entry && { node: entry.value, entry };
  }
  // A single id may stand in place of a list of one.
  if (node.kind === 'scalar') return node.value === part ? { node } : undefined;
  const item = typeof part === 'number' ? node.items[part] : itemsByValue(node).get(part);
  return item && { node: item };
}

// A faulty file may be asked for every entry of a long list or mapping.
const indexes = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>();
const listIndexes = new WeakMap<ListNode, ReadonlyMap<unknown, Node>>();

/** Of keys that stand twice the last copy counts. */
function entryOf(node: MapNode, key: string): MapEntry | undefined {
  // An index of a person's few keys would cost more than it saves.
  if (node.entries.length > FEW_ENTRIES) return entriesByKey(node).get(key);
  return node.entries.findLast((entry) => entry.key === key);
}

const FEW_ENTRIES = 32;

function entriesByKey(node: MapNode): ReadonlyMap<string, MapEntry> {
  let index = indexes.get(node);
  if (index === undefined) {
    index = new Map(node.entries.map((entry) => [entry.key, entry]));
    indexes.set(node, index);
  }
  return index;
}

function itemsByValue(node: ListNode): ReadonlyMap<unknown, Node> {
  let index = listIndexes.get(node);
  if (index === undefined) {
    index = new Map(
      node.items.flatMap((item) => (item.kind === 'scalar' ? [[item.value, item]] : [])),
    );
    listIndexes.set(node, index);
  }
  return index;
}

/** The tree in which, of keys that stand twice, the first copy counts instead of the last. */
export function withFirstCopies(node: Node): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map(withFirstCopies) };
  const firsts = new Map<string, MapEntry>();
  for (const entry of node.entries) {
    if (!firsts.has(entry.key)) firsts.set(entry.key, entry);
  }
  const entries = [...firsts.values()].map((entry) => ({
    ...entry,
    value: withFirstCopies(entry.value),
  }));
  return { ...node, entries };
}
