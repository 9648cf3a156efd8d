import { isDataList, isDataMap } from './data.js';
import {
  choice,
  isRefused,
  REFUSED,
  shape,
  type Budget,
  type ScalarShape,
  type Shape,
  type ValueOf,
  type WrittenOf,
} from './shape.js';
import type { Data, MapEntry, Node } from './tree.js';

export function list<Value, Written>(
  item: Shape<Value, Written>,
): Shape<readonly Value[], readonly Written[]> {
  return shape(
    (data) => {
      if (!isDataList(data)) return REFUSED;
      const values: Value[] = [];
      for (const each of data) {
        const value = item.take(each);
        if (value === REFUSED) return REFUSED;
        values.push(value);
      }
      return values;
    },
    (node, left) => {
      if (node.kind !== 'list') return node;
      const items = pick(
        node.items,
        left,
        (each) => isRefused(item, each),
        (each) => item.faulty(each, left),
      );
      return { ...node, items };
    },
    (zod) => zod.array(item.schema(zod)),
  );
}

/** Values by keys that are all of one shape, in the order of the file. */
export function record<Value, Written>(
  key: ScalarShape<string>,
  item: Shape<Value, Written>,
): Shape<ReadonlyMap<string, Value>, Readonly<Record<string, Written>>> {
  return shape(
    (data) => takeEntries(data, key, item),
    (node, left) => faultyEntries(node, left, key, item),
    (zod) => zod.record(key.schema(zod), item.schema(zod)),
  );
}

/** Values by keys that are all known, and may all be missing. */
export function partialRecord<const Key extends string, Value, Written>(
  keys: readonly Key[],
  item: Shape<Value, Written>,
): Shape<ReadonlyMap<Key, Value>, Readonly<Partial<Record<Key, Written>>>> {
  const key = choice(keys);
  return shape(
    (data) => takeEntries(data, key, item),
    (node, left) => faultyEntries(node, left, key, item),
    (zod) => zod.partialRecord(zod.enum(keys), item.schema(zod), onlyKeys(keys)),
  );
}

type Fields = Readonly<Record<string, Shape<unknown, unknown>>>;
type OptionalKey<F> = { [K in keyof F]: F[K] extends { isOptional: true } ? K : never }[keyof F];
type ObjectValue<F> = { readonly [K in Exclude<keyof F, OptionalKey<F>>]: ValueOf<F[K]> } & {
  readonly [K in OptionalKey<F>]?: ValueOf<F[K]>;
};
type ObjectWritten<F> = { readonly [K in Exclude<keyof F, OptionalKey<F>>]: WrittenOf<F[K]> } & {
  readonly [K in OptionalKey<F>]?: WrittenOf<F[K]>;
};

/** An object of which every key is known. Its value has all of them, `undefined` where missing. */
export function object<F extends Fields>(fields: F): Shape<ObjectValue<F>, ObjectWritten<F>> {
  const shapes = new Map(Object.entries(fields));
  const required = Object.keys(fields).filter((key) => !isOptional(fields[key]));
  // All values of one shape are made alike, which is what makes them quick to read.
  const empty: Record<string, unknown> = Object.fromEntries(
    Object.keys(fields).map((key) => [key, undefined]),
  );
  return shape<ObjectValue<F>, ObjectWritten<F>>(
    (data) => {
      if (!isDataMap(data)) return REFUSED;
      const values = { ...empty };
      let isSound = true;
      // For thousands of people; `for…of` would make an array of every entry.
      data.forEach((inner, key) => {
        const field = shapes.get(key);
        if (field === undefined) isSound &&= isExtension(key);
        else {
          const value = field.take(inner);
          if (value === REFUSED) isSound = false;
          else values[key] = value;
        }
      });
      for (const key of required) isSound &&= values[key] !== undefined;
      return isSound ? (values as ObjectValue<F>) : REFUSED;
    },
    (node, left) => {
      if (node.kind !== 'map') return node;
      const isFaulty = ({ key, value }: MapEntry) => {
        const field = shapes.get(key);
        return field === undefined ? !isExtension(key) : isRefused(field, value);
      };
      // What is required stays, or it would be missed.
      const isRequired = ({ key }: MapEntry) => required.includes(key);
      const entries = pick(
        node.entries,
        left,
        (entry) => isRequired(entry) || isFaulty(entry),
        (entry) => ({
          ...entry,
          value: shapes.get(entry.key)?.faulty(entry.value, left) ?? entry.value,
        }),
      );
      return { ...node, entries };
    },
    (zod) =>
      zod.strictObject(
        Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema(zod)])),
        onlyKeys(Object.keys(fields)),
      ),
  );
}

/** Makes the known keys the message about an unknown one; `problems.ts` finds the nearest. */
function onlyKeys(keys: readonly string[]) {
  return {
    error: ({ code }: { code?: string | undefined }) =>
      code === 'unrecognized_keys' ? keys.join(' ') : undefined,
  };
}

/** Keys of the user's own, which are allowed everywhere, kept, and mean nothing to this program. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

function isOptional(field: Shape<unknown, unknown> | undefined): boolean {
  return field !== undefined && 'isOptional' in field;
}

function faultyEntries<Key extends string>(
  node: Node,
  left: Budget,
  key: ScalarShape<Key>,
  item: Shape<unknown, unknown>,
): Node {
  if (node.kind !== 'map') return node;
  const isFaulty = (entry: MapEntry) =>
    !isExtension(entry.key) && (!key.isSound(entry.key) || isRefused(item, entry.value));
  const entries = pick(node.entries, left, isFaulty, (entry) => ({
    ...entry,
    value: item.faulty(entry.value, left),
  }));
  return { ...node, entries };
}

/** The parts that are wanted, each cut down in turn, as long as there is a budget. */
function pick<Part>(
  parts: readonly Part[],
  left: Budget,
  isWanted: (part: Part) => boolean,
  cutDown: (part: Part) => Part,
): Part[] {
  const picked: Part[] = [];
  for (const part of parts) {
    if (left.faults <= 0) break;
    if (!isWanted(part)) continue;
    left.faults -= 1;
    picked.push(cutDown(part));
  }
  return picked;
}

function takeEntries<Key extends string, Value>(
  data: Data,
  key: ScalarShape<Key>,
  item: Shape<Value, unknown>,
): Map<Key, Value> | typeof REFUSED {
  if (!isDataMap(data)) return REFUSED;
  const values = new Map<Key, Value>();
  for (const [name, inner] of data) {
    if (isExtension(name)) continue;
    if (!key.isSound(name)) return REFUSED;
    const value = item.take(inner);
    if (value === REFUSED) return REFUSED;
    values.set(name, value);
  }
  return values;
}
