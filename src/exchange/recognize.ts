import { fold } from '../network/fold.js';
import type { Contact } from './contact.js';

/** Someone whom the file has already. */
export interface Known {
  readonly name: string;
  readonly organization?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * For each contact that is not new, who it is: one of `known`, or an earlier contact of the list.
 *
 * An e-mail address tells best, then the name together with the organization, which either side may
 * leave open. A name alone tells where nobody else of the list has a better claim to it: people change
 * jobs, but two namesakes at two organizations are two people.
 */
export function recognize<Person extends Known>(
  known: readonly Person[],
  contacts: readonly Contact[],
): ReadonlyMap<Contact, Person | Contact> {
  const who = new Map<Contact, Person | Contact>();
  const file = createBook<Person>();
  for (const person of known) file.add(marksOf(person), person);

  const entries = contacts.map((contact) => ({
    contact,
    marks: marksOf({ name: contact.name, ...contact.fields }),
  }));
  const claimed = new Set<Person>();
  for (const { contact, marks } of entries) {
    const person = file.find(marks);
    if (person === undefined) continue;
    who.set(contact, person);
    claimed.add(person);
  }
  const list = createBook<Contact>();
  for (const { contact, marks } of entries) {
    if (who.has(contact)) continue;
    const namesake = file.namesakes(marks).find((person) => !claimed.has(person));
    if (namesake !== undefined) claimed.add(namesake);
    const same = namesake ?? list.find(marks);
    if (same !== undefined) who.set(contact, same);
    else list.add(marks, contact);
  }
  return who;
}

/** What people are told apart by, folded. */
interface Marks {
  readonly name: string;
  readonly organization: string;
  readonly email: string;
}

function marksOf({ name, organization = '', email = '' }: Known): Marks {
  return { name: nameKey(name), organization: fold(organization), email: fold(email) };
}

/** The name as it is compared: emoji, punctuation, case and accents do not count. */
export function nameKey(name: string): string {
  const letters = fold(name.replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' '));
  // A name of nothing else is that.
  return letters === '' ? fold(name) : letters;
}

function createBook<Entry>() {
  const byEmail = new Map<string, Entry>();
  const byName = new Map<string, { entry: Entry; organization: string }[]>();
  return {
    add({ name, organization, email }: Marks, entry: Entry): void {
      if (email !== '' && !byEmail.has(email)) byEmail.set(email, entry);
      const namesakes = byName.get(name);
      if (namesakes) namesakes.push({ entry, organization });
      else byName.set(name, [{ entry, organization }]);
    },
    find({ name, organization, email }: Marks): Entry | undefined {
      const mailed = byEmail.get(email);
      if (mailed !== undefined) return mailed;
      const namesakes = byName.get(name) ?? [];
      const colleague = namesakes.find((other) => other.organization === organization);
      const open = namesakes.find((other) => organization === '' || other.organization === '');
      return (colleague ?? open)?.entry;
    },
    namesakes: ({ name }: Marks): Entry[] => (byName.get(name) ?? []).map(({ entry }) => entry),
  };
}
