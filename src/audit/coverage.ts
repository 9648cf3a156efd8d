import type { LocalDate } from '../network/dates.js';
import { isLapsed, isPastInitiate, type Facts } from '../network/facts.js';
import { isFromAfar, listNeeds, type Need } from '../network/needs.js';
import type { Network, Person } from '../network/network.js';
import type { CoverLevel, Importance, Status } from '../network/vocabulary.js';

/** How one person's cover of one need stands today. `reliable` and `occasional` are live. */
export type Standing =
  'ended' | 'poor-fit' | 'hoped' | 'too-early' | 'lapsed' | 'reliable' | 'occasional';

export interface Cover {
  readonly person: Person;
  /** As the file says. */
  readonly cover: CoverLevel;
  readonly standing: Standing;
  readonly lastContact: LocalDate | undefined;
}

/** One need and everyone who is down for it. */
export interface NeedCoverage {
  readonly need: Need;
  /** `some` where the file gives none but someone is down for it. */
  readonly importance: Importance | undefined;
  readonly status: Status;
  /** In file order. */
  readonly covers: readonly Cover[];
}

/** The coverage of every need, and what rules and reports ask of it. */
export interface Coverage {
  /** In report order: uncovered (high first), at risk, covered, not rated, not needed. */
  readonly needs: readonly NeedCoverage[];
  /** In the order of the catalogue, the file's own needs last. */
  readonly byNeed: ReadonlyMap<string, NeedCoverage>;
  /** The needs, of whatever importance, that each person covers live. */
  readonly liveNeeds: ReadonlyMap<string, readonly string[]>;
}

export type Headline = 'uncovered' | 'at risk' | 'covered' | 'not yet rated' | 'not needed';

/** The part of the report in which a status stands. */
export const HEADLINES = {
  lapsed: 'uncovered',
  hoped: 'uncovered',
  gap: 'uncovered',
  single: 'at risk',
  thin: 'at risk',
  covered: 'covered',
  unrated: 'not yet rated',
  'not-needed': 'not needed',
} as const satisfies Record<Status, Headline>;

const HEADLINE_ORDER: readonly Headline[] = [
  'uncovered',
  'at risk',
  'covered',
  'not yet rated',
  'not needed',
];

export function assessCoverage(network: Network, facts: Facts): Coverage {
  const covers = collectCovers(network, facts);
  const assessed = listNeeds(network.needs).map((need) =>
    assessNeed(need, network, covers.get(need.id) ?? []),
  );
  const needs = assessed.toSorted(byRank);
  const liveNeeds = new Map<string, string[]>();
  for (const { need, covers: all } of needs) {
    for (const { person } of all.filter(isLive)) {
      const others = liveNeeds.get(person.id);
      if (others) others.push(need.id);
      else liveNeeds.set(person.id, [need.id]);
    }
  }
  return { needs, byNeed: new Map(assessed.map((entry) => [entry.need.id, entry])), liveNeeds };
}

/** The needs that someone is down for as they would be without that person, in report order. */
export function assessWithout(
  person: Person,
  network: Network,
  coverage: Coverage,
  /** Gives the place of a need in the catalogue. */
  placeOf: (need: string) => number,
): NeedCoverage[] {
  return [...person.covers.keys()]
    .flatMap((id) => coverage.byNeed.get(id) ?? [])
    .sort((a, b) => placeOf(a.need.id) - placeOf(b.need.id))
    .map(({ need, covers }) =>
      assessNeed(
        need,
        network,
        covers.filter((cover) => cover.person.id !== person.id),
      ),
    )
    .sort(byRank);
}

export function isLive({ standing }: Cover): boolean {
  return standing === 'reliable' || standing === 'occasional';
}

export function isUncovered({ status }: NeedCoverage): boolean {
  return HEADLINES[status] === 'uncovered';
}

export function isAtRisk({ status }: NeedCoverage): boolean {
  return HEADLINES[status] === 'at risk';
}

/** True for needs of high or some importance, given or so counted. */
export function isNeeded({ importance }: NeedCoverage): boolean {
  return importance === 'high' || importance === 'some';
}

/** The live covers of one need. */
export function liveCovers(need: string, coverage: Coverage): Cover[] {
  return coverage.byNeed.get(need)?.covers.filter(isLive) ?? [];
}

/** The needs that one person covers live and in contact with me, so not from afar. */
export function contactNeeds(person: string, coverage: Coverage): Need[] {
  return (coverage.liveNeeds.get(person) ?? [])
    .flatMap((id) => coverage.byNeed.get(id)?.need ?? [])
    .filter(({ fromAfar }) => !fromAfar);
}

/** Everyone who is down for each need, in one pass over the people. */
function collectCovers(network: Network, facts: Facts): Map<string, Cover[]> {
  const covers = new Map<string, Cover[]>();
  for (const person of network.people.values()) {
    if (person.covers.size === 0) continue;
    const isOutOfTouch = isLapsed(person, network, facts);
    const lastContact = facts.lastContact.get(person.id);
    for (const [need, cover] of person.covers) {
      const standing = standingOf(person, need, cover, isOutOfTouch);
      const entry = { person, cover, standing, lastContact };
      const others = covers.get(need);
      if (others) others.push(entry);
      else covers.set(need, [entry]);
    }
  }
  return covers;
}

function standingOf(
  person: Person,
  need: string,
  cover: CoverLevel,
  isOutOfTouch: boolean,
): Standing {
  if (person.closed) return 'ended';
  if (person.fit === 'poor') return 'poor-fit';
  if (cover === 'hoped') return 'hoped';
  if (isFromAfar(need)) return cover;
  if (!isPastInitiate(person)) return 'too-early';
  return isOutOfTouch ? 'lapsed' : cover;
}

function assessNeed(need: Need, network: Network, covers: readonly Cover[]): NeedCoverage {
  const given = network.needs.get(need.id)?.importance;
  const importance = given ?? (covers.length > 0 ? 'some' : undefined);
  return { need, importance, status: statusOf(importance, covers), covers };
}

function statusOf(importance: Importance | undefined, covers: readonly Cover[]): Status {
  if (importance === 'none') return 'not-needed';
  if (importance === undefined) return 'unrated';
  const count = (...standings: Standing[]) =>
    covers.filter(({ standing }) => standings.includes(standing)).length;
  const reliable = count('reliable');
  if (reliable >= 2) return 'covered';
  if (reliable === 1) return 'single';
  if (count('occasional') > 0) return 'thin';
  if (count('lapsed') > 0) return 'lapsed';
  return count('hoped', 'too-early') > 0 ? 'hoped' : 'gap';
}

/** Sorting is stable, so needs of one rank keep the order of the catalogue. */
function byRank(a: NeedCoverage, b: NeedCoverage): number {
  return rank(a) - rank(b);
}

function rank({ status, importance }: NeedCoverage): number {
  return 2 * HEADLINE_ORDER.indexOf(HEADLINES[status]) + (importance === 'high' ? 0 : 1);
}
