import type { AuditResult } from '../audit/audit.js';
import {
  HEADLINES,
  isLive,
  type Cover,
  type Headline,
  type NeedCoverage,
} from '../audit/coverage.js';
import { acquaintances } from '../audit/ties.js';
import { isOpen } from '../network/facts.js';
import { listNeeds } from '../network/needs.js';
import type { Person } from '../network/network.js';
import { IMPORTANCES, type Importance, type Status, type Tie } from '../network/vocabulary.js';
import { plural } from '../network/words.js';

/** How somebody stands to a need in the picture: there, not yet, or not any more. */
export type Bond = 'live' | 'hoped' | 'lapsed';

export const BONDS = ['live', 'hoped', 'lapsed'] as const satisfies readonly Bond[];

export const BOND_LABELS = {
  live: 'live',
  hoped: 'hoped for',
  lapsed: 'lapsed',
} as const satisfies Record<Bond, string>;

export interface MapLink {
  readonly need: string;
  readonly bond: Bond;
  readonly isReliable: boolean;
}

/** One need as a sector of the picture. */
export interface MapNeed {
  readonly id: string;
  readonly label: string;
  readonly importance: Importance | undefined;
  readonly status: Status;
  readonly headline: Headline;
}

/** One person; in a gathered map, the people of one need who stand alike. */
export interface MapPerson {
  readonly id: string;
  readonly name: string;
  readonly tie: Tie | undefined;
  /** The need in whose sector they stand; undefined for those who are down for none. */
  readonly home: string | undefined;
  /** How they stand to that need. */
  readonly bond: Bond | undefined;
  readonly links: readonly MapLink[];
  readonly count: number;
  /** False for a group, and for who may not be told from others. */
  readonly isNamed: boolean;
}

/** Everything that a picture of a network shows, before anything has a place. */
export interface NetworkMap {
  readonly me: string;
  /** In the order of the catalogue, so that a need keeps its place from year to year. */
  readonly needs: readonly MapNeed[];
  readonly people: readonly MapPerson[];
  /** Pairs of places in `people` who know each other. */
  readonly ties: readonly (readonly [number, number])[];
  /** How many people there are in all. */
  readonly size: number;
  /** True when there are too many people to draw each of them. */
  readonly isGathered: boolean;
}

/** So many people still have a name each. */
export const MOST_DRAWN = 60;

/** What the picture of a result shows. Closed relationships are not part of it. */
export function mapOf(result: AuditResult): NetworkMap {
  const { network, needs } = result;
  const byId = new Map(needs.map((entry) => [entry.need.id, entry]));
  const all = listNeeds(network.needs);
  const mapNeeds = all.flatMap(({ id }) => byId.get(id) ?? []).map(mapNeed);
  const isWhole = mapNeeds.length === all.length;
  const named = [...network.people.values()]
    .filter(isOpen)
    .map((person) => mapPerson(person, linksOf(person, byId), byId));
  const shown = isWhole ? named : named.filter(({ links }) => links.length > 0);
  const people = [...shown, ...needs.flatMap((entry) => unnamedPeople(entry, network.people))];
  const isGathered = people.length > MOST_DRAWN;
  return {
    me: network.me.name,
    needs: mapNeeds,
    people: isGathered ? gather(people, mapNeeds) : people,
    ties: isGathered ? [] : tiesAmong(shown, network.people),
    size: result.people.open,
    isGathered,
  };
}

/** True where the need has nobody, which is what the picture is there to show. */
export function isGap({ headline }: Pick<MapNeed, 'headline'>): boolean {
  return headline === 'uncovered';
}

/** The bond that a cover makes; undefined where it makes none. */
export function bondOf(cover: Cover): Bond | undefined {
  if (isLive(cover)) return 'live';
  if (cover.standing === 'lapsed') return 'lapsed';
  return cover.standing === 'hoped' || cover.standing === 'too-early' ? 'hoped' : undefined;
}

function mapNeed({ need, importance, status }: NeedCoverage): MapNeed {
  return { id: need.id, label: need.label, importance, status, headline: HEADLINES[status] };
}

function linksOf(person: Person, byId: ReadonlyMap<string, NeedCoverage>): MapLink[] {
  return [...person.covers.keys()].flatMap((need) => {
    const cover = byId.get(need)?.covers.find((entry) => entry.person.id === person.id);
    return cover ? linkOf(need, cover) : [];
  });
}

function linkOf(need: string, cover: Cover): MapLink[] {
  const bond = bondOf(cover);
  return bond ? [{ need, bond, isReliable: cover.standing === 'reliable' }] : [];
}

function mapPerson(
  { id, name, tie }: Person,
  links: readonly MapLink[],
  byId: ReadonlyMap<string, NeedCoverage>,
): MapPerson {
  const rank = ({ need, bond }: MapLink) => {
    const importance = byId.get(need)?.importance ?? 'none';
    return BONDS.indexOf(bond) * IMPORTANCES.length + IMPORTANCES.indexOf(importance);
  };
  // Sorting is stable: of links that weigh the same, the first in the file.
  const [home] = [...links].sort((a, b) => rank(a) - rank(b));
  return { id, name, tie, home: home?.need, bond: home?.bond, links, count: 1, isNamed: true };
}

/** Those whom a redacted result counts and does not list: one for each cover, for none may be told from another. */
function unnamedPeople(
  { need, covers }: NeedCoverage,
  people: ReadonlyMap<string, Person>,
): MapPerson[] {
  return covers
    .filter(({ person }) => !people.has(person.id))
    .flatMap((cover) => linkOf(need.id, cover).map((link) => ({ cover, link })))
    .map(({ cover: { person }, link }) => ({
      id: person.id,
      name: person.name,
      tie: undefined,
      home: link.need,
      bond: link.bond,
      links: [link],
      count: 1,
      isNamed: false,
    }));
}

function tiesAmong(
  shown: readonly MapPerson[],
  people: ReadonlyMap<string, Person>,
): [number, number][] {
  const circles = acquaintances(shown.flatMap(({ id }) => people.get(id) ?? []));
  return circles.flatMap((circle, place) =>
    circle.flatMap((other): [number, number][] => (place < other ? [[place, other]] : [])),
  );
}

/** The people of each need by how they stand, as counts; who is down for several counts for each. */
function gather(people: readonly MapPerson[], needs: readonly MapNeed[]): MapPerson[] {
  const groups = needs.flatMap(({ id }) =>
    BONDS.map((bond) => {
      const links = people.flatMap((person) =>
        person.links.filter((link) => link.need === id && link.bond === bond),
      );
      return { need: id, bond, count: links.length };
    }),
  );
  const idle = people.filter(({ links }) => links.length === 0).length;
  return [
    ...groups
      .filter(({ count }) => count > 0)
      .map(({ need, bond, count }) => ({
        id: `${need} ${bond}`,
        name: `${count} ${BOND_LABELS[bond]}`,
        tie: undefined,
        home: need,
        bond,
        links: [{ need, bond, isReliable: true }],
        count,
        isNamed: false,
      })),
    ...(idle > 0
      ? [
          {
            id: '',
            name: plural(idle, 'person', 'people'),
            tie: undefined,
            home: undefined,
            bond: undefined,
            links: [],
            count: idle,
            isNamed: false,
          },
        ]
      : []),
  ];
}
