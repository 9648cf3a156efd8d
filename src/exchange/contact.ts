/** Someone whom another program knows. Texts are trimmed, of one line (but for notes), and not empty. */
export interface Contact {
  /** The line of the source on which it begins, from 1. */
  readonly line: number;
  readonly name: string;
  readonly fields: ContactFields;
}

/** What a contact list may say of someone. */
export type ContactFields = Readonly<Partial<Record<ContactField, string>>>;

export const CONTACT_FIELDS = [
  'role',
  'organization',
  'field',
  'known_through',
  'level',
  'tie',
  'perspective',
  'last_contact',
  'email',
  'notes',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** The key of a person in the network file; it has none of its own for e-mail addresses. */
export function keyOf(field: ContactField): string {
  return field === 'email' ? EMAIL_KEY : field;
}

export const EMAIL_KEY = 'x-email';

export interface ContactList {
  readonly contacts: readonly Contact[];
  /** What cannot be understood, in the order of the source. */
  readonly bad: readonly BadRow[];
  /** How many entries have no name, or are no person. */
  readonly skipped: number;
}

export interface BadRow {
  readonly line: number;
  /** What is wrong, as a sentence without capital and stop. */
  readonly reason: string;
}

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROLS = /[\0-\x08\x0B-\x1F\x7F-\x9F]+/g;

/** A text of another program as one line: control characters and runs of blanks become one space. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
}

/** A text that may have several lines; other control characters become spaces. */
export function severalLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** The fields that say something. */
export function contactFields(
  values: Readonly<Partial<Record<ContactField, string | undefined>>>,
): ContactFields {
  const fields: Partial<Record<ContactField, string>> = {};
  for (const field of CONTACT_FIELDS) {
    const value = values[field];
    const text = value === undefined ? '' : (field === 'notes' ? severalLines : oneLine)(value);
    if (text !== '') fields[field] = text;
  }
  return fields;
}
