import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { compareWithLast, isWorse, type Comparison } from '../../src/reviews/comparison.js';
import { asReviewed, takeSnapshot } from '../../src/reviews/snapshot.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

const TODAY = '2026-11-22';
const THEN = '2025-11-20';

function auditOf(network: NetworkInput, today = TODAY) {
  return audit(networkFrom(network), {
    today,
    rules: RULES,
    positionOf: () => ({ line: 1, column: 1 }),
  });
}

type ReviewInput = NonNullable<NetworkInput['reviews']>[number];

/** The comparison of a network with one review a year ago. */
function compare(network: NetworkInput, review: Omit<ReviewInput, 'on'>): Comparison {
  return compareWithLast(auditOf({ ...network, reviews: [{ on: THEN, ...review }] }));
}

const RANKS = ['covered', 'single', 'thin', 'lapsed', 'hoped', 'gap'] as const;

/** People who give sponsorship each status. */
const NOW: Record<(typeof RANKS)[number], NetworkInput['people']> = {
  covered: { ana: { covers: ['sponsorship'] }, ben: { covers: ['sponsorship'] } },
  single: { ana: { covers: ['sponsorship'] } },
  thin: { ana: { covers: { sponsorship: 'occasional' } } },
  lapsed: { ana: { covers: ['sponsorship'], last_contact: '2024-01-01' } },
  hoped: { ana: { covers: { sponsorship: 'hoped' } } },
  gap: {},
};

describe('a needed need', () => {
  const pairs = RANKS.flatMap((from, a) =>
    RANKS.map((to, b) => [from, to, a === b ? 'none' : b > a ? 'worse' : 'better'] as const),
  );
  it.each(pairs)('that was %s and is %s: %s', (from, to, expected) => {
    const comparison = compare(
      { needs: { sponsorship: 'high' }, people: NOW[to] },
      { needs: { sponsorship: { importance: 'high', status: from } } },
    );
    const [change] = comparison.changed;
    expect(change?.direction ?? 'none').toBe(expected);
    expect(isWorse(comparison)).toBe(expected === 'worse');
    const wasGap = RANKS.indexOf(from) > 2;
    const isGap = RANKS.indexOf(to) > 2;
    const { opened, closed, persisting } = comparison;
    expect([opened, closed, persisting].map((ids) => ids.length)).toEqual([
      Number(isGap && !wasGap),
      Number(wasGap && !isGap),
      Number(wasGap && isGap),
    ]);
  });

  it('that was not needed, rated or known then is opened, and not worse', () => {
    for (const then of [
      {},
      { sponsorship: { importance: 'none', status: 'not-needed' } },
      { sponsorship: { status: 'unrated' } },
    ] as const) {
      const comparison = compare({ needs: { sponsorship: 'high' } }, { needs: then });
      expect(comparison.opened).toEqual(['sponsorship']);
      expect(comparison.changed).toMatchObject([{ to: 'gap', direction: 'same' }]);
      expect(isWorse(comparison)).toBe(false);
    }
  });

  it('that only matters less is the same', () => {
    const comparison = compare(
      { needs: { sponsorship: 'some' } },
      { needs: { sponsorship: { importance: 'high', status: 'gap' } } },
    );
    expect(comparison.changed).toMatchObject([
      { from: 'gap', to: 'gap', direction: 'same', importanceThen: 'high', importanceNow: 'some' },
    ]);
    expect(comparison.persisting).toEqual(['sponsorship']);
  });

  it('that is needed no more, or gone from the file, is a gap no longer', () => {
    const comparison = compare(
      { needs: { sponsorship: 'none' } },
      {
        needs: {
          visa: { importance: 'high', status: 'gap' },
          sponsorship: { importance: 'high', status: 'gap' },
        },
      },
    );
    expect(comparison.closed).toEqual(['sponsorship', 'visa']);
    expect(comparison.changed.map(({ to, direction }) => [to, direction])).toEqual([
      ['not-needed', 'same'],
      ['unrated', 'same'],
    ]);
    expect(isWorse(comparison)).toBe(false);
  });

  it('names those who were there for it and are no more', () => {
    const { changed } = compare(
      { needs: { sponsorship: 'high' }, people: { ana: { covers: ['sponsorship'] } } },
      { needs: { sponsorship: { importance: 'high', status: 'covered', live: ['ana', 'ben'] } } },
    );
    expect(changed).toMatchObject([{ lost: ['ben'] }]);
  });
});

