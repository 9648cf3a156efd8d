import { UserError } from '../errors.js';
import { contactFields, oneLine, type Contact, type ContactList } from './contact.js';
import { readTable, type Row, type Table } from './table.js';

const HEADER_START = /^\uFEFF?"?First Name"?,/i;

/**
 * Reads the `Connections.csv` of a LinkedIn data export. Notes of LinkedIn's own stand above its
 * header. Members who closed their account are rows without a name; they are skipped.
 *
 * @throws UserError when it is another file
 */
export function parseLinkedin(text: string): ContactList {
  const table = readConnections(text);
  const columnOf = (name: string) => table.header.cells.findIndex((cell) => isSame(cell, name));
  const columns = {
    first: columnOf('First Name'),
    last: columnOf('Last Name'),
    email: columnOf('Email Address'),
    organization: columnOf('Company'),
    role: columnOf('Position'),
  };
  if (columns.last === -1) throw notConnections();
  const contacts = table.rows.flatMap((row) => {
    const contact = contactOf(row, columns);
    return contact ? [contact] : [];
  });
  return { contacts, bad: table.bad, skipped: table.rows.length - contacts.length };
}

function readConnections(text: string): Table {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const start = lines.findIndex((line) => HEADER_START.test(line));
  const table = start === -1 ? undefined : readTable(lines.slice(start).join(''), ',', start + 1);
  if (table === undefined) throw notConnections();
  return table;
}

type Columns = Readonly<Record<'first' | 'last' | 'email' | 'organization' | 'role', number>>;

function contactOf({ line, cells }: Row, columns: Columns): Contact | undefined {
  const name = oneLine(`${cells[columns.first] ?? ''} ${cells[columns.last] ?? ''}`);
  if (name === '') return undefined;
  const { role, organization, email } = columns;
  const fields = contactFields({
    role: cells[role],
    organization: cells[organization],
    email: cells[email],
  });
  return { line, name, fields };
}

function isSame(cell: string, name: string): boolean {
  return cell.trim().toLowerCase() === name.toLowerCase();
}

function notConnections(): UserError {
  return new UserError(
    'this is not the Connections.csv of a LinkedIn export: no line begins with First Name,',
    'Ask LinkedIn for a copy of your data, connections included. For another table: mentor-audit import csv FILE.',
  );
}
