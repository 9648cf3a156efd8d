import { expect } from 'vitest';
import { runInterview, type Ask, type InterviewResult } from '../../src/interview/interview.js';
import { NEW_FILE } from '../../src/interview/new-file.js';
import type { Question, Reply } from '../../src/interview/question.js';
import type { Scope } from '../../src/interview/situation.js';
import { changeFile, readNetwork, type NetworkFile } from '../../src/network/read.js';

export const TODAY = '2026-11-22';

export const SKIP = Symbol('skip');
export const BACK = Symbol('back');
export const STOP = Symbol('stop');
/** The process is killed while the question stands on the screen. */
export const KILL = Symbol('kill');

type Says =
  | string
  | readonly string[]
  | { readonly tick: readonly string[]; readonly then: 'someone else' }
  | typeof SKIP
  | typeof BACK
  | typeof STOP
  | typeof KILL;

/** What is asked (a part of it), and what is said: a text, a choice's label, or the labels to tick. */
export type Line = readonly [asked: string, says: Says];

export interface Talk {
  readonly text: string;
  readonly result: InterviewResult<NetworkFile>;
  /** Every question that was put, in order. */
  readonly questions: readonly Question[];
  /** How often the file was saved. */
  readonly saves: number;
  readonly wasKilled: boolean;
}

interface TalkOptions {
  /** The file; none to begin with where it is left out. */
  readonly text?: string;
  readonly today?: string;
  readonly all?: boolean;
  readonly only?: readonly string[];
  /** The questions there are, where they are not those of the interview. */
  readonly plan?: Scope['plan'];
}

class Killed extends Error {}

/**
 * Holds an interview word for word: every question must be the one that the script expects, and the
 * script must not be left over. Where it ends, the person stops.
 */
export async function talk(lines: readonly Line[], options: TalkOptions = {}): Promise<Talk> {
  const { text, today = TODAY, all = false, only, plan } = options;
  let file = await readNetwork(text ?? NEW_FILE, 'network.yaml');
  let saves = 0;
  const questions: Question[] = [];
  const ask: Ask = async (question, read) => {
    const line = lines[questions.length];
    questions.push(question);
    if (!line) return { kind: 'stop' };
    const [asked, says] = line;
    expect(question.message).toContain(asked);
    if (says === KILL) throw new Killed();
    const reply = replyTo(question, says);
    if (reply.kind !== 'text' || reply.text === present(question)) return reply;
    const reading = await read(reply.text);
    if ('problem' in reading) throw new Error(reading.problem);
    return { kind: 'text', text: reading.text };
  };
  try {
    const result = await runInterview({
      file,
      today,
      scope: { all, only, isNew: text === undefined, ...(plan && { plan }) },
      ask,
      save: async (edits) => {
        saves++;
        file = await changeFile(file, edits);
        return file;
      },
    });
    expect(questions.length).toBeGreaterThanOrEqual(lines.length);
    return { text: result.file.text, result, questions, saves, wasKilled: false };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    const result = { file, isSaved: saves > 0, asked: questions.length, isFinished: false };
    return { text: file.text, result, questions, saves, wasKilled: true };
  }
}

function replyTo(question: Question, says: Says): Reply {
  if (says === SKIP) return { kind: 'skip' };
  if (says === BACK) return { kind: 'back' };
  if (says === STOP) return { kind: 'stop' };
  if (says === KILL) throw new Killed();
  if (question.kind === 'checklist') {
    const isMore = typeof says === 'object' && 'tick' in says;
    const labels = isMore ? says.tick : typeof says === 'string' ? [says] : says;
    return {
      kind: 'checklist',
      ticked: labels.map((label) => find(question, label)),
      wantsOther: isMore,
    };
  }
  if (typeof says !== 'string') throw new Error(`"${question.message}" takes one answer`);
  if (question.kind === 'text') return { kind: 'text', text: says };
  return { kind: 'choice', value: find(question, says) };
}

function present(question: Question): string | undefined {
  return question.kind === 'text' ? question.present : undefined;
}

function find(
  { choices, message }: Extract<Question, { choices: unknown }>,
  label: string,
): string {
  const choice = choices.find((candidate) => candidate.label.startsWith(label));
  if (choice) return choice.value;
  const labels = choices.map((candidate) => candidate.label).join(' | ');
  throw new Error(`"${message}" has no choice ${label}, but ${labels}`);
}

/** The questions about oneself, all skipped. */
export const SKIP_SELF: readonly Line[] = [
  ['makes you do this work', SKIP],
  ['your role now', SKIP],
  ['work or study', SKIP],
  ['like next', SKIP],
  ['have to learn', SKIP],
  ['good at', SKIP],
  ['last change', SKIP],
];

/** The importance of so many needs, all skipped. */
export function skipNeeds(count: number): Line[] {
  return Array.from({ length: count }, () => ['matter to you now', SKIP] as const);
}

const HEAD = `version: 1
me: { name: Sam, organization: Northwind }
x-interview:
  why: ${TODAY}
  me.role: ${TODAY}
  how.next_role: ${TODAY}
  how.gaps: ${TODAY}
  how.strengths: ${TODAY}
  me.last_transition: ${TODAY}
  needs.own: ${TODAY}
  unasked: ${TODAY}
  needs.professional-development: ${TODAY}
  needs.emotional-support: ${TODAY}
  needs.community: ${TODAY}
  needs.accountability: ${TODAY}
  needs.access-to-networks: ${TODAY}
  needs.project-feedback: ${TODAY}
  needs.role-models: ${TODAY}
`;
const ANA = `  ana:
    name: Ana
    known_through: work
    level: senior
    organization: Northwind
    tie: strong
    last_contact: 2026-10-02
    step: maintain
`;

/** A file of which every question is answered or was asked. */
export const SETTLED = `${HEAD}needs:
  sponsorship: high
  safe-space: none
people:
${ANA}    covers: { sponsorship: reliable }
`;
