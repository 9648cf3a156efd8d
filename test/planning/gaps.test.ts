import { describe, expect, it } from 'vitest';
import type { NetworkInput } from '../support/network.js';
import { auditOf, planOf } from '../support/plan.js';

const TODAY = '2026-11-22';

/** Each gap as `need+need move contact`, with `later` where it is held back. */
function gapsOf(network: NetworkInput): string[] {
  return planOf(network).gaps.map(({ needs, move, contact, isHeldBack }) =>
    [
      needs.map(({ need }) => need.id).join('+'),
      move.move,
      contact?.id ?? move.channel,
      ...(isHeldBack ? ['later'] : []),
    ].join(' '),
  );
}

describe('the gaps of a plan', () => {
  it.each<[string, NetworkInput, string[]]>([
    ['none without needs', {}, []],
    [
      'uncovered before at risk, high before some, each with somewhere to look',
      {
        needs: { community: 'some', sponsorship: 'high', accountability: 'high' },
        people: { a: { covers: ['accountability'], last_contact: TODAY, i_give: ['soup'] } },
      },
      ['sponsorship look work', 'community ask a', 'accountability look work'],
    ],
    [
      'nobody is asked for two things at once',
      {
        needs: { community: 'high', accountability: 'high' },
        people: { a: { tie: 'strong' }, b: { tie: 'strong' } },
      },
      ['community ask a', 'accountability ask b'],
    ],
    [
      'with no one else to ask, the second need looks elsewhere',
      { needs: { community: 'high', accountability: 'high' }, people: { a: { tie: 'strong' } } },
      ['community ask a', 'accountability look work'],
    ],
    [
      'whoever is asked for something already still comes from somewhere',
      {
        needs: { 'safe-space': 'high', 'emotional-support': 'high' },
        people: { a: { tie: 'strong', known_through: 'family-or-friends' } },
      },
      ['emotional-support ask a', 'safe-space look community'],
    ],
    [
      'two lapsed covers of one person are one move',
      {
        needs: { community: 'high', accountability: 'high', sponsorship: 'high' },
        people: { a: { covers: ['community', 'accountability'], last_contact: '2020-01-01' } },
      },
      ['community+accountability reconnect a', 'sponsorship look work'],
    ],
    [
      'two open questions to one person are one move',
      {
        needs: { community: 'high', accountability: 'high' },
        people: { a: {} },
        log: [
          { on: '2026-10-01', with: 'a', asked: 'community' },
          { on: '2026-10-02', with: 'a', asked: 'accountability' },
        ],
      },
      ['community+accountability follow-up a'],
    ],
    [
      'whoever introduces is the one to turn to, and introduces once',
      {
        needs: { community: 'high', accountability: 'high' },
        people: {
          star: { step: 'choose', covers: { community: 'hoped', accountability: 'hoped' } },
          b: { knows: ['star'], tie: 'weak' },
        },
      },
      ['community introduce b', 'accountability look work'],
    ],
    [
      'whoever has not answered yet is asked for nothing new, unless it is the next step',
      {
        needs: { community: 'high', accountability: 'high', 'project-feedback': 'high' },
        people: { a: { tie: 'strong' }, b: { tie: 'strong' }, c: { tie: 'strong' } },
        log: [
          { on: '2026-11-01', with: 'a', asked: 'referral' },
          { on: '2026-11-01', with: 'b', asked: 'referral' },
        ],
        settings: { max_asks: 9 },
      },
      ['community ask a', 'accountability ask c', 'project-feedback look work'],
    ],
    [
      'a waived gap and one whose rule is off are left alone',
      {
        needs: { community: 'high', 'role-models': 'some', accountability: 'some' },
        people: { a: { covers: ['role-models'] } },
        settings: { rules: { 'sole-cover': 'off' } },
        waivers: [{ rule: 'uncovered-need', about: 'community', because: 'not now' }],
      },
      ['accountability ask a'],
    ],
  ])('%s', (_name, network, expected) => {
    expect(gapsOf(network)).toEqual(expected);
  });

  it('lists what is waived, with the reason', () => {
    const { waived, gaps } = planOf({
      needs: { community: 'high' },
      waivers: [{ rule: 'uncovered-need', about: 'community', because: 'not now' }],
    });
    expect(gaps).toEqual([]);
    expect(waived).toMatchObject([{ need: 'community', waiver: { because: 'not now' } }]);
  });

  it('begins where the report says: its first gap is the next step', () => {
    const network: NetworkInput = {
      needs: { sponsorship: 'high', community: 'some' },
      people: { a: { level: 'senior', tie: 'strong' }, b: { level: 'senior' } },
      log: [{ on: '2026-11-20', with: 'a', asked: 'referral' }],
    };
    expect(planOf(network).gaps[0]?.move).toEqual(auditOf(network).nextStep);
  });
});

