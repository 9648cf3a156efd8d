import { isDataList, isDataMap } from '../data.js';
import type { Edit } from './data.js';
import { follow, sizeOf, type Source } from './place.js';
import type { Data, ListNode, MapNode, Node, Path } from '../tree.js';

/** Edits of one parsed text that do not meet: values replaced in place, entries and items added. */
export interface Batch {
  readonly count: number;
  readonly replaced: readonly { readonly path: Path; readonly value: Data }[];
  readonly added: readonly Addition[];
}

export type Addition =
  | { readonly node: MapNode; readonly depth: number; readonly data: Map<string, Data> }
  | { readonly node: ListNode; readonly depth: number; readonly data: Data[] };

/**
 * The longest run of edits from `from` on that one parse can serve: scalars set in place of scalars,
 * new keys of block maps and new items of block lists that are not empty. An import brings tens of
 * thousands of these.
 */
export function batchOf(source: Source, edits: readonly Edit[], from: number): Batch {
  const replaced: { path: Path; value: Data }[] = [];
  const touched = new Set<Node>();
  const added = new Map<Node, Addition>();
  let count = 0;
  for (let at = from; at < edits.length; at += 1) {
    const edit = edits[at];
    if (edit === undefined || !take(edit)) break;
    count += 1;
  }
  // Of two collections that end in the same place, the inner one gets its additions first.
  const inOrder = [...added.values()].sort((a, b) => b.depth - a.depth);
  return { count, replaced, added: inOrder };

  function take(edit: Edit): boolean {
    if (edit.op === 'remove') return false;
    const { places, rest } = follow(source, edit.path);
    const { node, flow, depth } = places[places.length - 1] ?? places[0];
    if (edit.op === 'insert') {
      if (rest.length > 0 || node.kind !== 'list' || !canGrow(node, flow)) return false;
      additionsTo(node, depth).push(edit.value);
      return true;
    }
    const [key] = rest;
    if (key === undefined) {
      const isScalar = node.kind === 'scalar' && !isDataMap(edit.value) && !isDataList(edit.value);
      if (!isScalar || touched.has(node)) return false;
      touched.add(node);
      replaced.push({ path: edit.path, value: edit.value });
      return true;
    }
    if (rest.length > 1 || typeof key !== 'string') return false;
    if (node.kind !== 'map' || !canGrow(node, flow)) return false;
    const additions = entriesOf(node, depth);
    if (additions.has(key)) return false;
    additions.set(key, edit.value);
    return true;
  }

  function entriesOf(node: MapNode, depth: number): Map<string, Data> {
    const known = added.get(node)?.data;
    if (known instanceof Map) return known;
    const data = new Map<string, Data>();
    added.set(node, { node, depth, data });
    return data;
  }

  function additionsTo(node: ListNode, depth: number): Data[] {
    const known = added.get(node)?.data;
    if (Array.isArray(known)) return known;
    const data: Data[] = [];
    added.set(node, { node, depth, data });
    return data;
  }
}

function canGrow(node: MapNode | ListNode, flow: boolean): boolean {
  return !flow && !node.flow && sizeOf(node) > 0;
}
