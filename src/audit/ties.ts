import type { Person } from '../network/network.js';

/**
 * How many pairs among these people know each other, whichever of the two the file says it of.
 * Takes time linear in the number of `knows` entries.
 */
export function tiesAmong(people: readonly Person[]): number {
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const pairs = new Set<number>();
  for (const [place, person] of people.entries()) {
    for (const id of person.knows) {
      const other = places.get(id);
      if (other === undefined || other === place) continue;
      pairs.add(Math.min(place, other) * people.length + Math.max(place, other));
    }
  }
  return pairs.size;
}

/** How many pairs there are among so many people: n(n−1)/2. */
export function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}
