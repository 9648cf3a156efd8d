import { isDataList, isDataMap } from './data.js';
import type { Data, DataMap, Path } from './tree.js';

/** Where something stands in the order of a file: the position at every level of nesting. */
export type Order = readonly number[];

/** What gives the order of a path, or of the longest part of it that the file has. */
export function orderIn(data: Data): (path: Path) => Order {
  const indexes = new Map<DataMap, ReadonlyMap<string, number>>();

  function indexOf(parent: Data, part: string | number): number {
    if (isDataMap(parent)) return indexOfKey(parent, String(part));
    // In a list of ids, an id names its own item; a single id may stand in place of a list of one.
    if (!isDataList(parent)) return parent === part ? 0 : -1;
    return typeof part === 'number' ? part : parent.indexOf(part);
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

  return (path) => {
    const order: number[] = [];
    let parent: Data | undefined = data;
    for (const part of path) {
      if (parent === undefined) break;
      const at = indexOf(parent, part);
      if (at < 0) break;
      order.push(at);
      parent = childOf(parent, part, at);
    }
    return order;
  };
}

const FEW_KEYS = 32;

function childOf(parent: Data, part: string | number, at: number): Data | undefined {
  if (isDataMap(parent)) return parent.get(String(part));
  return isDataList(parent) ? parent[at] : undefined;
}

/** Negative where the first comes before the second; what holds something comes before that. */
export function compareOrder(a: Order, b: Order): number {
  const depth = a.findIndex((at, level) => at !== b[level]);
  if (depth < 0) return a.length - b.length;
  return (a[depth] ?? 0) - (b[depth] ?? -1);
}
