import type * as z from 'zod';
import type { Node } from './tree.js';

type Zod = typeof z;

/** What `take` gives for a value that is not as it should be. */
export const REFUSED = Symbol('refused');

/**
 * The shape of a part of the network file, in two readings. `take` accepts what is sound, at once,
 * and of all else says no more than that it is not. `schema` is the same for zod, which takes its
 * time, says everything that is wrong, and gives the JSON Schema. `Written` is the type of the part
 * as it stands in the file.
 */
export interface Shape<Value, Written = Value> {
  take(node: Node): Value | typeof REFUSED;
  schema(zod: Zod): z.ZodType;
  readonly written?: Written;
}

/** A part that may be missing, or stand without a value, which means the same. */
export interface OptionalShape<Value, Written = Value> extends Shape<
  Value | undefined,
  Written | null | undefined
> {
  readonly isOptional: true;
}

export type ValueOf<S> = S extends Shape<infer Value, unknown> ? Value : never;
export type WrittenOf<S> = S extends Shape<unknown, infer Written> ? Written : never;

function shape<Value, Written = Value>(
  take: Shape<Value>['take'],
  describe: Shape<Value>['schema'],
): Shape<Value, Written> {
  let made: z.ZodType | undefined;
  // Made once, so that the JSON Schema names what occurs in several places instead of repeating it.
  return { take, schema: (zod) => (made ??= describe(zod)) };
}

/** A shape of scalars that may also be asked about a key. */
interface ScalarShape<Value> extends Shape<Value> {
  isSound(value: unknown): value is Value;
  schema(zod: Zod): z.ZodType<Value>;
}

function scalar<Value>(
  isSound: (value: unknown) => value is Value,
  describe: (zod: Zod) => z.ZodType<Value>,
): ScalarShape<Value> {
  let made: z.ZodType<Value> | undefined;
  return {
    isSound,
    take: (node) => (node.kind === 'scalar' && isSound(node.value) ? node.value : REFUSED),
    schema: (zod) => (made ??= describe(zod)),
  };
}

/** Any text. */
export const text = scalar(
  (value) => typeof value === 'string',
  (zod) => zod.string(),
);

export const flag = scalar(
  (value) => typeof value === 'boolean',
  (zod) => zod.boolean(),
);

/** A text that a pattern matches somewhere; `message` says what is wrong and what would be right. */
export function pattern(regex: RegExp, message: string): ScalarShape<string> {
  return scalar(
    (value): value is string => typeof value === 'string' && regex.test(value),
    (zod) => zod.string().regex(regex, message),
  );
}

/** A text that passes a test which no pattern can tell; `format` is its name in the JSON Schema. */
export function tested(
  isSound: (value: string) => boolean,
  message: string,
  format: string,
): ScalarShape<string> {
  return scalar(
    (value): value is string => typeof value === 'string' && isSound(value),
    (zod) => zod.string().refine(isSound, message).meta({ format }),
  );
}

/** A text that stands for something else. `read` gives undefined for what the shape refuses. */
export function standingFor<Value>(
  written: Shape<string>,
  read: (value: string) => Value | undefined,
): Shape<Value, string> {
  return shape<Value, string>((node) => {
    const value = written.take(node);
    return value === REFUSED ? REFUSED : (read(value) ?? REFUSED);
  }, written.schema);
}

/** A whole number from 0. */
export const count = scalar(
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
  (zod) =>
    zod
      .number()
      .int('is not a whole number; write 0, 1, 2 and so on')
      .nonnegative('is below zero; write 0, 1, 2 and so on'),
);

/** Just this number. */
export function exactly<const Value extends number>(only: Value): ScalarShape<Value> {
  return scalar(
    (value): value is Value => value === only,
    (zod) => zod.literal(only),
  );
}

/** One of a few words. */
export function choice<const Value extends string>(values: readonly Value[]): ScalarShape<Value> {
  const known = new Set<unknown>(values);
  return scalar(
    (value): value is Value => known.has(value),
    (zod) => zod.enum(values),
  );
}

export function optional<Value, Written>(
  inner: Shape<Value, Written>,
): OptionalShape<Value, Written> {
  const taking = shape<Value | undefined, Written | null | undefined>(
    (node) => (isNull(node) ? undefined : inner.take(node)),
    (zod) => inner.schema(zod).nullable().optional(),
  );
  return { ...taking, isOptional: true };
}

/** What may stand without a value, which then means something. */
export function nullable<Value, Written>(
  inner: Shape<Value, Written>,
): Shape<Value | null, Written | null> {
  return shape(
    (node) => (isNull(node) ? null : inner.take(node)),
    (zod) => inner.schema(zod).nullable(),
  );
}

/** Written in one of two ways. */
export function either<A, WrittenA, B, WrittenB>(
  first: Shape<A, WrittenA>,
  second: Shape<B, WrittenB>,
): Shape<A | B, WrittenA | WrittenB> {
  return shape<A | B, WrittenA | WrittenB>(
    (node) => {
      const value = first.take(node);
      return value === REFUSED ? second.take(node) : value;
    },
    (zod) => zod.union([first.schema(zod), second.schema(zod)]),
  );
}

export function list<Value, Written>(
  item: Shape<Value, Written>,
): Shape<readonly Value[], readonly Written[]> {
  return shape(
    (node) => {
      if (node.kind !== 'list') return REFUSED;
      const values: Value[] = [];
      for (const each of node.items) {
        const value = item.take(each);
        if (value === REFUSED) return REFUSED;
        values.push(value);
      }
      return values;
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
    (node) => takeEntries(node, key, item),
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
    (node) => takeEntries(node, key, item),
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
    (node) => {
      if (node.kind !== 'map') return REFUSED;
      const values = { ...empty };
      for (const { key, value: inner } of node.entries) {
        const field = shapes.get(key);
        const value = field?.take(inner);
        if (field !== undefined && value !== REFUSED) values[key] = value;
        else if (!isExtension(key)) return REFUSED;
      }
      for (const key of required) if (values[key] === undefined) return REFUSED;
      return values as ObjectValue<F>;
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

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function takeEntries<Key extends string, Value>(
  node: Node,
  key: ScalarShape<Key>,
  item: Shape<Value, unknown>,
): Map<Key, Value> | typeof REFUSED {
  if (node.kind !== 'map') return REFUSED;
  const values = new Map<Key, Value>();
  for (const { key: name, value: inner } of node.entries) {
    if (isExtension(name)) continue;
    if (!key.isSound(name)) return REFUSED;
    const value = item.take(inner);
    if (value === REFUSED) return REFUSED;
    values.set(name, value);
  }
  return values;
}
