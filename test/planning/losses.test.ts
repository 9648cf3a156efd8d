import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankLosses } from '../../src/planning/losses.js';
import { whatIf } from '../../src/planning/what-if.js';
import { crowd, networkFrom, type NetworkInput } from '../support/network.js';

const TODAY = '2026-11-22';

describe('the ranking of losses', () => {
  const rank = (input: NetworkInput) =>
    rankLosses(networkFrom(input), TODAY).map(({ person, changes, live }) => [
      person.id,
      changes.map(({ need, before, after }) => `${need.id} ${before} ${after}`),
      live.length,
    ]);

  it('puts first without whom a high need would have no one', () => {
    expect(
      rank({
        needs: { sponsorship: 'high', 'safe-space': 'high', community: 'some' },
        people: {
          idle: {},
          gone: { covers: ['sponsorship'], closed: { on: '2026-01-01' } },
          spare: { covers: ['role-models'], fit: 'poor' },
          some: { covers: ['community'] },
          two: { covers: ['sponsorship', 'role-models'] },
          also: { covers: ['sponsorship', 'role-models'] },
          third: { covers: ['role-models'] },
          sole: { covers: ['safe-space'] },
        },
      }),
    ).toEqual([
      ['sole', ['safe-space single gap'], 1],
      ['two', ['sponsorship covered single'], 2],
      ['also', ['sponsorship covered single'], 2],
      ['some', ['community single gap'], 1],
      ['third', [], 1],
      ['idle', [], 0],
      ['spare', [], 0],
    ]);
  });

  it('agrees with imagining each loss, whoever covers what', () => {
    const level = fc.constantFrom('reliable', 'occasional', 'hoped');
    const need = fc.constantFrom('sponsorship', 'safe-space', 'community', 'role-models');
    const person = fc.record(
      {
        covers: fc.dictionary(need, level),
        step: fc.constantFrom('choose', 'build'),
        fit: fc.constantFrom('good', 'poor'),
        last_contact: fc.constantFrom('2020-01-01', '2026-11-01'),
      },
      { requiredKeys: ['covers'] },
    );
    const rated = { sponsorship: 'high', 'safe-space': 'none', community: 'some' } as const;
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (people) => {
        const log = people.length > 1 ? [{ on: '2026-10-01', with: ['p1', 'p2'] }] : [];
        const network = networkFrom({ needs: rated, people: crowd(...people), log });
        for (const { person: gone, changes } of rankLosses(network, TODAY)) {
          const assumptions = { without: [gone.id], with: [] };
          const imagined = whatIf(network, assumptions, { today: TODAY, rules: [] });
          expect([gone.id, changes]).toEqual([gone.id, imagined.changes]);
        }
      }),
    );
  });

  it('is empty where no one is', () => {
    expect(rank({})).toEqual([]);
  });
});
