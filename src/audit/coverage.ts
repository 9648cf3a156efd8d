import type { LocalDate } from '../network/dates.js';
import { isPastInitiate, type Facts } from '../network/facts.js';
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
  readonly byNeed: ReadonlyMap<string, NeedCoverage>;
  /** The needs, of whatever importance, that each person covers live. */
  readonly liveNeeds: ReadonlyMap<string, readonly string[]>;
  /** Those of them that each person covers in contact with me, so not from afar. */
  readonly contactNeeds: ReadonlyMap<string, readonly Need[]>;
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
  const byNeed = new Map(assessed.map((entry) => [entry.need.id, entry]));
  const liveNeeds = new Map<string, string[]>();
  const contactNeeds = new Map<string, Need[]>();
  for (const { need, covers: all } of needs) {
    for (const cover of all) {
      if (!isLive(cover)) continue;
      addTo(liveNeeds, cover.person.id, need.id);
      if (!need.fromAfar) addTo(contactNeeds, cover.person.id, need);
    }
  }
  return { needs, byNeed, liveNeeds, contactNeeds };
}

function addTo<Item>(lists: Map<string, Item[]>, id: string, item: Item): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
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

/** Everyone who is down for each need, in one pass over the people. */
function collectCovers(network: Network, facts: Facts): Map<string, Cover[]> {
  const covers = new Map<string, Cover[]>();
  for (const person of network.people.values()) {
    if (person.covers.size === 0) continue;
    const isOutOfTouch = facts.lapsed.has(person.id);
    const lastContact = facts.lastContact.get(person.id);
    for (const [need, cover] of person.covers) {
      const standing = standingOf(person, need, cover, isOutOfTouch);
      addTo(covers, need, { person, cover, standing, lastContact });
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
  let reliable = 0;
  const standings = new Set<Standing>();
  for (const { standing } of covers) {
    if (standing === 'reliable') reliable += 1;
    standings.add(standing);
  }
  if (reliable >= 2) return 'covered';
  if (reliable === 1) return 'single';
  if (standings.has('occasional')) return 'thin';
  if (standings.has('lapsed')) return 'lapsed';
  return standings.has('hoped') || standings.has('too-early') ? 'hoped' : 'gap';
}

function rank({ status, importance }: NeedCoverage): number {
  return 2 * HEADLINE_ORDER.indexOf(HEADLINES[status]) + (importance === 'high' ? 0 : 1);
}

/** Sorting is stable, so needs of one rank keep the order of the catalogue. */
function byRank(a: NeedCoverage, b: NeedCoverage): number {
  return rank(a) - rank(b);
}
