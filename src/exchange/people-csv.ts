import { plural } from '../network/words.js';
import type { ListedPerson } from '../planning/people-list.js';
import { renderCsv } from './csv-writer.js';

const COLUMNS = [
  'id',
  'name',
  'role',
  'organization',
  'field',
  'known_through',
  'level',
  'tie',
  'perspective',
  'step',
  'fit',
  'covers',
  'live_covers',
  'every',
  'last_contact',
  'due',
  'days_late',
  'next_contact',
  'closed_on',
  'closed_because',
] as const;

/** The list of people as a table for spreadsheets. */
export function renderPeopleCsv(people: readonly ListedPerson[]): string {
  return renderCsv([COLUMNS, ...people.map(rowOf)]);
}

function rowOf({ person, lastContact, nextContact, rhythm, load }: ListedPerson): string[] {
  const { every, closed, covers } = person;
  const cells: Readonly<Record<(typeof COLUMNS)[number], string | undefined>> = {
    id: person.id,
    name: person.name,
    role: person.role,
    organization: person.organization,
    field: person.field,
    known_through: person.known_through,
    level: person.level,
    tie: person.tie,
    perspective: person.perspective,
    step: person.step,
    fit: person.fit,
    covers: [...covers].map(([need, level]) => `${need}=${level}`).join('; '),
    live_covers: String(load),
    every: every && plural(every.count, every.unit),
    last_contact: lastContact,
    due: rhythm?.due,
    days_late: rhythm && String(Math.max(rhythm.daysLate, 0)),
    next_contact: nextContact,
    closed_on: closed?.on,
    closed_because: closed?.because,
  };
  return COLUMNS.map((column) => cells[column] ?? '');
}
