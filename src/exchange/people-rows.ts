import { isDataMap } from '../network/data.js';
import type { Facts } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import type { Data } from '../network/tree.js';
import { plural } from '../network/words.js';

const COLUMNS = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  role: ({ role }) => role,
  organization: ({ organization }) => organization,
  field: ({ field }) => field,
  known_through: ({ known_through }) => known_through,
  level: ({ level }) => level,
  tie: ({ tie }) => tie,
  perspective: ({ perspective }) => perspective,
  step: ({ step }) => step,
  fit: ({ fit }) => fit,
  covers: ({ covers }) => list([...covers].map(([need, level]) => `${need}=${level}`)),
  helps_with: ({ helps_with }) => list(helps_with),
  i_give: ({ i_give }) => list(i_give),
  every: ({ every }) => every && plural(every.count, every.unit),
  last_contact: ({ id }, { lastContact }) => lastContact.get(id),
  next_contact: ({ next_contact }) => next_contact,
  knows: ({ knows }) => list(knows),
  introduced_by: ({ introduced_by }) => introduced_by,
  mentee: ({ mentee }) => yes(mentee),
  confidential: ({ confidential }) => yes(confidential),
  closed_on: ({ closed }) => closed?.on,
  closed_because: ({ closed }) => closed?.because,
  notes: ({ notes }) => notes,
} as const satisfies Record<string, (person: Person, facts: Facts) => string | undefined>;

/**
 * People as rows, one a person in file order, under a header: the fields of the file, then the `x-`
 * keys that hold a single value. The last contact is that of the log where it is later.
 */
export function peopleRows(network: Network, data: Data, facts: Facts): string[][] {
  const extensions = readExtensions(network, data);
  const keys = [...new Set([...extensions.values()].flatMap((entries) => [...entries.keys()]))];
  const header = [...Object.keys(COLUMNS), ...keys];
  const rows = [...network.people.values()].map((person) => [
    ...Object.values(COLUMNS).map((cell) => cell(person, facts) ?? ''),
    ...keys.map((key) => extensions.get(person.id)?.get(key) ?? ''),
  ]);
  return [header, ...rows];
}

function readExtensions(
  { people }: Network,
  data: Data,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const entries = isDataMap(data) ? data.get('people') : undefined;
  return new Map(
    [...people.keys()].map((id) => {
      const entry = isDataMap(entries) ? entries.get(id) : undefined;
      const pairs = isDataMap(entry) ? [...entry] : [];
      const single = pairs.flatMap(([key, value]): [string, string][] =>
        key.startsWith('x-') && (typeof value !== 'object' || value === null)
          ? [[key, value === null ? '' : String(value)]]
          : [],
      );
      return [id, new Map(single)];
    }),
  );
}

function list(items: readonly string[]): string {
  return items.join('; ');
}

function yes(is: boolean): string {
  return is ? 'true' : '';
}
