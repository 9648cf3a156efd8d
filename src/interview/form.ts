import type { Ask } from './interview.js';
import { FIRST_QUESTION, type Answer, type Question, type Reading } from './question.js';

/** A question of a form, and how its text is read. */
export interface Field {
  readonly question: Question;
  read?(text: string): Promise<Reading>;
}

export type Answers = ReadonlyMap<string, Answer>;

/**
 * Asks the questions of a form, one after the other; which there are may depend on the answers.
 * Resolves to what was answered when nothing is left or when someone stops.
 */
export async function fillForm(fields: (answers: Answers) => Field[], ask: Ask): Promise<Answers> {
  let answers: Answers = new Map();
  const passed: string[] = [];
  let note: string | undefined;
  for (;;) {
    const field = fields(answers).find(({ question }) => !passed.includes(question.id));
    if (!field) return answers;
    const { id } = field.question;
    const question = note === undefined ? field.question : { ...field.question, note };
    const reply = await ask(question, field.read ?? asItStands);
    note = undefined;
    if (reply.kind === 'stop') return answers;
    if (reply.kind === 'back') {
      if (passed.pop() === undefined) note = FIRST_QUESTION;
      continue;
    }
    if (reply.kind !== 'skip') answers = new Map([...answers, [id, reply]]);
    // Of a choice, skipping says that none of it is so, whatever was said before.
    else if (field.question.kind === 'choice') answers = without(answers, id);
    passed.push(id);
  }
}

function without(answers: Answers, id: string): Answers {
  return new Map([...answers].filter(([other]) => other !== id));
}

function asItStands(text: string): Promise<Reading> {
  return Promise.resolve({ text });
}

export function textIn(answers: Answers, id: string): string | undefined {
  const answer = answers.get(id);
  return answer?.kind === 'text' ? answer.text : undefined;
}

export function choiceIn(answers: Answers, id: string): string | undefined {
  const answer = answers.get(id);
  return answer?.kind === 'choice' ? answer.value : undefined;
}

export function ticksIn(answers: Answers, id: string): readonly string[] | undefined {
  const answer = answers.get(id);
  return answer?.kind === 'checklist' ? answer.ticked : undefined;
}
