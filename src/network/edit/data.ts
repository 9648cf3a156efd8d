import { isDataMap } from '../data.js';
import type { Data, Path } from '../tree.js';

/** One change of the network file. */
export type Edit =
  /** Replaces the value, or adds the key. Missing parents are made; a null parent is an empty map. */
  | { readonly op: 'set'; readonly path: Path; readonly value: Data }
  /** Appends to the list that the path names; a missing or null list is made. */
  | { readonly op: 'insert'; readonly path: Path; readonly value: Data }
  /** Removes a key or a list item; the last one leaves an empty map or list. */
  | { readonly op: 'remove'; readonly path: Path };

type Mutable = string | number | boolean | null | Mutable[] | Map<string, Mutable>;

/**
 * What the edits mean for the values. The given data is not changed.
 * @throws Error when a path cannot be: a key of a list or scalar, a missing item, a removal of what
 * is not there, an insertion into what is no list.
 */
export function applyToData(data: Data, edits: readonly Edit[]): Data {
  // One copy at the start, for an import brings tens of thousands of edits.
  let root = thaw(data);
  for (const edit of edits) root = applied(root, edit, edit.path, 0);
  return root;
}

/** Says which place of the file cannot be as an edit wants it. */
export function impossible(path: Path, depth: number, why: string): Error {
  return new Error(`${JSON.stringify(path.slice(0, depth))}: ${why}`);
}

function applied(node: Mutable, edit: Edit, path: Path, depth: number): Mutable {
  const key = path[depth];
  if (key === undefined) return changedInPlace(node, edit, path);
  const parent = node ?? new Map<string, Mutable>();
  const isLast = depth === path.length - 1;
  if (parent instanceof Map) {
    if (typeof key !== 'string') throw impossible(path, depth, 'this is a map, not a list');
    const child = parent.get(key);
    if (edit.op === 'remove' && child === undefined)
      throw impossible(path, depth + 1, 'there is no such key');
    if (edit.op === 'remove' && isLast) parent.delete(key);
    else parent.set(key, applied(child ?? null, edit, path, depth + 1));
    return parent;
  }
  if (!Array.isArray(parent)) throw impossible(path, depth, 'this is neither a map nor a list');
  const child = typeof key === 'number' ? parent[key] : undefined;
  if (typeof key !== 'number' || child === undefined)
    throw impossible(path, depth + 1, 'there is no such list item');
  if (edit.op === 'remove' && isLast) parent.splice(key, 1);
  else parent[key] = applied(child, edit, path, depth + 1);
  return parent;
}

function changedInPlace(node: Mutable, edit: Edit, path: Path): Mutable {
  if (edit.op === 'set') return thaw(edit.value);
  if (edit.op === 'remove') throw impossible(path, path.length, 'the whole file cannot be removed');
  const list = node ?? [];
  if (!Array.isArray(list)) throw impossible(path, path.length, 'this is not a list');
  list.push(thaw(edit.value));
  return list;
}

function thaw(data: Data): Mutable {
  if (isDataMap(data)) return new Map([...data].map(([key, value]) => [key, thaw(value)]));
  if (data !== null && typeof data === 'object') return data.map(thaw);
  return data;
}
