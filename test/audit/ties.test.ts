import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acquaintances, pairsAmong } from '../../src/audit/ties.js';
import { networkFrom } from '../support/network.js';

const ids = ['ana', 'ben', 'cai', 'dee', 'eve'];
const knows = fc.array(fc.constantFrom(...ids, 'outsider'), { maxLength: 8 });

describe('acquaintances', () => {
  it('counts each pair of which either knows the other', () => {
    fc.assert(
      fc.property(fc.array(knows, { maxLength: ids.length }), (lists) => {
        const entries = lists.map((list, index) => [ids[index] ?? '', { knows: list }] as const);
        const people = [...networkFrom({ people: Object.fromEntries(entries) }).people.values()];
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
