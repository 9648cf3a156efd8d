import { UserError } from '../errors.js';
import { isLocalDate } from '../network/dates.js';
import { fold } from '../network/fold.js';
import { suggest } from '../network/nearest.js';
import { CHANNELS, LEVELS, PERSPECTIVES, TIES } from '../network/vocabulary.js';
import {
  CONTACT_FIELDS,
  contactFields,
  oneLine,
  type BadRow,
  type Contact,
  type ContactField,
  type ContactList,
} from './contact.js';
import { withoutGuards } from './csv-writer.js';
import { DELIMITERS, readTable, type Delimiter, type Row } from './table.js';

/** What `--map` can name; a name in two columns is put together. */
export const MAPPABLE = ['name', 'first_name', 'last_name', ...CONTACT_FIELDS] as const;
export type Mappable = (typeof MAPPABLE)[number];

/** Which column holds what, as the user says it: the field, and the header of its column. */
export type ColumnMap = ReadonlyMap<Mappable, string>;

/**
 * How programs call their columns, the likeliest first: this program, Google Contacts, Outlook,
 * Apple’s and Thunderbird’s address books, and people.
 */
const USUAL_HEADERS: Readonly<Partial<Record<Mappable, readonly string[]>>> = {
  name: ['name', 'full name', 'display name', 'fullname', 'contact', 'person'],
  first_name: ['first name', 'given name', 'firstname', 'first'],
  last_name: ['last name', 'family name', 'surname', 'lastname', 'last'],
  role: ['role', 'job title', 'position', 'organization title', 'organization 1 - title', 'title'],
  organization: [
    'organization',
    'organisation',
    'company',
    'organization name',
    'organization 1 - name',
    'employer',
  ],
  field: ['field', 'industry'],
  email: [
    'x-email',
    'email',
    'e-mail',
    'email address',
    'e-mail address',
    'e-mail 1 - value',
    'primary email',
    'mail',
  ],
  known_through: ['known_through', 'known through'],
  level: ['level'],
  tie: ['tie'],
  perspective: ['perspective'],
  last_contact: ['last_contact', 'last contact'],
  notes: ['notes', 'note'],
};

/** The closed lists that some fields take their values from. */
const ALLOWED: readonly (readonly [ContactField, readonly string[]])[] = [
  ['known_through', CHANNELS],
  ['level', LEVELS],
  ['tie', TIES],
  ['perspective', PERSPECTIVES],
];

/**
 * Reads a table of people. Its delimiter is found out; columns are those of the map, then those
 * with a usual header.
 *
 * @throws UserError when there is no header, a mapped column is missing, or nothing holds the name
 */
export function parseCsv(text: string, map: ColumnMap = new Map()): ContactList {
  const { body, delimiter, firstLine } = findDelimiter(text);
  const table = readTable(body, delimiter, firstLine);
  if (table === undefined)
    throw new UserError('there is nothing in it', 'Its first row must name the columns.');
  const columns = findColumns(table.header.cells, map);
  const contacts: Contact[] = [];
  const bad = [...table.bad];
  let skipped = 0;
  for (const row of table.rows) {
    const contact = contactOf(row, columns);
    if (contact === undefined) skipped += 1;
    else if ('reason' in contact) bad.push(contact);
    else contacts.push(contact);
  }
  return { contacts, bad: bad.sort((a, b) => a.line - b.line), skipped };
}

/** The delimiter that the header has most of; Excel may name it in a line above. */
function findDelimiter(text: string): { body: string; delimiter: Delimiter; firstLine: number } {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const named = /^sep=([,;\t])(?:\r\n|\r|\n)/.exec(text.slice(start, start + 8));
  const body = text.slice(start + (named?.[0].length ?? 0));
  const firstLine = named ? 2 : 1;
  const given = DELIMITERS.find((delimiter) => delimiter === named?.[1]);
  if (given) return { body, delimiter: given, firstLine };
  const [header = ''] = /^.*$/m.exec(body.trimStart()) ?? [];
  const outsideQuotes = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => outsideQuotes.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { body, delimiter, firstLine };
}

type Columns = ReadonlyMap<Mappable, number>;

function findColumns(headers: readonly string[], map: ColumnMap): Columns {
  const folded = headers.map(fold);
  const columns = new Map<Mappable, number>();
  for (const field of MAPPABLE) {
    const mapped = map.get(field);
    if (mapped !== undefined) {
      const index = folded.indexOf(fold(mapped));
      if (index === -1) {
        const names = headers.map(oneLine).filter((header) => header !== '');
        throw new UserError(`there is no column ${JSON.stringify(mapped)}`, suggest(mapped, names));
      }
      columns.set(field, index);
      continue;
    }
    const usual = USUAL_HEADERS[field]?.find((header) => folded.includes(header));
    if (usual !== undefined) columns.set(field, folded.indexOf(usual));
  }
  const hasName = (['name', 'first_name', 'last_name'] as const).some((key) => columns.has(key));
  if (hasName) return columns;
  const names = headers.map(oneLine).join(', ');
  throw new UserError(
    `no column is known to hold the name; the columns are ${names}`,
    'Say which one it is, as --map name=Column.',
  );
}

function contactOf({ line, cells }: Row, columns: Columns): Contact | BadRow | undefined {
  const read = (field: Mappable) => withoutGuards(cells[columns.get(field) ?? -1] ?? '');
  const name = oneLine(read('name')) || oneLine(`${read('first_name')} ${read('last_name')}`);
  if (name === '') return undefined;
  const fields = contactFields(
    Object.fromEntries(CONTACT_FIELDS.map((field) => [field, read(field)])),
  );
  for (const [field, allowed] of ALLOWED) {
    const value = fields[field];
    if (value === undefined || allowed.includes(value)) continue;
    return { line, reason: `${field} ${JSON.stringify(value)} is none of ${allowed.join(', ')}` };
  }
  const { last_contact } = fields;
  if (last_contact !== undefined && !isLocalDate(last_contact)) {
    const reason = `last_contact ${JSON.stringify(last_contact)} is not a date, as 2026-11-22`;
    return { line, reason };
  }
  return { line, name, fields };
}
