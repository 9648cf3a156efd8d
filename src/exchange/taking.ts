import { isDataMap } from '../network/data.js';
import { idMaker, type Changeable } from '../network/changes.js';
import { set } from '../network/changes-parts.js';
import type { Edit } from '../network/edit.js';
import { fold } from '../network/fold.js';
import type { Data, DataMap } from '../network/tree.js';
import type { Channel } from '../network/vocabulary.js';
import { CONTACT_FIELDS, EMAIL_KEY, keyOf, type Contact } from './contact.js';
import { recognize, type Known } from './recognize.js';

/** What taking contacts into the file means. */
export interface Taking {
  readonly edits: readonly Edit[];
  /** How many people are new. */
  readonly taken: number;
  /** How many were known, and are known better now. */
  readonly updated: number;
  /** How many were known, and nothing is new about them. */
  readonly known: number;
  /** How many entries were about someone whom an earlier entry is about. */
  readonly repeated: number;
}

/** The contacts of which the name, the organization or the role has one of the texts in it. */
export function matching(contacts: readonly Contact[], texts: readonly string[]): Contact[] {
  const wanted = texts.map(fold);
  return contacts.filter(({ name, fields: { organization = '', role = '' } }) => {
    const text = fold(`${name}\n${organization}\n${role}`);
    return wanted.some((part) => text.includes(part));
  });
}

/**
 * The edits that take contacts into the file. People who are known keep whatever the file says of
 * them, and get what it leaves open.
 *
 * @param knownThrough what to put down for new people where the list does not say it
 */
export function takeContacts(
  file: Changeable,
  contacts: readonly Contact[],
  knownThrough?: Channel,
): Taking {
  const people = readPeople(file);
  const who = recognize([...people.values()], contacts);
  const makeId = idMaker(people.keys());
  const told = new Map<string, Map<string, Data>>();
  const ids = new Map<Contact, string>();
  for (const contact of contacts) {
    const same = who.get(contact);
    const id = same && 'id' in same ? same.id : (ids.get(same ?? contact) ?? makeId(contact.name));
    ids.set(contact, id);
    const entry = told.get(id) ?? new Map<string, Data>();
    tell(entry, contact, people.get(id)?.entry);
    told.set(id, entry);
  }
  const fresh = new Map<string, Data>();
  const updates: Edit[] = [];
  for (const [id, entry] of told) {
    if (!people.has(id)) fresh.set(id, newPerson(entry, knownThrough));
    else for (const [key, value] of entry) updates.push(set(['people', id, key], value));
  }
  const updated = new Set(updates.map(({ path }) => path[1])).size;
  return {
    edits: [...updates, ...additions(file, fresh)],
    taken: fresh.size,
    updated,
    known: told.size - fresh.size - updated,
    repeated: contacts.length - told.size,
  };
}

/** Where there is nobody yet, all in one edit: thousands of edits would each be a text of its own. */
function additions({ data }: Changeable, people: DataMap): Edit[] {
  const present = isDataMap(data) ? data.get('people') : undefined;
  const isEmpty = !isDataMap(present) || present.size === 0;
  if (isEmpty && people.size > 0) return [set(['people'], people)];
  return [...people].map(([id, value]) => set(['people', id], value));
}

interface PersonOfFile extends Known {
  readonly id: string;
  readonly entry: DataMap;
}

function readPeople({ network, data }: Changeable): Map<string, PersonOfFile> {
  const people = isDataMap(data) ? data.get('people') : undefined;
  return new Map(
    [...network.people.values()].map(({ id, name, organization }) => {
      const value = isDataMap(people) ? people.get(id) : undefined;
      const entry = isDataMap(value) ? value : new Map<string, Data>();
      const email = entry.get(EMAIL_KEY);
      return [id, { id, name, organization, email: typeof email === 'string' ? email : '', entry }];
    }),
  );
}

/** Adds to an entry what a contact says and neither the file nor an earlier contact has said. */
function tell(entry: Map<string, Data>, { name, fields }: Contact, present?: DataMap): void {
  const say = (key: string, value: string | undefined) => {
    if (value === undefined || entry.has(key) || !isSilent(present?.get(key))) return;
    entry.set(key, value);
  };
  say('name', name);
  for (const field of CONTACT_FIELDS) say(keyOf(field), fields[field]);
}

function isSilent(value: Data | undefined): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}

/** In lines of their own: a mapping of single values only would be written as one line. */
function newPerson(entry: DataMap, knownThrough: Channel | undefined): Data {
  const channel: [string, Data][] =
    knownThrough === undefined || entry.has('known_through')
      ? []
      : [['known_through', knownThrough]];
  return new Map([...entry, ...channel, ['covers', new Map<string, Data>()]]);
}
