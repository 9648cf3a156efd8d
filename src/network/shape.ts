import type * as z from 'zod';
import { toData } from './data.js';
import type { Data, Node } from './tree.js';

/** What of zod the shapes are described with; the rest of it need not be loaded. */
export type Zod = Pick<
  typeof z,
  | 'array'
  | 'boolean'
  | 'enum'
  | 'literal'
  | 'number'
  | 'partialRecord'
  | 'record'
  | 'strictObject'
  | 'string'
  | 'union'
>;

/** What `take` gives for a value that is not as it should be. */
export const REFUSED = Symbol('refused');

/**
 * The shape of a part of the network file. `Written` is the type of that part as it stands in the
 * file, `Value` what is made of it.
 */
export interface Shape<Value, Written = Value> {
  /** Accepts what is sound, at once; of all else it says no more than that it is not. */
  take(data: Data): Value | typeof REFUSED;
  /** The same for zod, which takes its time, says all that is wrong, and gives the JSON Schema. */
  schema(zod: Zod): z.ZodType;
  /**
   * A refused node without the parts of it that are sound, so that zod gets just what is to blame:
   * a file may hold a million entries. `left` says how many faulty parts are still wanted.
   */
  faulty(node: Node, left: Budget): Node;
  readonly written?: Written;
}

/** How many more faults are worth finding. */
export interface Budget {
  faults: number;
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

export function shape<Value, Written = Value>(
  take: Shape<Value>['take'],
  faulty: Shape<Value>['faulty'],
  describe: Shape<Value>['schema'],
): Shape<Value, Written> {
  let made: z.ZodType | undefined;
  // Made once, so that the JSON Schema names what occurs in several places instead of repeating it.
  return { take, faulty, schema: (zod) => (made ??= describe(zod)) };
}

/** A shape of scalars that may also be asked about a key. */
export interface ScalarShape<Value> extends Shape<Value> {
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
    take: (data) => (isSound(data) ? data : REFUSED),
    faulty: (node) => node,
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

/**
 * A text that a pattern matches somewhere; `message` says what is wrong and what would be right.
 * @param common matches nothing that the pattern does not, and most of what it does; tried first
 */
export function pattern(regex: RegExp, message: string, common = regex): ScalarShape<string> {
  return scalar(
    (value): value is string =>
      typeof value === 'string' && (common.test(value) || regex.test(value)),
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
  const take: Shape<Value>['take'] = (data) => {
    const value = written.take(data);
    return value === REFUSED ? REFUSED : (read(value) ?? REFUSED);
  };
  return shape<Value, string>(take, written.faulty, written.schema);
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
    (data) => (data === null ? undefined : inner.take(data)),
    inner.faulty,
    (zod) => inner.schema(zod).nullable().optional(),
  );
  return { ...taking, isOptional: true };
}

/** What may stand without a value, which then means something. */
export function nullable<Value, Written>(
  inner: Shape<Value, Written>,
): Shape<Value | null, Written | null> {
  return shape(
    (data) => (data === null ? null : inner.take(data)),
    inner.faulty,
    (zod) => inner.schema(zod).nullable(),
  );
}

/** Remembers what it accepted, so that what an edit leaves as it was need not be looked at again. */
export function remembered<Value, Written>(inner: Shape<Value, Written>): Shape<Value, Written> {
  const accepted = new WeakMap<object, Value>();
  return {
    ...inner,
    take: (data) => {
      if (data === null || typeof data !== 'object') return inner.take(data);
      const known = accepted.get(data);
      if (known !== undefined) return known;
      const value = inner.take(data);
      if (value !== REFUSED) accepted.set(data, value);
      return value;
    },
  };
}

/** Written in one of two ways. */
export function either<A, WrittenA, B, WrittenB>(
  first: Shape<A, WrittenA>,
  second: Shape<B, WrittenB>,
): Shape<A | B, WrittenA | WrittenB> {
  return shape<A | B, WrittenA | WrittenB>(
    (data) => {
      const value = first.take(data);
      return value === REFUSED ? second.take(data) : value;
    },
    // Each knows its own kind of node, and leaves the others as they are.
    (node, left) => second.faulty(first.faulty(node, left), left),
    (zod) => zod.union([first.schema(zod), second.schema(zod)]),
  );
}

/** True of a node that the shape would not accept. */
export function isRefused(inner: Shape<unknown, unknown>, node: Node): boolean {
  return inner.take(toData(node)) === REFUSED;
}
