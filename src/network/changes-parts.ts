import { isDataMap } from './data.js';
import type { Edit } from './edit.js';
import type { Data, Path } from './tree.js';

/** The edit that makes the value at a path this one. */
export function set(path: Path, value: Data): Edit {
  return { op: 'set', path, value };
}

/** A mapping of what is defined, in the order given. */
export function mapOf(values: Readonly<Record<string, Data | undefined>>): Data {
  const entries = Object.entries(values);
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** The value under keys of nested mappings; undefined where there is none. */
export function valueAt(data: Data, path: readonly string[]): Data | undefined {
  return path.reduce<Data | undefined>(
    (value, key) => (isDataMap(value) ? value.get(key) : undefined),
    data,
  );
}
