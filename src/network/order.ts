import { isDataList, isDataMap } from './data.js';
import type { Data, DataMap, Path } from './tree.js';

/** Negative where the first of two paths comes before the second in the file. */
export type PathOrder = (a: Path, b: Path) => number;

/**
 * The order of paths in a file. A path that the file does not have comes where the longest part of it
 * is, and what holds something comes before that.
 */
export function pathOrderIn(data: Data): PathOrder {
  const indexes = new Map<DataMap, ReadonlyMap<string, number>>();

  function indexOf(parent: Data, part: string | number | undefined): number {
    if (part === undefined) return -1;
    if (isDataMap(parent)) return indexOfKey(parent, String(part));
    // In a list of ids, an id names its own item; a single id may stand in place of a list of one.
    if (!isDataList(parent)) return parent === part ? 0 : -1;
    return typeof part === 'number' && part < parent.length ? part : parent.indexOf(part);
  }

  function indexOfKey(parent: DataMap, key: string): number {
    // An index of a person's few keys would cost more than it saves.
    if (parent.size <= FEW_KEYS) return [...parent.keys()].indexOf(key);
    let index = indexes.get(parent);
    if (index === undefined) {
      index = new Map([...parent.keys()].map((each, at) => [each, at]));
      indexes.set(parent, index);
    }
    return index.get(key) ?? -1;
  }

  return (a, b) => {
    let parent: Data | undefined = data;
    for (let depth = 0; parent !== undefined; depth += 1) {
      const [first, second] = [a[depth], b[depth]];
      if (first !== second || first === undefined) {
        return indexOf(parent, first) - indexOf(parent, second);
      }
      parent = childOf(parent, first);
    }
    return 0;
  };
}

const FEW_KEYS = 32;

function childOf(parent: Data, part: string | number): Data | undefined {
  if (isDataMap(parent)) return parent.get(String(part));
  return isDataList(parent) && typeof part === 'number' ? parent[part] : undefined;
}
