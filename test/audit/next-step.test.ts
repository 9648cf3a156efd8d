import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { readNetwork } from '../../src/network/read.js';

/** The next step of a network in which sponsorship (or another need) matters, in a few words. */
async function nextStepOf(yaml: string, need = 'sponsorship', me = 'organization: Northwind') {
  const text = `version: 1\nme: { name: Sam, ${me} }\nneeds: { ${need}: high }\n${yaml}`;
  const { network, positionOf } = await readNetwork(text, 'test.yaml');
  const { nextStep } = audit(network, { today: '2026-11-22', rules: [], positionOf });
  if (!nextStep) return 'nothing';
  const { move, person, via, channel } = nextStep;
  return [move, person?.id ?? channel, via && `via ${via.id}`].filter(Boolean).join(' ');
}

const people = (...entries: string[]) => `people:\n${entries.map((e) => `  ${e}\n`).join('')}`;

describe('the next step', () => {
  it.each([
    [
      'follow-up a',
      'asked within the year, no answer yet',
      `${people('a: {}')}log: [{ on: 2025-11-22, with: a, asked: sponsorship }]`,
    ],
    [
      'follow-up a',
      'asked, answer pending',
      `${people('a: {}')}log: [{ on: 2026-10-01, with: a, asked: sponsorship, answer: pending }]`,
    ],
    [
      'look formal-program',
      'asked more than a year ago is forgotten; known through work',
      `${people('a: { known_through: work }')}log: [{ on: 2025-11-21, with: a, asked: sponsorship }]`,
    ],
    [
      'look work',
      'asked for something else',
      `${people('a: {}')}log: [{ on: 2026-10-01, with: a, asked: community }]`,
    ],
    [
      'reconnect a',
      'a lapsed cover',
      people('a: { last_contact: 2020-01-01, covers: [sponsorship] }'),
    ],
    ['deepen a', 'an occasional cover', people('a: { covers: { sponsorship: occasional } }')],
    [
      'ask a',
      'hoped for and past initiate',
      people('a: { step: invest, covers: { sponsorship: hoped } }'),
    ],
    [
      'ask b',
      'a senior with no cover of it yet',
      people('a: { level: peer }', 'b: { level: senior }'),
    ],
    [
      'introduce a via b',
      'hoped for, too early, b knows them',
      people('a: { step: choose, covers: { sponsorship: hoped } }', 'b: { knows: [a] }'),
    ],
    [
      'introduce a via b',
      'whichever of the two the file says it of',
      people('a: { step: choose, covers: [sponsorship], knows: [b] }', 'b: {}'),
    ],
    [
      'look work',
      'nobody who knows them is past initiate',
      people(
        'a: { step: choose, covers: { sponsorship: hoped } }',
        'b: { step: initiate, knows: [a] }',
      ),
    ],
    ['look work', 'the first channel of the need when nobody is there', ''],
    [
      'look work',
      'the first channel when all are taken',
      people(
        ...['work', 'formal-program', 'professional-organization', 'referral'].map(
          (c, i) => `p${i}: { known_through: ${c} }`,
        ),
      ),
    ],
  ])('is %s: %s', async (expected, _words, yaml) => {
    expect(await nextStepOf(yaml)).toBe(expected);
  });

  it.each([
    ['someone closed', people('a: { closed: { on: 2026-01-01 }, level: senior }')],
    ['a poor fit', people('a: { fit: poor, level: senior }')],
    [
      'someone who said no within the year',
      `${people('a: { level: senior }')}log: [{ on: 2026-01-01, with: a, asked: sponsorship, answer: no }]`,
    ],
    ['someone out of touch', people('a: { level: senior, last_contact: 2020-01-01 }')],
    ['someone just met', people('a: { level: senior, step: initiate }')],
  ])('never asks %s', async (_words, yaml) => {
    expect(await nextStepOf(yaml)).toBe('look work');
  });

  it.each([
    [
      'access-to-networks',
      'another organization',
      'organization: Acme',
      'organization: " northwind "',
    ],
    ['safe-space', 'a strong tie', 'tie: strong', 'tie: weak'],
    ['emotional-support', 'a strong tie', 'tie: strong', 'level: senior'],
    ['accountability', 'a strong tie', 'tie: strong', 'tie: weak'],
    [
      'accountability',
      'anyone with a live cover',
      'covers: [role-models]',
      'covers: { community: hoped }',
    ],
  ])('for %s asks %s', async (need, _words, could, couldNot) => {
    expect(await nextStepOf(people(`a: { ${couldNot} }`, `b: { ${could} }`), need)).toBe('ask b');
  });

  it('among several takes who carries least, then file order', async () => {
    const yaml = people(
      'a: { level: senior, covers: [community] }',
      'b: { level: senior }',
      'c: { level: senior }',
    );
    expect(await nextStepOf(yaml)).toBe('ask b');
  });

  it('takes a need at risk when none is uncovered, and offers no one who covers it already', async () => {
    const yaml = people('a: { level: senior, covers: [sponsorship] }', 'b: { level: senior }');
    expect(await nextStepOf(yaml)).toBe('ask b');
  });

  it('is nothing when all is covered', async () => {
    expect(
      await nextStepOf(people('a: { covers: [sponsorship] }', 'b: { covers: [sponsorship] }')),
    ).toBe('nothing');
  });

  it('a later yes closes the question', async () => {
    const log =
      'log: [{ on: 2026-09-01, with: a, asked: sponsorship }, { on: 2026-10-01, with: a, asked: sponsorship, answer: yes }]';
    expect(await nextStepOf(`${people('a: {}')}${log}`)).toBe('look work');
  });
});
