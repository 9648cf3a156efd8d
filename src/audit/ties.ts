import type { Person } from '../network/network.js';

/**
 * For each of these people, in their order, the positions of those among them who know them,
 * whichever of the two the file says it of. Takes time linear in the number of `knows` entries.
 */
export function acquaintances(people: readonly Person[]): readonly (readonly number[])[] {
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const named: number[][] = people.map(() => []);
  people.forEach((person, place) => {
    for (const id of person.knows) {
      const other = places.get(id);
      if (other === undefined || other === place) continue;
      named[place]?.push(other);
      named[other]?.push(place);
    }
  });
  return named.map((circle) => (circle.length > 1 ? [...new Set(circle)] : circle));
}

/** How many pairs there are among so many people: n(n−1)/2. */
export function pairsAmong(count: number): number {
  return count < 2 ? 0 : (count * (count - 1)) / 2;
}
