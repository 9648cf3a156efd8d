import type { Finding } from '../audit/audit.js';
import { readWhenNext } from '../interview/dates-ahead.js';
import type { Ask } from '../interview/interview.js';
import type { Question, Reading, Reply } from '../interview/question.js';
import { isLocalDate, type LocalDate } from '../network/dates.js';
import type { Waiver } from '../network/network.js';

/** What is known of a waiver before anything is asked. */
export type Given = { readonly [Key in keyof Waiver]?: Waiver[Key] | undefined };

export interface Situation {
  /** Those to choose from. */
  readonly findings: readonly Finding[];
  readonly given: Given;
  readonly today: LocalDate;
}

/**
 * Asks which finding is to be waived, why and until when, as far as it is not given. Undefined when
 * someone stops, or does not say which or why.
 */
export async function askForWaiver(
  ask: Ask,
  { findings, given, today }: Situation,
): Promise<Waiver | undefined> {
  const steps = [
    ...(given.rule === undefined || given.about === undefined ? [askWhich(findings)] : []),
    ...(given.because === undefined ? [askWhy] : []),
    // Who gave the reason beforehand has said all that they want to say.
    ...(given.because === undefined && given.until === undefined ? [askUntil(today)] : []),
  ];
  let waiver = given;
  for (let at = 0; at < steps.length;) {
    const answer = await steps[at]?.(ask);
    if (answer === 'back' && at > 0) at--;
    else if (answer === undefined || answer === 'back') return undefined;
    else {
      waiver = { ...waiver, ...answer };
      at++;
    }
  }
  const { rule, about, because, until } = waiver;
  if (rule === undefined || about === undefined || because === undefined) return undefined;
  return { rule, about, because, until };
}

/** What an answer adds to the waiver; undefined ends it all. */
type Step = (ask: Ask) => Promise<Given | 'back' | undefined>;

function askWhich(findings: readonly Finding[]): Step {
  return async (ask) => {
    const reply = await ask(
      {
        kind: 'choice',
        id: 'waive.finding',
        heading: HEADING,
        message: 'Which of these do you know about and live with?',
        choices: findings.map(({ severity, message, rule }, index) => ({
          value: String(index),
          label: `${severity}: ${message} (${rule})`,
        })),
        skipLabel: 'None of them',
      },
      readAny,
    );
    if (reply.kind === 'back') return 'back';
    const finding = reply.kind === 'choice' ? findings[Number(reply.value)] : undefined;
    return finding && { rule: finding.rule, about: finding.about };
  };
}

async function askWhy(ask: Ask): Promise<Given | 'back' | undefined> {
  const question = text('because', 'Why is that all right for now?');
  const reply = await ask(question, readAny);
  return reply.kind === 'text' ? { because: reply.text } : backOrEnd(reply);
}

function askUntil(today: LocalDate): Step {
  return async (ask) => {
    const question = text('until', 'Until when? (a date, or "in 3 months"; Enter for no end)');
    const reply = await ask(question, async (given) => {
      const when = await readWhenNext(given, today);
      return 'date' in when ? { text: when.date } : when;
    });
    if (reply.kind === 'text') return { until: reply.text };
    return reply.kind === 'skip' ? {} : backOrEnd(reply);
  };
}

const HEADING = { place: 'waive' };

function text(id: string, message: string): Question {
  return { kind: 'text', id: `waive.${id}`, heading: HEADING, message };
}

function readAny(given: string): Promise<Reading> {
  return Promise.resolve({ text: given });
}

function backOrEnd({ kind }: Reply): 'back' | undefined {
  return kind === 'back' ? 'back' : undefined;
}

/** What keeps a text from being the last day of a waiver, as the end of a sentence. */
export function findUntilProblem(given: string, today: LocalDate): string | undefined {
  if (!isLocalDate(given)) return 'is not a date in the calendar';
  return given < today ? 'is in the past' : undefined;
}
