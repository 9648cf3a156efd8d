import { expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';
import { idOf, networkText } from './networks.js';
import { insertion } from './works.js';

const textOf = (people: number, log: number) => [...networkText({ people, log })].join('');

it('makes the same sound network each time', () => {
  const workplace = makeWorkplace();
  const text = textOf(1_700, 2_000);
  workplace.write('net.yaml', text);
  expect(workplace.run(['check', '--file', 'net.yaml'])).toEqual({ code: 0, out: '', err: '' });
  expect(textOf(1_700, 2_000)).toBe(text);
});

it('fills every field that a user fills', () => {
  const fields = [...textOf(200, 200).matchAll(/^ {4}([a-z_]+):/gm)].map(([, field]) => field);
  expect(new Set(fields)).toEqual(
    new Set([
      ...['name', 'role', 'organization', 'field', 'known_through', 'level', 'tie', 'perspective'],
      ...['step', 'fit', 'covers', 'helps_with', 'i_give', 'every', 'last_contact', 'next_contact'],
      ...['knows', 'introduced_by', 'mentee', 'confidential', 'notes', 'closed', 'with', 'what'],
      ...['gave', 'got', 'critical_feedback', 'thanked', 'asked', 'answer', 'text', 'by', 'needs'],
      ...['budgeting', 'hiring'],
    ]),
  );
});

it('gives 100,000 people ids of their own', () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, number) => idOf(number))).size).toBe(100_000);
});

it.each([
  ['abcd', 'abXcd', 'X'],
  ['abcd', 'abcdX', 'X'],
  ['a\na\n', 'a\na\na\n', 'a\n'],
  ['abcd', 'abXcD', undefined],
  ['abcd', 'abd', undefined],
])('sees whether bytes were only added: %j → %j', (before, after, added) => {
  expect(insertion(Buffer.from(before), Buffer.from(after))).toBe(added);
});