describe('the lists', () => {
  it('are in report order', () => {
    const gap = { importance: 'some', status: 'gap' } as const;
    const { persisting } = compare(
      { needs: { community: 'some', 'safe-space': 'high', accountability: 'some' } },
      { needs: { community: gap, accountability: gap, 'safe-space': gap } },
    );
    expect(persisting).toEqual(['safe-space', 'community', 'accountability']);
  });

  it('of people tell who is new, who is closed or removed, and whose step moved', () => {
    const { people } = compare(
      {
        people: {
          ana: { step: 'maintain' },
          ben: { closed: { on: '2026-01-01' } },
          cem: {},
          eve: { step: 'choose' },
        },
      },
      { people: { ana: 'build', ben: 'maintain', cem: null, dee: 'choose' } },
    );
    expect(people).toEqual({
      gained: ['eve'],
      closed: ['ben', 'dee'],
      moved: [{ person: 'ana', from: 'build', to: 'maintain' }],
    });
  });

  it('of asks hold those since the review', () => {
    const { asks } = compare(
      {
        people: { ana: {} },
        log: [
          { on: THEN, with: 'ana', asked: 'sponsorship' },
          { on: '2026-01-01', with: 'ana', asked: 'sponsorship', answer: 'no' },
          { on: '2026-02-01', with: 'ana', what: 'lunch' },
          { on: '2027-01-01', with: 'ana', asked: 'referral' },
        ],
      },
      {},
    );
    expect(asks.map(({ on, answer }) => [on, answer])).toEqual([['2026-01-01', 'no']]);
  });
});

describe('the review to compare with', () => {
  const reviews = (...days: string[]): NetworkInput => ({ reviews: days.map((on) => ({ on })) });
  const previous = (network: NetworkInput) => compareWithLast(auditOf(network)).previous?.on;

  it('is the latest before today, wherever it stands in the list', () => {
    expect(previous(reviews('2025-01-01', '2023-01-01', '2027-01-01', TODAY))).toBe('2025-01-01');
  });

  it('is none where there is none, and then nothing is different or worse', () => {
    const comparison = compareWithLast(auditOf({ needs: { sponsorship: 'high' } }));
    expect(comparison).toMatchObject({ previous: null, opened: [], changed: [], nextStep: null });
    expect(isWorse(comparison)).toBe(false);
  });

  it.each([
    [THEN, undefined],
    ['2026-01-01', '2026-01-01'],
    [TODAY, TODAY],
    ['2026-12-01', undefined],
  ])('a transition on %s came after it: %s', (last_transition, expected) => {
    expect(compare({ me: { last_transition } }, {}).transition).toBe(expected);
  });
});

describe('a snapshot', () => {
  it('holds what the next comparison needs, in report order', () => {
    const network: NetworkInput = {
      needs: { community: 'some', sponsorship: 'high', accountability: 'none' },
      people: {
        ana: { name: 'Ana', step: 'build', covers: { community: 'occasional', visa: 'hoped' } },
        ben: { closed: { on: '2026-01-01' } },
        cem: { covers: { sponsorship: 'hoped' } },
      },
    };
    const taken = takeSnapshot(auditOf({ ...network, needs: { ...network.needs, visa: null } }));
    expect([...taken.needs]).toEqual([
      ['sponsorship', { importance: 'high', status: 'hoped', live: [] }],
      ['visa', { importance: 'some', status: 'hoped', live: [] }],
      ['community', { importance: 'some', status: 'thin', live: ['ana'] }],
      ['accountability', { importance: 'none', status: 'not-needed', live: [] }],
    ]);
    expect([...taken.people]).toEqual([
      ['ana', 'build'],
      ['cem', null],
    ]);
    expect(taken).toMatchObject({
      on: TODAY,
      next_step: { need: 'sponsorship', move: 'ask', person: 'cem' },
    });
    expect(taken.note).toBeUndefined();
  });

  it('does not count that the review is due', () => {
    const network = networkFrom({ reviews: [{ on: '2020-01-01' }] });
    const options = { today: TODAY, rules: RULES, positionOf: () => ({ line: 1, column: 1 }) };
    const due = audit(network, options).counts.warning;
    expect(audit(asReviewed(network, TODAY), options).counts.warning).toBe(due - 1);
  });
});
