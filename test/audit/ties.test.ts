import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acquaintances, pairsAmong } from '../../src/audit/ties.js';
import { networkFrom } from '../support/network.js';

const ids = ['ana', 'ben', 'cai', 'dee', 'eve'];
const knows = fc.array(fc.constantFrom(...ids), { maxLength: 8 });

describe('acquaintances', () => {
  it('counts each pair of which either knows the other', () => {
    fc.assert(
      fc.property(fc.array(knows, { minLength: ids.length, maxLength: ids.length }), (lists) => {
        const entries = lists.map((list, index) => [ids[index] ?? '', { knows: list }] as const);
        const all = [...networkFrom({ people: Object.fromEntries(entries) }).people.values()];
        // Ties lead out of the group as well.
        const people = all.slice(0, -1);
        const pairs = people.flatMap((a, index) => people.slice(index + 1).map((b) => [a, b]));
        const tied = pairs.filter(([a, b]) => {
          if (a === undefined || b === undefined) return false;
          return a.knows.includes(b.id) || b.knows.includes(a.id);
        });
        expect(acquaintances(people).flat().length / 2).toBe(tied.length);
        expect(pairsAmong(people.length)).toBe(pairs.length);
      }),
    );
  });
});
