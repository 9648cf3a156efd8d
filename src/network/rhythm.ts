import { addDuration, daysBetween, type LocalDate } from './dates.js';
import type { Facts } from './facts.js';
import type { Person } from './network.js';

/** How the contact with someone keeps to the rhythm that was agreed on. */
export interface Rhythm {
  readonly last: LocalDate;
  readonly due: LocalDate;
  /** Negative while the contact is not due yet. */
  readonly daysLate: number;
  /** Days late as a share of the rhythm, which tells who is slipping most. */
  readonly ratio: number;
}

/**
 * The rhythm of a person; undefined where none was agreed on, where the last contact is unknown, and
 * for those who are closed.
 */
export function rhythmOf({ id, every, closed }: Person, facts: Facts): Rhythm | undefined {
  const last = facts.lastContact.get(id);
  if (every === undefined || last === undefined || closed !== undefined) return undefined;
  const due = addDuration(last, every);
  const daysLate = daysBetween(due, facts.today);
  return { last, due, daysLate, ratio: daysLate / daysBetween(last, due) };
}

/** The next contact that was set, in the person's entry or in the log, from today on. */
export function nextContactOf(person: Person, facts: Facts): LocalDate | undefined {
  return datesSet(person, facts).find((date) => date >= facts.today);
}

/** The latest contact that was set and went by without one on that day or after it. */
export function missedContactOf(person: Person, facts: Facts): LocalDate | undefined {
  const last = facts.lastContact.get(person.id) ?? '';
  return datesSet(person, facts).findLast((date) => date < facts.today && date > last);
}

/** All contacts that were set, earliest first. */
function datesSet({ id, next_contact }: Person, { logByPerson }: Facts): LocalDate[] {
  const set = [next_contact, ...(logByPerson.get(id) ?? []).map(({ next }) => next)];
  return set.filter((date) => date !== undefined).sort();
}
