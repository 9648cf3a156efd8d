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
export function nextContactOf(
  { id, next_contact }: Person,
  { today, logByPerson }: Facts,
): LocalDate | undefined {
  const set = [next_contact, ...(logByPerson.get(id) ?? []).map(({ next }) => next)];
  return set.filter((date) => date !== undefined && date >= today).sort()[0];
}
