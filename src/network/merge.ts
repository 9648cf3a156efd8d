import { isDataList, isDataMap } from './data.js';
import type { Edit } from './edit.js';
import type { Data, DataMap, Path } from './tree.js';

/**
 * The edits that merge a partial network file into a network file: mappings key by key, scalars and
 * lists replaced, log entries appended, null removes. The short forms count as what they stand for:
 * `high` as `{ importance: high }`, a list of covers as reliable ones.
 */
export function mergeEdits(current: Data, partial: Data): Edit[] {
  // What is no mapping at all is left to the schema, which says so with its place.
  if (!isDataMap(partial)) return [{ op: 'set', path: [], value: partial }];
  return mergeAt([], current, partial);
}

function mergeAt(path: Path, current: Data | undefined, given: Data): Edit[] {
  if (given === null) return current === undefined ? [] : [{ op: 'remove', path }];
  if (path.length === 1 && path[0] === 'log' && isDataList(given)) {
    return given.map((value) => ({ op: 'insert', path, value }));
  }
  if (isDataMap(given)) return mergeMap(path, current, given);
  return [{ op: 'set', path, value: given }];
}

function mergeMap(path: Path, current: Data | undefined, given: DataMap): Edit[] {
  if (isDataMap(current)) {
    return [...given].flatMap(([key, value]) => mergeAt([...path, key], current.get(key), value));
  }
  const spelledOut = spellOut(path, current);
  const merged = new Map(spelledOut);
  for (const [key, value] of given) {
    if (value === null) merged.delete(key);
    else merged.set(key, withoutNulls(value));
  }
  return [{ op: 'set', path, value: merged }];
}

/** A short form as the mapping that it stands for; nothing for all else. */
function spellOut(path: Path, current: Data | undefined): DataMap {
  const [section, , field] = path;
  if (section === 'needs' && path.length === 2 && typeof current === 'string') {
    return new Map([['importance', current]]);
  }
  if (section === 'people' && field === 'covers' && path.length === 3 && isDataList(current)) {
    return new Map(
      current.flatMap((need) => (typeof need === 'string' ? [[need, 'reliable']] : [])),
    );
  }
  return new Map<string, Data>();
}

/** In what is new there is nothing that null could remove. */
function withoutNulls(data: Data): Data {
  if (!isDataMap(data)) return data;
  const kept = [...data].filter(([, value]) => value !== null);
  return new Map(kept.map(([key, value]) => [key, withoutNulls(value)]));
}
