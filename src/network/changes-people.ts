import { removeCover, setCovers, type Changeable } from './changes.js';
import { mapOf, set, valueAt } from './changes-parts.js';
import { isDataList, isDataMap } from './data.js';
import { applyToData, type Edit } from './edit.js';
import type { Closed, Network } from './network.js';
import { PERSON_FIELDS, type ListKey, type PersonKey, type SingleKey } from './person-fields.js';
import { listSubjects } from './references.js';
import type { Data } from './tree.js';
import type { CoverLevel } from './vocabulary.js';

/** What is to change about a person, every value as the file takes it and every id known. */
export interface PersonPatch {
  /** Fields to empty, before anything else happens to them. */
  readonly unset: readonly (PersonKey | 'closed')[];
  readonly values: ReadonlyMap<SingleKey, string | boolean>;
  /** Items to add to lists. */
  readonly items: ReadonlyMap<ListKey, readonly string[]>;
  /** Items to take out of lists. */
  readonly dropped: ReadonlyMap<ListKey, readonly string[]>;
  readonly covers: ReadonlyMap<string, CoverLevel>;
  readonly uncovered: readonly string[];
}

/** Adds a person with all that is known of them, in lines of their own. */
export function addDescribedPerson(id: string, name: string, patch: PersonPatch): Edit[] {
  const given = new Map<string, Data>([...patch.items, ...patch.values, ['covers', patch.covers]]);
  given.set('name', name);
  const inOrder = PERSON_FIELDS.map(({ key }) => [key, given.get(key)] as const);
  return [set(['people', id], mapOf(Object.fromEntries(inOrder)))];
}

/** Changes fields of a person; what is in place already is left alone. */
export function editPerson(file: Changeable, id: string, patch: PersonPatch): Edit[] {
  const { unset, values, items, dropped, covers, uncovered } = patch;
  const isReplaced = (key: string) =>
    [...values.keys(), ...items.keys()].some((replaced) => replaced === key);
  return inTurn(file, [
    ...unset
      .filter((key) => !isReplaced(key))
      .map((key) => (at: Changeable) => removeField(at, id, key)),
    ...[...values].map(([key, value]) => () => [set(['people', id, key], value)]),
    ...[...dropped].map(
      ([key, gone]) =>
        (at: Changeable) =>
          dropItems(at, id, key, gone),
    ),
    ...[...items].map(
      ([key, added]) =>
        (at: Changeable) =>
          unset.includes(key)
            ? [set(['people', id, key], [...new Set(added)])]
            : addItems(at, id, key, added),
    ),
    ...uncovered.map((need) => (at: Changeable) => removeCover(at, id, need)),
    (at) => (covers.size === 0 ? [] : setCovers(at, id, covers)),
  ]);
}

/** Steps that each start from what the ones before have made of the file. */
function inTurn(file: Changeable, steps: readonly ((at: Changeable) => Edit[])[]): Edit[] {
  let { data } = file;
  return steps.flatMap((step) => {
    const edits = step({ network: file.network, data });
    if (edits.length > 0) data = applyToData(data, edits);
    return edits;
  });
}

function removeField({ data }: Changeable, id: string, key: string): Edit[] {
  const path = ['people', id, key];
  return valueAt(data, path) === undefined ? [] : [{ op: 'remove', path }];
}

function addItems(
  { data }: Changeable,
  id: string,
  key: ListKey,
  added: readonly string[],
): Edit[] {
  const path = ['people', id, key];
  const present = valueAt(data, path);
  if (!isDataList(present) || present.length === 0) return [set(path, [...new Set(added)])];
  const fresh = [...new Set(added)].filter((item) => !present.includes(item));
  return fresh.map((value) => ({ op: 'insert', path, value }));
}

function dropItems({ data }: Changeable, id: string, key: string, gone: readonly string[]): Edit[] {
  const path = ['people', id, key];
  const present = valueAt(data, path);
  if (!isDataList(present)) return [];
  const places = present.flatMap((item, index) =>
    typeof item === 'string' && gone.includes(item) ? [index] : [],
  );
  if (places.length === present.length && places.length > 0) return [{ op: 'remove', path }];
  return places.reverse().map((index) => ({ op: 'remove', path: [...path, index] }));
}

/** Ends a relationship; what the file says of it stays, as history. */
export function closePerson(id: string, { on, because }: Closed): Edit[] {
  return [set(['people', id, 'closed'], mapOf({ on, because }))];
}

/**
 * Takes a person out of the file, and every mention of them: whom others know, who introduced whom,
 * the log (an entry with nobody else goes), waivers. Recorded reviews keep the id: they are history.
 */
export function removePerson({ network, data }: Changeable, id: string): Edit[] {
  const others = [...network.people.values()].filter((person) => person.id !== id);
  return [
    ...others.flatMap((person) => [
      ...dropItems({ network, data }, person.id, 'knows', [id]),
      ...(person.introduced_by === id ? removeField({ network, data }, person.id, INTRODUCER) : []),
    ]),
    ...removeFromLog(network, data, id),
    ...removeWaivers(network, id),
    { op: 'remove', path: ['people', id] },
  ];
}

const INTRODUCER = 'introduced_by' satisfies PersonKey;

/** From the end, so that the places of the entries before stay what they are. */
function removeFromLog({ log }: Network, data: Data, id: string): Edit[] {
  const written = valueAt(data, ['log']);
  return log.toReversed().flatMap((entry): Edit[] => {
    if (!entry.with.includes(id)) return [];
    if (entry.with.length === 1) return [{ op: 'remove', path: ['log', entry.index] }];
    const item = isDataList(written) ? written[entry.index] : undefined;
    const people = isDataMap(item) ? item.get('with') : undefined;
    const places = isDataList(people)
      ? people.flatMap((person, index) => (person === id ? [index] : []))
      : [];
    return places
      .reverse()
      .map((index) => ({ op: 'remove', path: ['log', entry.index, 'with', index] }));
  });
}

/** A waiver stays where its word means something else as well, as `work` or a need of that id. */
function removeWaivers({ waivers, people, needs, how, goals }: Network, id: string): Edit[] {
  const others = [...people.keys()].filter((key) => key !== id);
  const subjects = listSubjects({
    people: others,
    needs: needs.keys(),
    gaps: how.gaps.keys(),
    goals: goals.keys(),
  });
  if (subjects.includes(id)) return [];
  const places = waivers.flatMap(({ about }, index) => (about === id ? [index] : []));
  return places.reverse().map((index) => ({ op: 'remove', path: ['waivers', index] }));
}
