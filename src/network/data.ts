import type { Data, DataMap, Node } from './tree.js';

/** The values of a tree without its positions; Maps keep the order of the file. */
export function toData(node: Node): Data {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toData);
    case 'map':
      return new Map(node.entries.map(({ key, value }) => [key, toData(value)]));
  }
}

/** Values as a tree, for what reads trees; it comes from no text, so all its offsets are 0. */
export function toTree(data: Data): Node {
  const span = { start: 0, end: 0, flow: false };
  if (isDataMap(data)) {
    const entries = [...data].map(([key, value]) => ({
      key,
      keyStart: 0,
      keyEnd: 0,
      value: toTree(value),
    }));
    return { kind: 'map', entries, ...span };
  }
  if (isDataList(data)) return { kind: 'list', items: data.map(toTree), ...span };
  return { kind: 'scalar', value: data, style: 'plain', start: 0, end: 0 };
}

export function isDataMap(data: Data | undefined): data is DataMap {
  return data instanceof Map;
}

export function isDataList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

/** Whether two values are equal, the order of keys included; NaN equals NaN. */
export function isSameData(a: Data, b: Data): boolean {
  if (isDataMap(a)) {
    if (!isDataMap(b) || a.size !== b.size) return false;
    const others = b.entries();
    for (const [key, value] of a) {
      const other = others.next();
      if (other.done === true || other.value[0] !== key) return false;
      if (!isSameData(value, other.value[1])) return false;
    }
    return true;
  }
  if (isDataList(a)) {
    if (!isDataList(b) || a.length !== b.length) return false;
    return a.every((item, index) => isSameData(item, b[index] ?? null));
  }
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
