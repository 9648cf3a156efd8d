import { compareNames, openPeople } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import { acquaintances, pairsAmong } from './ties.js';

/** The four kinds of developmental network of Higgins & Kram (2001). */
export type NetworkType = 'receptive' | 'traditional' | 'opportunistic' | 'entrepreneurial';

/**
 * The open people as an ego network: me in the middle, every tie of weight 1. What cannot be
 * computed is null.
 */
export interface Metrics {
  /** People around me. */
  readonly size: number;
  /** Pairs among them who know each other. */
  readonly ties: number;
  /** Ties ÷ n(n−1)/2, me left out. */
  readonly density: number | null;
  /** Burt (1992): people, less what they repeat of one another, n − 2t/n. */
  readonly effectiveSize: number | null;
  /** Effective size ÷ size. */
  readonly efficiency: number | null;
  /** Burt (1992): how far my ties lead back to one another; near 0 is free. */
  readonly constraint: number | null;
  /** Strong ties among the ties of known strength. */
  readonly strongShare: number | null;
  /** Krackhardt & Stern (1988): −1 all are like me, +1 all are different. */
  readonly eiIndex: {
    readonly organization: number | null;
    readonly field: number | null;
    readonly perspective: number | null;
  };
  /** Blau (1977) of where I know people from: chance that two of them come from different places. */
  readonly blauIndex: number | null;
  readonly type: NetworkType | null;
}

/** Computes the metrics in time linear in people and ties. */
export function measure(network: Network): Metrics {
  const people = openPeople(network);
  const size = people.length;
  const circles = acquaintances(people);
  const ties = circles.reduce((sum, circle) => sum + circle.length, 0) / 2;
  const effectiveSize = size === 0 ? null : size - (2 * ties) / size;
  const strongShare = share(people, ({ tie }) => tie && tie === 'strong');
  const blauIndex = blau(people.flatMap(({ known_through }) => known_through ?? []));
  const { organization, field } = network.me;
  return {
    size,
    ties,
    density: size < 2 ? null : ties / pairsAmong(size),
    effectiveSize,
    efficiency: effectiveSize === null ? null : effectiveSize / size,
    constraint: size === 0 ? null : constraint(circles),
    strongShare,
    eiIndex: {
      organization: eiIndex(people, (person) => isUnlike(organization, person.organization)),
      field: eiIndex(people, (person) => isUnlike(field, person.field)),
      perspective: eiIndex(people, ({ perspective }) => perspective && perspective === 'different'),
    },
    blauIndex,
    type: typeOf(blauIndex, strongShare),
  };
}

/**
 * Burt's constraint on me: Σ over people j of (p_j + Σ over those q who know j of p_q · p_qj)², where
 * a person shares their attention evenly among me and those they know.
 */
function constraint(circles: readonly (readonly number[])[]): number {
  const mine = 1 / circles.length;
  return circles.reduce((sum, circle) => {
    const indirect = circle.reduce((part, q) => part + mine / (1 + (circles[q]?.length ?? 0)), 0);
    return sum + (mine + indirect) ** 2;
  }, 0);
}

/** (different − alike) ÷ known. */
function eiIndex(
  people: readonly Person[],
  isDifferent: (person: Person) => boolean | undefined,
): number | null {
  const different = share(people, isDifferent);
  return different === null ? null : 2 * different - 1;
}

/** The share of those for whom it holds among those for whom it is known. */
function share(
  people: readonly Person[],
  holds: (person: Person) => boolean | undefined,
): number | null {
  const known = people.map(holds).filter((value) => value !== undefined);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}

function isUnlike(mine: string | undefined, theirs: string | undefined): boolean | undefined {
  const isAlike = compareNames(mine, theirs);
  return isAlike === undefined ? undefined : !isAlike;
}

function blau(values: readonly string[]): number | null {
  if (values.length === 0) return null;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((rest, count) => rest - (count / values.length) ** 2, 1);
}

/**
 * Higgins & Kram order networks by diversity and strength of ties, without figures; half is our
 * convention for both.
 */
function typeOf(diversity: number | null, strength: number | null): NetworkType | null {
  if (diversity === null || strength === null) return null;
  const isStrong = strength >= 0.5;
  if (diversity >= 0.5) return isStrong ? 'entrepreneurial' : 'opportunistic';
  return isStrong ? 'traditional' : 'receptive';
}
