import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/network/facts.js';
import { nextContactOf, rhythmOf } from '../../src/network/rhythm.js';
import { networkFrom, type NetworkInput, type PersonInput } from '../support/network.js';

const TODAY = '2026-11-22';

function withAna(ana: PersonInput, log: NetworkInput['log'] = []) {
  const network = networkFrom({ people: { ana }, log });
  const [person] = network.people.values();
  if (!person) throw new Error('there is nobody');
  return [person, deriveFacts(network, TODAY)] as const;
}

describe('rhythmOf', () => {
  it.each([
    ['due in a week', '2026-11-15', '2 weeks', { due: '2026-11-29', daysLate: -7, ratio: -0.5 }],
    ['due today', '2026-11-08', '2 weeks', { due: '2026-11-22', daysLate: 0, ratio: 0 }],
    ['as late as the rhythm is long', '2026-10-25', '2 weeks', { daysLate: 14, ratio: 1 }],
    ['at the end of a month', '2026-10-31', '1 month', { due: '2026-11-30' }],
  ])('%s', (_name, last_contact, every, expected) => {
    expect(rhythmOf(...withAna({ last_contact, every }))).toMatchObject(expected);
  });

  it('is not known without a rhythm, without a contact, and of those who are closed', () => {
    expect(rhythmOf(...withAna({ last_contact: '2026-01-01' }))).toBeUndefined();
    expect(rhythmOf(...withAna({ every: '1 day' }))).toBeUndefined();
    const closed = { on: '2026-02-02' };
    const ana = { every: '1 day', last_contact: '2026-01-01', closed };
    expect(rhythmOf(...withAna(ana))).toBeUndefined();
  });

  it('starts anew with every contact that is logged', () => {
    const log = [{ on: '2026-11-20', with: 'ana' }];
    const ana = { every: '1 week', last_contact: '2026-01-01' };
    expect(rhythmOf(...withAna(ana, log))).toMatchObject({ last: '2026-11-20', daysLate: -5 });
  });
});

it('nextContactOf is the nearest day that was set, from today on', () => {
  const log = [
    { on: '2026-11-01', with: 'ana', next: '2026-11-21' },
    { on: '2026-11-02', with: 'ana', next: '2026-11-25' },
  ];
  expect(nextContactOf(...withAna({ next_contact: '2026-12-01' }, log))).toBe('2026-11-25');
  expect(nextContactOf(...withAna({ next_contact: '2026-11-22' }, log))).toBe('2026-11-22');
  expect(nextContactOf(...withAna({ next_contact: '2026-11-21' }))).toBeUndefined();
});
