import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/network/vocabulary.js';
import type { NetworkInput } from '../support/network.js';
import { planOf } from '../support/plan.js';

const TODAY = '2026-11-22';

/** Each person without a gap as `id kind date`. */
function peopleOf(network: NetworkInput, today = TODAY): string[] {
  return planOf(network, today).people.map(({ person, kind, on }) =>
    [person.id, kind, on ?? '–'].join(' '),
  );
}

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
