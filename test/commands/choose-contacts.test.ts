import { describe, expect, it } from 'vitest';
import { chooseContacts } from '../../src/commands/choose-contacts.js';
import type { Contact } from '../../src/exchange/contact.js';
import type { Ask } from '../../src/interview/interview.js';
import type { Question, Reply } from '../../src/interview/question.js';

const FEW = ['Ana Ruiz', 'Ben Ode'].map((name, index) => contact(name, index));
const MANY = Array.from({ length: 300 }, (_, index) =>
  contact(index % 100 === 0 ? `Ana ${index}` : `Ben ${index}`, index),
);

function contact(name: string, index: number): Contact {
  return { line: index + 2, name, fields: { organization: 'Acme' } };
}

const STOP: Reply = { kind: 'stop' };
const ENTER: Reply = { kind: 'skip' };

/** Whom someone takes who answers so: a text to look for, or the labels to tick. */
async function choose(contacts: readonly Contact[], ...says: (Reply | string | string[])[]) {
  const questions: Question[] = [];
  const problems: string[] = [];
  const left = [...says];
  const ask: Ask = async (question, read) => {
    questions.push(question);
    for (;;) {
      const said = left.shift() ?? STOP;
      if (Array.isArray(said)) {
        if (question.kind !== 'checklist') throw new Error(question.message);
        const ticked = question.choices.filter(({ label }) => said.includes(label));
        expect(ticked).toHaveLength(said.length);
        return { kind: 'checklist', ticked: ticked.map(({ value }) => value), wantsOther: false };
      }
      if (typeof said !== 'string') return said;
      const reading = await read(said);
      if ('text' in reading) return { kind: 'text', text: reading.text };
      problems.push(reading.problem);
    }
  };
  const chosen = await chooseContacts(ask, contacts);
  expect(left).toEqual([]);
  return { names: chosen.map(({ name }) => name), questions, problems };
}

describe('chooseContacts', () => {
  it('shows a short list at once', async () => {
    const { names, questions } = await choose(FEW, ['Ben Ode, Acme']);
    expect(names).toEqual(['Ben Ode']);
    expect(questions).toHaveLength(1);
  });

  it('searches a long one until nothing is searched for', async () => {
    const { names, problems, questions } = await choose(
      MANY,
      ...['ben', 'nobody', 'ana'],
      ['Ana 100, Acme', 'Ana 200, Acme'],
      'ana 1',
      [],
      'ben 299',
      ['Ben 299, Acme'],
      ENTER,
    );
    expect(names).toEqual(['Ana 200', 'Ben 299']);
    expect(problems).toEqual([
      'That finds 297: say more.',
      'Nobody has nobody in name, organization or role.',
    ]);
    expect(questions[3]).toMatchObject({ kind: 'checklist', ticked: ['102'] });
  });

  it.each([
    ['at a short list', FEW, [STOP]],
    ['at the search', MANY, ['ana', ['Ana 0, Acme'], STOP]],
    ['at its result', MANY, ['ana', STOP]],
  ])('takes nobody where someone stops %s', async (_where, contacts, says) => {
    expect((await choose(contacts, ...says)).names).toEqual([]);
  });
});
