import type * as z from 'zod';
import { buildNetwork } from '../../src/network/build.js';
import type { Network } from '../../src/network/network.js';
import { networkSchema } from '../../src/network/schema.js';
import type { Data } from '../../src/network/tree.js';

type FileInput = z.input<typeof networkSchema>;
type MeInput = Partial<FileInput['me']>;

/** A network file as a plain object; `version` and `me.name` may be left out. */
export type NetworkInput = Omit<FileInput, 'version' | 'me'> & { readonly me?: MeInput };
export type PersonInput = NonNullable<NonNullable<FileInput['people']>[string]>;

/** The network that a file with these contents would give. Keys must not look like numbers. */
export function networkFrom(input: NetworkInput): Network {
  const file = { version: 1, ...input, me: { name: 'Sam', ...input.me } };
  return buildNetwork(networkSchema.parse(file), toData(file));
}

/** People with the ids p1, p2, … */
export function crowd(...people: readonly PersonInput[]): Record<string, PersonInput> {
  return Object.fromEntries(people.map((person, index) => [`p${index + 1}`, person]));
}

function toData(value: unknown): Data {
  if (Array.isArray(value)) return value.map(toData);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, entry]) => [key, toData(entry)]));
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : null;
}
