import { addDuration, startOfPastYear, type LocalDate } from './dates.js';
import type { LogEntry, Network, Person, Waiver } from './network.js';
import { STEPS, type Step } from './vocabulary.js';

/**
 * What follows from the log and today's date, derived once for all who ask. Entries dated after
 * today are left out everywhere.
 */
export interface Facts {
  readonly today: LocalDate;
  /** Twelve months before today; the past year runs from here to today, both included. */
  readonly yearStart: LocalDate;
  /** Entries up to today, oldest first; those of one day in file order. */
  readonly log: readonly LogEntry[];
  /** Those of them in the past year. */
  readonly pastYear: readonly LogEntry[];
  /** The latest contact of each person who had one. */
  readonly lastContact: ReadonlyMap<string, LocalDate>;
  /** Entries up to today with each person who has any, oldest first. */
  readonly logByPerson: ReadonlyMap<string, readonly LogEntry[]>;
}

export function deriveFacts(network: Network, today: LocalDate): Facts {
  const log = network.log
    .filter(({ on }) => on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index));
  const lastContact = new Map<string, LocalDate>();
  for (const { id, last_contact } of network.people.values()) {
    if (last_contact !== undefined && last_contact <= today) lastContact.set(id, last_contact);
  }
  const logByPerson = new Map<string, LogEntry[]>();
  for (const entry of log) {
    for (const id of entry.with) {
      if (entry.on > (lastContact.get(id) ?? '')) lastContact.set(id, entry.on);
      const entries = logByPerson.get(id);
      if (entries) entries.push(entry);
      else logByPerson.set(id, [entry]);
    }
  }
  const yearStart = startOfPastYear(today);
  const pastYear = log.filter(({ on }) => on >= yearStart);
  return { today, yearStart, log, pastYear, lastContact, logByPerson };
}

export function isOpen(person: Person): boolean {
  return person.closed === undefined;
}

/** True unless the relationship is only being looked for or begun; no step counts as begun. */
export function isPastInitiate(person: Person): boolean {
  return person.step !== 'choose' && person.step !== 'initiate';
}

/**
 * True when the last contact is known and too long ago: more than twice the agreed rhythm, or more
 * than `settings.lapsed_after` where none was agreed on.
 */
export function isLapsed(person: Person, network: Network, facts: Facts): boolean {
  const last = facts.lastContact.get(person.id);
  if (last === undefined) return false;
  const lapse = person.every
    ? addDuration(last, person.every, 2)
    : addDuration(last, network.settings.lapsed_after);
  return facts.today > lapse;
}

/** Open, and not out of touch; a person whose last contact is unknown counts as active. */
export function isActive(person: Person, network: Network, facts: Facts): boolean {
  return isOpen(person) && !isLapsed(person, network, facts);
}

export function openPeople(network: Network): readonly Person[] {
  return onceFor(network, open, () => [...network.people.values()].filter(isOpen));
}

export function activePeople(network: Network, facts: Facts): readonly Person[] {
  return onceFor(facts, active, () =>
    openPeople(network).filter((person) => isActive(person, network, facts)),
  );
}

// Some thirty rules ask for the same people.
const open = new WeakMap<Network, readonly Person[]>();
const active = new WeakMap<Facts, readonly Person[]>();

function onceFor<Key extends object, Value>(
  key: Key,
  known: WeakMap<Key, Value>,
  derive: () => Value,
): Value {
  const value = known.get(key) ?? derive();
  known.set(key, value);
  return value;
}

/** Of fewer people of whom something is known, nothing is said about all of them. */
export const FEWEST_KNOWN = 3;

/** True when the first of two of the eight steps is not after the second. */
export function isUpTo(step: Step, last: Step): boolean {
  return STEPS.indexOf(step) <= STEPS.indexOf(last);
}

/** True when I give something to them at all, or the log says that I did up to that day. */
export function hasGiven(person: Person, facts: Facts, until: LocalDate): boolean {
  if (person.i_give.some(hasText)) return true;
  const entries = facts.logByPerson.get(person.id) ?? [];
  return entries.some(({ on, gave }) => on <= until && hasText(gave));
}

/** False for what is missing or blank. */
export function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** True for an ask that has had no answer, or that waits for one. */
export function isOpenAsk(entry: LogEntry): boolean {
  return entry.asked !== undefined && (entry.answer === undefined || entry.answer === 'pending');
}

/** Every ask of the past year that has no answer of its own: those that count against `max_asks`. */
export function openAsks({ pastYear }: Facts): LogEntry[] {
  return pastYear.filter(isOpenAsk);
}

/** True until the waiver's last day is over. */
export function isInForce({ until }: Waiver, today: LocalDate): boolean {
  return until === undefined || until >= today;
}

/** Whether two organizations or fields are the same; undefined where one is missing or blank. */
export function compareNames(
  mine: string | undefined,
  theirs: string | undefined,
): boolean | undefined {
  return hasText(mine) && hasText(theirs) ? isSameName(mine, theirs) : undefined;
}

/** Compares organizations and fields as people write them: without case and outer spaces. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

function foldName(name: string): string {
  return name.trim().toLowerCase().normalize('NFC');
}
