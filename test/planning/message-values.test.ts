import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/network/facts.js';
import { listNeeds } from '../../src/network/needs.js';
import { firstName } from '../../src/planning/first-name.js';
import { messageValues } from '../../src/planning/message-values.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

function valuesFor(input: NetworkInput, needId?: string) {
  const network = networkFrom(input);
  const person = network.people.get('a');
  if (!person) throw new Error('no person a');
  const need = listNeeds(network.needs).find(({ id }) => id === needId);
  return messageValues(person, need, network, deriveFacts(network, '2026-11-22'));
}

describe('what a message knows', () => {
  it('is only what the file says', () => {
    expect(valuesFor({ people: { a: { name: 'Ana Ruiz' } } })).toEqual({
      my_name: 'Sam',
      name: 'Ana Ruiz',
      first_name: 'Ana',
    });
  });

  it('leaves out what is blank, and makes one line of what has several', () => {
    const values = valuesFor({
      me: { role: '  ' },
      people: { a: { name: 'Ana', organization: ' North\n\twind ' } },
    });
    expect(values).not.toHaveProperty('my_role');
    expect(values.organization).toBe('North wind');
  });

  it('thanks for the newest help that had no thanks, else for the newest', () => {
    const log = (thanked: boolean) => [
      { on: '2026-11-01', with: 'a', got: 'a map', thanked },
      { on: '2026-11-09', with: 'a', got: 'a name', thanked: true },
      { on: '2026-11-10', with: 'a', got: ' ' },
      { on: '2026-12-01', with: 'a', got: 'not yet' },
    ];
    const got = (thanked: boolean) => {
      const values = valuesFor({ people: { a: {} }, log: log(thanked) });
      return [values.got, values.got_on];
    };
    expect(got(false)).toEqual(['a map', '1 November']);
    expect(got(true)).toEqual(['a name', '9 November']);
  });

  it('takes hard feedback for the better advice, and says the year where it is another one', () => {
    const values = valuesFor({
      people: { a: {} },
      log: [{ on: '2025-10-02', with: 'a', got: 'time', critical_feedback: 'too long' }],
    });
    expect(values).toMatchObject({
      advice: 'too long',
      advice_on: '2 October 2025',
      criticism: 'too long',
      criticism_on: '2 October 2025',
      last_contact: '2 October 2025',
    });
  });

  it('never names confidential people, nor those who are closed, to others', () => {
    const stranger = { step: 'choose', name: 'Kim', organization: 'Fjord' } as const;
    const input = (hidden: object): NetworkInput => ({
      people: {
        a: { knows: ['kim'], introduced_by: 'lee' },
        lee: { name: 'Lee', ...hidden },
        kim: { ...stranger, ...hidden },
      },
    });
    expect(valuesFor(input({}))).toMatchObject({ introduced_by: 'Lee', stranger: 'Kim' });
    const hidden = valuesFor(input({ confidential: true }));
    expect(JSON.stringify(hidden)).not.toMatch(/Lee|Kim|Fjord/);
    expect(valuesFor(input({ closed: { on: '2026-01-01' } }))).not.toHaveProperty('stranger');
  });

  it('passes on no notes, and no reason for a need', () => {
    const values = valuesFor(
      {
        why: 'secret-why',
        needs: { visa: { label: 'Visa advice', because: 'secret-because', importance: 'high' } },
        people: { a: { notes: 'secret-notes' } },
      },
      'visa',
    );
    expect(JSON.stringify(values)).not.toContain('secret');
    expect(values).toMatchObject({
      need: 'visa advice',
      looking_for: 'someone who could help me with visa advice',
    });
    expect(values).not.toHaveProperty('ask');
  });

  it('keeps the capitals of titles and abbreviations', () => {
    const role = (text: string) => valuesFor({ people: { a: { role: text } } }).role;
    expect(role('Lead cartographer')).toBe('lead cartographer');
    expect(role('Lead Cartographer')).toBe('Lead Cartographer');
    expect(role('VP of maps')).toBe('VP of maps');
  });

  it.each([
    ['Ana Ruiz', 'Ana'],
    ['Inês Duarte', 'Inês'],
    ['Anne-Marie Bloch', 'Anne-Marie'],
    ['Ana', 'Ana'],
    ['李娜', '李娜'],
    ['Мария Иванова', 'Мария Иванова'],
    ['Dr. Ana Ruiz', 'Dr. Ana Ruiz'],
    ['Prof Ana Ruiz', 'Prof Ana Ruiz'],
    ['J. Ruiz', 'J. Ruiz'],
    ['ana-ruiz', 'ana-ruiz'],
  ])('greets %s as %s', (name, greeting) => {
    expect(firstName(name)).toBe(greeting);
  });
});
