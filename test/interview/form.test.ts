import { describe, expect, it } from 'vitest';
import { fillForm, textIn, type Answers, type Field } from '../../src/interview/form.js';
import type { Reply } from '../../src/interview/question.js';

const heading = { place: 'form' };
const text = (id: string, answers: Answers): Field => ({
  question: { kind: 'text', id, heading, message: id, present: textIn(answers, id) },
});

/** Two questions, and one more where the first is answered with yes. */
function fields(answers: Answers): Field[] {
  const more = textIn(answers, 'a') === 'yes' ? [text('more', answers)] : [];
  return [text('a', answers), ...more, text('b', answers)];
}

async function fill(...replies: readonly Reply[]) {
  const asked: string[] = [];
  const answers = await fillForm(fields, ({ id, ...question }) => {
    const present = 'present' in question ? question.present : undefined;
    asked.push(present === undefined ? id : `${id} (${present})`);
    return Promise.resolve(replies[asked.length - 1] ?? { kind: 'stop' });
  });
  const given = [...answers].map(([id]) => [id, textIn(answers, id)]);
  return { asked, answers: Object.fromEntries(given) as unknown };
}

const say = (words: string): Reply => ({ kind: 'text', text: words });
const SKIP: Reply = { kind: 'skip' };
const BACK: Reply = { kind: 'back' };

describe('fillForm', () => {
  it('asks what follows from the answers', async () => {
    expect(await fill(say('yes'), say('x'), SKIP)).toEqual({
      asked: ['a', 'more', 'b'],
      answers: { a: 'yes', more: 'x' },
    });
    expect((await fill(say('no'), say('x'))).asked).toEqual(['a', 'b']);
  });

  it('goes back to the earlier answer, and no further than the start', async () => {
    expect(await fill(BACK, say('no'), BACK, say('yes'), SKIP, SKIP)).toEqual({
      asked: ['a', 'a', 'b', 'a (no)', 'more', 'b'],
      answers: { a: 'yes' },
    });
  });

  it('keeps what was answered when someone stops', async () => {
    expect((await fill(say('no'))).answers).toEqual({ a: 'no' });
  });
});
