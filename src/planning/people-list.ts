import { assessCoverage } from '../audit/coverage.js';
import type { LocalDate } from '../network/dates.js';
import { deriveFacts, isOpen } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import { nextContactOf, rhythmOf, type Rhythm } from '../network/rhythm.js';
import type { Level, Step, Tie } from '../network/vocabulary.js';

export const PEOPLE_SORTS = ['name', 'last-contact', 'overdue', 'load'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** Whom to list; what is left out does not matter. */
export interface PeopleFilter {
  /** A need's id. */
  readonly covers?: string | undefined;
  readonly step?: Step | undefined;
  readonly tie?: Tie | undefined;
  readonly level?: Level | undefined;
  /** Only those whose contact is past the agreed rhythm. */
  readonly overdue?: boolean | undefined;
  /** Only those who are closed, instead of those who are open. */
  readonly closed?: boolean | undefined;
}

/** One person of the list, and what follows from the file today. */
export interface ListedPerson {
  readonly person: Person;
  readonly lastContact: LocalDate | undefined;
  readonly nextContact: LocalDate | undefined;
  readonly rhythm: Rhythm | undefined;
  /** How many needs they cover live. */
  readonly load: number;
}

/** The people who fit, in order; those who are level keep the order of the file. */
export function listPeople(
  network: Network,
  today: LocalDate,
  filter: PeopleFilter,
  sort: PeopleSort,
): ListedPerson[] {
  const facts = deriveFacts(network, today);
  const { liveNeeds } = assessCoverage(network, facts);
  return [...network.people.values()]
    .map((person) => ({
      person,
      lastContact: facts.lastContact.get(person.id),
      nextContact: nextContactOf(person, facts),
      rhythm: rhythmOf(person, facts),
      load: liveNeeds.get(person.id)?.length ?? 0,
    }))
    .filter((one) => fits(one, filter))
    .sort(ORDERS[sort]);
}

export function isOverdue({ rhythm }: Pick<ListedPerson, 'rhythm'>): boolean {
  return rhythm !== undefined && rhythm.daysLate > 0;
}

function fits(one: ListedPerson, filter: PeopleFilter): boolean {
  const { person } = one;
  const { covers, step, tie, level, overdue = false, closed = false } = filter;
  if (isOpen(person) === closed) return false;
  if (overdue && !isOverdue(one)) return false;
  if (covers !== undefined && !person.covers.has(covers)) return false;
  return (
    (step === undefined || person.step === step) &&
    (tie === undefined || person.tie === tie) &&
    (level === undefined || person.level === level)
  );
}

type Order = (a: ListedPerson, b: ListedPerson) => number;

/** One order everywhere, whatever the language of the computer. */
const collator = new Intl.Collator('en', { numeric: true });
const byName: Order = (a, b) => collator.compare(a.person.name, b.person.name);

const ORDERS: Readonly<Record<PeopleSort, Order>> = {
  name: byName,
  // Longest ago first: that is whom one is about to lose sight of. What is unknown comes last.
  'last-contact': (a, b) => {
    const [x, y] = [a.lastContact ?? 'unknown', b.lastContact ?? 'unknown'];
    return x < y ? -1 : x > y ? 1 : byName(a, b);
  },
  overdue: (a, b) => ratioOf(b) - ratioOf(a) || byName(a, b),
  load: (a, b) => b.load - a.load || byName(a, b),
};

/** A number for those without a rhythm too, or else the order would not be one. */
function ratioOf({ rhythm }: ListedPerson): number {
  return rhythm?.ratio ?? -Number.MAX_VALUE;
}
