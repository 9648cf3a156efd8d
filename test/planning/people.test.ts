import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/network/vocabulary.js';
import { stepsTaken } from '../../src/planning/eight-steps.js';
import { listPeople, type PeopleFilter, type PeopleSort } from '../../src/planning/people-list.js';
import { tellStory } from '../../src/planning/person-story.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

const TODAY = '2026-11-22';

describe('listPeople', () => {
  const network = networkFrom({
    people: {
      zoe: { name: 'zoë', every: '2 weeks', last_contact: '2026-10-25', tie: 'weak' },
      adam: { name: 'Ádam', covers: ['community', 'safe-space'], last_contact: '2026-11-20' },
      adam2: { name: 'Ádam', every: '1 year', last_contact: '2025-11-01', covers: ['community'] },
      bob: { name: 'Bob', closed: { on: '2026-01-01' }, every: '1 day' },
    },
  });
  const ids = (filter: PeopleFilter, sort: PeopleSort) =>
    listPeople(network, TODAY, filter, sort).map(({ person }) => person.id);

  it.each([
    ['name', ['adam', 'adam2', 'zoe']],
    ['last-contact', ['adam2', 'zoe', 'adam']],
    ['overdue', ['zoe', 'adam2', 'adam']],
    ['load', ['adam', 'adam2', 'zoe']],
  ] as const)('by %s', (sort, expected) => {
    expect(ids({}, sort)).toEqual(expected);
  });

  it.each([
    [{ overdue: true }, ['adam2', 'zoe']],
    [{ closed: true }, ['bob']],
    [{ closed: true, overdue: true }, []],
    [{ tie: 'weak' }, ['zoe']],
    [{ covers: 'safe-space' }, ['adam']],
    [{ covers: 'safe-space', tie: 'weak' }, []],
  ] as const)('%j', (filter, expected) => {
    expect(ids(filter, 'name')).toEqual(expected);
  });
});

describe('tellStory', () => {
  const story = (input: NetworkInput) => {
    const network = networkFrom(input);
    const person = network.people.get('ana');
    if (!person) throw new Error('there is no ana');
    return tellStory(network, person, TODAY);
  };

  it('lists an ask as open until a later entry answers it', () => {
    const ask = { with: 'ana', asked: 'sponsorship' };
    const open = [{ asked: 'sponsorship', label: 'Institutional sponsorship', on: '2026-02-01' }];
    const asks = (...log: NonNullable<NetworkInput['log']>) =>
      story({ people: { ana: {} }, log }).openAsks;
    expect(asks({ ...ask, on: '2026-02-01' })).toEqual(open);
    expect(asks({ ...ask, on: '2026-02-01', answer: 'pending' })).toEqual(open);
    expect(asks({ ...ask, on: '2026-02-01' }, { ...ask, on: '2026-03-01', answer: 'no' })).toEqual(
      [],
    );
    expect(asks({ ...ask, on: '2026-01-01', answer: 'no' }, { ...ask, on: '2026-02-01' })).toEqual(
      open,
    );
  });

  it('leaves out what is dated after today', () => {
    const { timeline } = story({ people: { ana: {} }, log: [{ on: '2026-11-23', with: 'ana' }] });
    expect(timeline).toEqual([]);
  });

  it('knows who introduced whom and who knows whom, either way round', () => {
    const { introducedBy, introduced, knows } = story({
      people: {
        ana: { introduced_by: 'ben', knows: ['cleo'] },
        ben: { knows: ['ana'] },
        cleo: { introduced_by: 'ana' },
      },
    });
    expect(introducedBy).toMatchObject({ id: 'ben' });
    expect(introduced.map(({ id }) => id)).toEqual(['cleo']);
    expect(knows.map(({ id }) => id)).toEqual(['ben', 'cleo']);
  });
});

describe('stepsTaken', () => {
  it('names the next of the eight, and stays at the last', () => {
    const next = STEPS.map((step) => stepsTaken(step).next);
    expect(next).toEqual([...STEPS.slice(1), 'feedback']);
    expect(stepsTaken('choose')).toMatchObject({ number: 1, next: 'initiate' });
    expect(stepsTaken(undefined)).toEqual({ step: null, number: null, next: null, asks: null });
  });
});
