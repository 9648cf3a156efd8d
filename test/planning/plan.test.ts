import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { STEPS } from '../../src/network/vocabulary.js';
import { makePlan, type Plan } from '../../src/planning/plan.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

const TODAY = '2026-11-22';

function planOf(network: NetworkInput, today = TODAY): Plan {
  const positionOf = () => ({ line: 1, column: 1 });
  const { crashes, ...result } = audit(networkFrom(network), { today, rules: RULES, positionOf });
  expect(crashes).toEqual([]);
  return makePlan({ ...result, crashes });
}

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

/** Each person without a gap as `id kind date`. */
function peopleOf(network: NetworkInput, today = TODAY): string[] {
  return planOf(network, today).people.map(({ person, kind, on }) =>
    [person.id, kind, on ?? '–'].join(' '),
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
    const options = { today: TODAY, rules: RULES, positionOf: () => ({ line: 1, column: 1 }) };
    expect(planOf(network).gaps[0]?.move).toEqual(audit(networkFrom(network), options).nextStep);
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
  });
});

describe('the people of a plan', () => {
  it.each<[string, NetworkInput, string[]]>([
    ['nobody with whom nothing is due', { people: { a: { step: 'maintain', fit: 'good' } } }, []],
    [
      'an open question, for whatever it was',
      { people: { a: {} }, log: [{ on: '2026-10-01', with: 'a', asked: 'referral' }] },
      ['a follow-up 2026-10-01'],
    ],
    [
      'not when a later answer is noted',
      {
        people: { a: {} },
        log: [
          { on: '2026-10-01', with: 'a', asked: 'referral' },
          { on: '2026-10-09', with: 'a', asked: 'referral', answer: 'no' },
        ],
      },
      [],
    ],
    [
      'whom to thank',
      { people: { a: {} }, log: [{ on: '2026-11-01', with: 'a', got: 'time', thanked: false }] },
      ['a thank 2026-11-01'],
    ],
    [
      'whom to help first: help goes one way',
      {
        people: { a: { covers: ['community'], last_contact: TODAY } },
        needs: { community: 'none' },
      },
      ['a help –'],
    ],
    [
      'a date that is near, one that was missed, none that is far',
      {
        people: {
          far: { next_contact: '2026-12-24' },
          near: { next_contact: '2026-12-23' },
          missed: { next_contact: '2026-11-01', last_contact: '2026-10-01' },
          met: { next_contact: '2026-11-01', last_contact: '2026-11-01' },
        },
      },
      ['missed step 2026-11-01', 'near step 2026-12-23'],
    ],
    [
      'the date that the log set counts, too',
      { people: { a: {} }, log: [{ on: '2026-11-01', with: 'a', next: '2026-12-01' }] },
      ['a step 2026-12-01'],
    ],
    [
      'a rhythm that is due, past or soon, and none that is not',
      {
        people: {
          soon: { every: '6 weeks', last_contact: '2026-11-01' },
          late: { every: '4 weeks', last_contact: '2026-10-01' },
          calm: { every: '1 year', last_contact: '2026-11-01' },
        },
      },
      ['late step 2026-10-29', 'soon step 2026-12-13'],
    ],
    [
      'a step that stands still, from the day on which it did',
      { people: { a: { step: 'invest', last_contact: '2026-07-31' } } },
      ['a step 2026-10-31'],
    ],
    [
      'an open fit, without a date; it comes last',
      {
        people: {
          a: { step: 'continue', fit: 'unsure' },
          b: { next_contact: '2026-12-01', step: 'build' },
        },
      },
      ['b step 2026-12-01', 'a step –'],
    ],
    [
      'an open fit at the step that looks at it',
      { people: { a: { step: 'evaluate' } } },
      ['a step –'],
    ],
    [
      'an interview that was left at that',
      {
        people: { a: { known_through: 'informational-interview', last_contact: '2026-09-01' } },
      },
      ['a step 2026-09-01'],
    ],
    [
      'nobody who is closed, but for an answer to note',
      {
        people: {
          a: { closed: { on: '2026-11-01' }, next_contact: '2026-12-01' },
          b: { closed: { on: '2026-11-01' } },
        },
        log: [{ on: '2026-10-01', with: 'b', asked: 'referral' }],
      },
      ['b follow-up 2026-10-01'],
    ],
    [
      'everyone once, by what matters most: answers, thanks, help, steps',
      {
        people: {
          step: { next_contact: '2026-12-01' },
          help: { covers: ['community'], last_contact: TODAY, next_contact: '2026-12-01' },
          thank: { covers: ['community'], next_contact: '2026-12-01' },
          answer: { next_contact: '2026-12-01' },
        },
        needs: { community: 'none' },
        log: [
          { on: '2026-11-02', with: ['thank', 'answer'], got: 'time', thanked: false },
          { on: '2026-10-01', with: 'answer', asked: 'referral' },
        ],
      },
      [
        'answer follow-up 2026-10-01',
        'thank thank 2026-11-02',
        'help help –',
        'step step 2026-12-01',
      ],
    ],
    [
      'not those to whom a gap leads',
      {
        needs: { community: 'high' },
        people: { a: { tie: 'strong', next_contact: '2026-12-01', i_give: ['soup'] } },
      },
      [],
    ],
    [
      'nothing that the file has waived or switched off',
      {
        people: { a: { every: '1 week', last_contact: '2026-10-01' }, b: {} },
        log: [{ on: '2026-11-01', with: 'b', got: 'time', thanked: false }],
        settings: { rules: { 'unthanked-help': 'off' } },
        waivers: [{ rule: 'overdue-contact', about: 'a', because: 'on leave' }],
      },
      [],
    ],
  ])('%s', (_name, network, expected) => {
    expect(peopleOf(network)).toEqual(expected);
  });

  it('looks at an open fit along with what is due', () => {
    const a = { name: 'Ana', step: 'continue', fit: 'unsure', next_contact: '2026-12-01' } as const;
    expect(planOf({ people: { a } }).people).toMatchObject([
      {
        on: '2026-12-01',
        text: 'Thank Ana for the last talk, and offer a date for the next one.',
        also: [
          'After the next talk with them, ask yourself whether it does you both good; go on, or let go.',
        ],
      },
    ]);
  });

  it('offers nothing to someone who said no: it would look like another ask', () => {
    const log = [{ on: '2026-10-01', with: 'a', asked: 'referral', answer: 'no' as const }];
    expect(peopleOf({ people: { a: {} }, log })).toEqual([]);
  });

  it('leaves a question alone for two weeks', () => {
    const network = {
      people: { a: { name: 'Ana' } },
      log: [{ on: '2026-11-09', with: 'a', asked: 'referral' }],
    };
    const textOn = (today: string) => planOf(network, today).people[0]?.text;
    expect(textOn('2026-11-22')).toBe(
      'You asked Ana about a referral on 2026-11-09. Leave it until 2026-11-23, then ask once more.',
    );
    expect(textOn('2026-11-23')).toBe(
      'You asked Ana about a referral on 2026-11-09. Ask kindly whether there is an answer yet.',
    );
  });

  it('says thank you for what was given, in a few words', () => {
    const got = `a list of ${'very '.repeat(40)}good books`;
    const log = [{ on: '2026-11-01', with: 'a', got, thanked: false }];
    const text = planOf({ people: { a: { name: 'Ana' } }, log }).people[0]?.text ?? '';
    expect(text).toMatch(/^Thank Ana for the help on 2026-11-01: “a list of very .*…”\.$/);
    expect(text.length).toBeLessThan(150);
  });

  it('has one sentence of its own for each of the eight steps, with the name in it', () => {
    const sentences = STEPS.map((step) => {
      const people = { a: { name: 'Ana Ruiz', step, fit: 'good' as const, next_contact: TODAY } };
      const [first] = planOf({ people }).people;
      expect(first?.text).toContain('Ana Ruiz');
      expect(first?.text).toMatch(/^[A-Z].*\.$/);
      return first?.text;
    });
    expect(new Set(sentences).size).toBe(STEPS.length);
  });
});

describe('the dates of a plan', () => {
  it('are those of the file, in order; goals however far they are', () => {
    const { dates } = planOf({
      goals: { book: { text: 'Write it', by: '2027-06-30' }, talk: { by: '2026-11-30' } },
      people: {
        a: { next_contact: '2026-12-01' },
        b: { every: '6 weeks', last_contact: '2026-11-01' },
        c: { next_contact: '2027-12-01' },
      },
    });
    expect(dates.map(({ on, kind, about, name }) => `${on} ${kind} ${about} ${name}`)).toEqual([
      '2026-11-30 goal talk talk',
      '2026-12-01 contact a a',
      '2026-12-13 rhythm b b',
      '2027-06-30 goal book Write it',
    ]);
  });
});
