import { addDays, type LocalDate } from '../network/dates.js';
import type { Facts } from '../network/facts.js';
import type { Person } from '../network/network.js';
import { missedContactOf, nextContactOf, rhythmOf } from '../network/rhythm.js';

/** A day on which a contact is planned, or due by the rhythm that was agreed on. */
export interface ContactDate {
  readonly on: LocalDate;
  readonly kind: 'contact' | 'rhythm';
}

/** How far a plan looks ahead: this month. */
const DAYS_AHEAD = 31;

/** The day up to which a plan looks ahead. */
export function horizon(today: LocalDate): LocalDate {
  return addDays(today, DAYS_AHEAD);
}

/**
 * The next contact with someone: the first day noted from today on; else the last that was noted and
 * has gone by; else the day that is due by the rhythm, past or not.
 */
export function nextContact(person: Person, facts: Facts): ContactDate | undefined {
  const on = nextContactOf(person, facts) ?? missedContactOf(person, facts);
  if (on !== undefined) return { on, kind: 'contact' };
  const due = rhythmOf(person, facts)?.due;
  return due === undefined ? undefined : { on: due, kind: 'rhythm' };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `13 October`, with the year where it is not that of today: a date as a letter has it. */
export function spokenDate(date: LocalDate, today: LocalDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${Number(date.slice(0, 4))}`;
  return `${Number(date.slice(8, 10))} ${month}${year}`;
}
