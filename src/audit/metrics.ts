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
  const { me } = network;
  const people = openPeople(network);
  const size = people.length;
  const circles = acquaintances(people);
  const ties = circles.reduce((sum, circle) => sum + circle.length, 0) / 2;
  const effectiveSize = size === 0 ? null : size - (2 * ties) / size;
  const strongShare = share(
    tally(people, ({ tie }) => tie),
    (tie) => tie === 'strong',
  );
  const blauIndex = blau(tally(people, ({ known_through }) => known_through));
  return {
    size,
    ties,
    density: size < 2 ? null : ties / pairsAmong(size),
    effectiveSize,
    efficiency: effectiveSize === null ? null : effectiveSize / size,
    constraint: size === 0 ? null : constraint(circles),
    strongShare,
    eiIndex: {
      organization: eiIndex(
        tally(people, (person) => person.organization),
        (theirs) => isUnlike(me.organization, theirs),
      ),
      field: eiIndex(
        tally(people, (person) => person.field),
        (theirs) => isUnlike(me.field, theirs),
      ),
      perspective: eiIndex(
        tally(people, ({ perspective }) => perspective),
        (perspective) => perspective === 'different',
      ),
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

/** How many people each value is noted for: there are fewer values than people to look at. */
function tally<Value extends string>(
  people: readonly Person[],
  valueOf: (person: Person) => Value | undefined,
): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const person of people) {
    const value = valueOf(person);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** (different − alike) ÷ known. */
function eiIndex<Value>(
  counts: ReadonlyMap<Value, number>,
  isDifferent: (value: Value) => boolean | undefined,
): number | null {
  const different = share(counts, isDifferent);
  return different === null ? null : 2 * different - 1;
}

/** The share of those for whom it holds among those for whom it is known. */
function share<Value>(
  counts: ReadonlyMap<Value, number>,
  holds: (value: Value) => boolean | undefined,
): number | null {
  let known = 0;
  let held = 0;
  for (const [value, count] of counts) {
    const isHeld = holds(value);
    if (isHeld !== undefined) known += count;
    if (isHeld) held += count;
  }
  return known === 0 ? null : held / known;
}

function isUnlike(mine: string | undefined, theirs: string): boolean | undefined {
  const isAlike = compareNames(mine, theirs);
  return isAlike === undefined ? undefined : !isAlike;
}

function blau(counts: ReadonlyMap<string, number>): number | null {
  const all = [...counts.values()];
  const known = all.reduce((sum, count) => sum + count, 0);
  return known === 0 ? null : all.reduce((rest, count) => rest - (count / known) ** 2, 1);
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
