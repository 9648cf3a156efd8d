import { expect, it } from 'vitest';
import { followUp } from '../../src/reviews/follow-up.js';
import type { RecordedStep } from '../../src/network/network.js';
import type { Move } from '../../src/network/vocabulary.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

const THEN = '2025-11-20';
const need = 'sponsorship';

function outcome(step: Partial<RecordedStep>, network: NetworkInput): boolean | null {
  const file = networkFrom({ ...network, reviews: [{ on: THEN, people: { ana: 'build' } }] });
  const [review] = file.reviews;
  if (!review) throw new Error('no review');
  return followUp({ text: 'Do it.', ...step }, review, file, '2026-11-22').happened;
}

type PersonInput = NonNullable<NetworkInput['people']>[string];
type LogInput = NonNullable<NetworkInput['log']>[number];

const cases: [Move, boolean, PersonInput, Omit<LogInput, 'with'>[]][] = [
  ['follow-up', false, {}, [{ on: '2025-10-01', asked: need, answer: 'pending' }]],
  ['follow-up', true, {}, [{ on: '2025-10-01', asked: need, answer: 'no' }]],
  ['follow-up', true, {}, [{ on: '2026-10-01', asked: need }]],
  ['follow-up', false, {}, [{ on: '2026-10-01', asked: 'community' }]],
  ['reconnect', false, { last_contact: THEN }, []],
  ['reconnect', true, { last_contact: '2025-11-21' }, []],
  ['reconnect', true, {}, [{ on: '2026-10-01', what: 'lunch' }]],
  ['deepen', false, { covers: { [need]: 'occasional' } }, []],
  ['deepen', true, { covers: [need] }, []],
  ['ask', false, { covers: { [need]: 'hoped' } }, [{ on: '2026-10-01', what: 'lunch' }]],
  ['ask', true, { covers: { [need]: 'hoped' } }, [{ on: '2026-10-01', asked: need }]],
  ['ask', true, { covers: { [need]: 'occasional' } }, []],
  ['introduce', false, { step: 'choose' }, []],
  ['introduce', true, { step: 'invest' }, []],
];

it.each(cases)('%s happened: %s, with %j and the log %j', (move, expected, ana, log) => {
  const network = { people: { ana }, log: log.map((entry) => ({ ...entry, with: 'ana' })) };
  expect(outcome({ need, move, person: 'ana' }, network)).toBe(expected);
});

it('look happened when someone new covers the need, or comes from where to look', () => {
  const look = { need, move: 'look', channel: 'online' } as const;
  const people = { ana: { covers: [need] }, ben: {} };
  expect(outcome(look, { people })).toBe(false);
  expect(outcome(look, { people: { ...people, ben: { known_through: 'online' } } })).toBe(true);
  expect(outcome(look, { people: { ...people, ben: { covers: { [need]: 'hoped' } } } })).toBe(true);
});

it('cannot be told of a step in words alone, nor of someone who was removed', () => {
  expect(outcome({}, {})).toBeNull();
  expect(outcome({ need, move: 'ask', person: 'zoe' }, {})).toBeNull();
});
