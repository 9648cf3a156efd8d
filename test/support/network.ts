import type { Network } from '../../src/network/network.js';
import { takeNetwork } from '../../src/network/read.js';
import type { networkShape } from '../../src/network/schema.js';
import type { WrittenOf } from '../../src/network/shape.js';
import type { Data } from '../../src/network/tree.js';

type FileInput = WrittenOf<typeof networkShape>;
type MeInput = Partial<FileInput['me']>;

/** A network file as a plain object; `version` and `me.name` may be left out. */
export type NetworkInput = Omit<FileInput, 'version' | 'me'> & { readonly me?: MeInput };
export type PersonInput = NonNullable<NonNullable<FileInput['people']>[string]>;

/** The network that a file with these contents would give. Keys must not look like numbers. */
export function networkFrom(input: NetworkInput): Network {
  const file = { version: 1, ...input, me: { name: 'Sam', ...input.me } };
  const network = takeNetwork(toData(file));
  if (network === undefined) throw new Error('this is not a sound network');
  return network;
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
