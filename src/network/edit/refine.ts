import { isDataList, isDataMap, isSameData } from '../data.js';
import type { Edit } from './data.js';
import type { Data, DataMap, Path } from '../tree.js';

/** Beyond this many small edits, the whole value is written anew: each may cost a parse. */
const MAX_EDITS = 50;

/**
 * The smaller edits that turn one collection into another, so that comments and layout of what stays
 * the same are kept. Undefined where there is no such way: other kinds, another order, an empty
 * collection, too many changes.
 */
export function refine(path: Path, old: Data, value: Data): Edit[] | undefined {
  const edits =
    isDataMap(old) && isDataMap(value)
      ? mapEdits(path, old, value)
      : isDataList(old) && isDataList(value)
        ? listEdits(path, old, value)
        : undefined;
  return edits !== undefined && edits.length <= MAX_EDITS ? edits : undefined;
}

function mapEdits(path: Path, old: DataMap, value: DataMap): Edit[] | undefined {
  const kept = [...old.keys()].filter((key) => value.has(key));
  if (kept.length === 0) return undefined;
  if ([...value.keys()].slice(0, kept.length).some((key, at) => key !== kept[at])) return undefined;
  const removals = [...old.keys()]
    .filter((key) => !value.has(key))
    .map((key): Edit => ({ op: 'remove', path: [...path, key] }));
  const sets = [...value]
    .filter(([key, item]) => {
      const before = old.get(key);
      return before === undefined || !isSameData(before, item);
    })
    .map(([key, item]): Edit => ({ op: 'set', path: [...path, key], value: item }));
  return [...removals, ...sets];
}

function listEdits(path: Path, old: readonly Data[], value: readonly Data[]): Edit[] | undefined {
  return itemEdits(path, old, value) ?? removalsAndInserts(path, old, value);
}

/** Item by item, where only maps differ: a log entry or the like that was corrected. */
function itemEdits(path: Path, old: readonly Data[], value: readonly Data[]): Edit[] | undefined {
  if (old.length !== value.length) return undefined;
  const edits: Edit[] = [];
  for (const [at, item] of value.entries()) {
    const before = old[at];
    if (before === undefined || isSameData(before, item)) continue;
    if (!isDataMap(before) || !isDataMap(item)) return undefined;
    edits.push({ op: 'set', path: [...path, at], value: item });
  }
  return edits;
}

/** What is not kept goes, what is new is appended. */
function removalsAndInserts(path: Path, old: readonly Data[], value: readonly Data[]) {
  const removed: number[] = [];
  let kept = 0;
  for (const [at, item] of old.entries()) {
    const next = value[kept];
    if (next !== undefined && isSameData(item, next)) kept += 1;
    else removed.push(at);
  }
  if (kept === 0) return undefined;
  return [
    ...removed.reverse().map((at): Edit => ({ op: 'remove', path: [...path, at] })),
    ...value.slice(kept).map((item): Edit => ({ op: 'insert', path, value: item })),
  ];
}