describe('new asks', () => {
  const needs = { community: 'high', accountability: 'high', 'project-feedback': 'high' } as const;
  const people = { a: { tie: 'strong' }, b: { tie: 'strong' }, c: { tie: 'strong' } } as const;
  const asked = (count: number) =>
    Array.from({ length: count }, () => ({ on: '2026-11-01', with: 'x', asked: 'referral' }));

  it.each([
    ['none open, the default of three', {}, 0, { most: 3, open: 0, planned: 3, heldBack: 0 }],
    ['two open', {}, 2, { most: 3, open: 2, planned: 1, heldBack: 2 }],
    ['as many open as there may be', {}, 3, { most: 3, open: 3, planned: 0, heldBack: 3 }],
    ['more open than there may be', {}, 5, { most: 3, open: 5, planned: 0, heldBack: 3 }],
    ['a limit of one', { max_asks: 1 }, 0, { most: 1, open: 0, planned: 1, heldBack: 2 }],
  ])('%s', (_name, settings, open, expected) => {
    const network = { needs, people: { ...people, x: {} }, log: asked(open), settings };
    const plan = planOf(network);
    expect(plan.asks).toEqual(expected);
    expect(plan.gaps.filter(({ isHeldBack }) => isHeldBack)).toHaveLength(expected.heldBack);
    // Report order: the first gaps are the ones that get to ask.
    const order = plan.gaps.filter(({ isAsk }) => isAsk).map(({ isHeldBack }) => isHeldBack);
    expect(order).toEqual([...order].sort((a, b) => Number(a) - Number(b)));
  });

  it('an ask that waits says so, without an example to copy', () => {
    const [first] = planOf({
      needs: { community: 'high' },
      people: { a: { tie: 'strong' }, x: {} },
      log: asked(3),
    }).gaps;
    expect(first?.text).toBe('Later: ask a for help with a sense of community.');
  });

  it('an ask that is answered, or older than a year, does not count', () => {
    const { asks } = planOf({
      people: { x: {} },
      log: [
        { on: '2026-11-01', with: 'x', asked: 'referral', answer: 'yes' },
        { on: '2025-11-21', with: 'x', asked: 'referral' },
        { on: '2026-12-01', with: 'x', asked: 'referral' },
      ],
    });
    expect(asks.open).toBe(0);
  });

  it('comes after a gift, where nothing was given yet', () => {
    const also = (person: object) =>
      planOf({ needs: { community: 'high' }, people: { a: { tie: 'strong', ...person } } }).gaps[0]
        ?.also;
    expect(also({})).toEqual([
      'Before you ask, offer them something of yours: something you know, or someone worth meeting.',
    ]);
    expect(also({ i_give: ['soup'] })).toEqual([]);
    const log = asked(3);
    const network = {
      needs: { community: 'high' },
      people: { a: { tie: 'strong' }, x: {} },
      log,
    } as const;
    expect(planOf(network).gaps[0]?.also).toEqual(['Until then, see how you can help them.']);
  });
});
