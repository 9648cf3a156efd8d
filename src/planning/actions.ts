import { addDuration, type LocalDate } from '../network/dates.js';
import { hasText, isOpen } from '../network/facts.js';
import type { Person } from '../network/network.js';
import { nameList } from '../network/words.js';
import { reminderDay, type OpenQuestion } from './asks.js';
import type { Audited } from './audited.js';
import { horizon, nextContact } from './dates.js';
import { keepInTouch, NEXT_MOVES } from './steps.js';

/** What there is to do with someone, the most important first. */
export const ACTION_KINDS = ['follow-up', 'thank', 'help', 'step'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** One thing to do with one person. */
export interface Action {
  readonly kind: ActionKind;
  /** The day that it refers to, or on which it is due. */
  readonly on: LocalDate | null;
  /** One sentence; `who` is the name, or `them` where the name has been said. */
  say(who: string): string;
}

/** Everything that is due or useful with one person, most important first. */
export function actionsWith(person: Person, audited: Audited): Action[] {
  return [
    ...followUp(person, audited),
    ...thank(person, audited),
    ...help(person, audited),
    ...goOn(person, audited),
  ];
}

function followUp({ id }: Person, audited: Audited): Action[] {
  const question = audited.questions.get(id);
  if (question === undefined || audited.isSilenced('open-ask', id)) return [];
  return [{ kind: 'follow-up', on: question.on, say: (who) => reminder(question, who, audited) }];
}

/** What to do about a question that is still open. */
export function reminder(question: OpenQuestion, who: string, audited: Audited): string {
  const { person, asked, on } = question;
  const about = nameList(asked.map(audited.labelOf));
  if (!isOpen(person)) {
    return `Note that ${who} did not answer about ${about}: closed, so take it for a no.`;
  }
  const patient = reminderDay(question);
  return audited.facts.today < patient
    ? `You asked ${who} about ${about} on ${on}. Leave it until ${patient}, then ask once more.`
    : `You asked ${who} about ${about} on ${on}. Ask kindly whether there is an answer yet.`;
}

function thank({ id }: Person, { facts, isFound }: Audited): Action[] {
  if (!isFound('unthanked-help', id)) return [];
  const unthanked = (facts.logByPerson.get(id) ?? []).filter(
    ({ on, got, thanked }) => on >= facts.yearStart && hasText(got) && thanked === false,
  );
  const newest = unthanked.at(-1);
  if (newest === undefined) return [];
  const dates = nameList([...new Set(unthanked.map(({ on }) => on))]);
  const got = shorten(newest.got ?? '');
  return [
    {
      kind: 'thank',
      on: newest.on,
      say: (who) => `Thank ${who} for the help on ${dates}: “${got}”.`,
    },
  ];
}

/** More of a note than that is no reminder any more. */
const LONGEST_NOTE = 90;

function shorten(note: string): string {
  const text = note.trim().replaceAll(/\s+/g, ' ');
  const letters = Array.from(text);
  return letters.length <= LONGEST_NOTE
    ? text
    : `${letters
        .slice(0, LONGEST_NOTE - 1)
        .join('')
        .trimEnd()}…`;
}

function help({ id }: Person, { network, facts, isFound }: Audited): Action[] {
  // After a no, a gift would look like another way to ask.
  const answer = facts.logByPerson.get(id)?.findLast(({ asked }) => asked !== undefined)?.answer;
  const isOneWay = isFound('one-way-tie', id);
  if (!isOneWay && (answer === 'no' || !isFound('ask-before-giving', id))) return [];
  const gifts = gift(network.how.strengths);
  return [{ kind: 'help', on: null, say: (who) => `Offer ${who} something of yours: ${gifts}.` }];
}

/** What I could give, by my strengths. */
export function gift(strengths: readonly string[]): string {
  const strength = strengths.find(hasText);
  return strength === undefined
    ? 'something you know, or someone worth meeting'
    : `a hand with ${strength}, or someone worth meeting`;
}

/** The next move of the relationship, where one is due or near, and a look at the fit where it is open. */
function goOn(person: Person, audited: Audited): Action[] {
  const { id, step } = person;
  if (!isOpen(person)) return [];
  const due = dueDate(person, audited);
  const isInterview = audited.isFound('unfollowed-interview', id);
  const move = isInterview ? thinkBack : step === undefined ? keepInTouch : NEXT_MOVES[step];
  const actions: Action[] = due === undefined ? [] : [{ kind: 'step', on: due, say: move }];
  const isSaid = due !== undefined && move === NEXT_MOVES.evaluate;
  return audited.isFound('unevaluated-fit', id) && !isSaid
    ? [...actions, { kind: 'step', on: null, say: NEXT_MOVES.evaluate }]
    : actions;
}

/** The day on which something is or was due with someone; undefined where nothing is, this month. */
function dueDate(person: Person, { network, facts, isFound }: Audited): LocalDate | undefined {
  const { id, every } = person;
  const isOverdue = isFound('overdue-contact', id);
  const next = nextContact(person, facts);
  if (next !== undefined && next.on <= horizon(facts.today)) {
    if (next.kind === 'contact' || next.on >= facts.today || isOverdue) return next.on;
  }
  const last = facts.lastContact.get(id);
  if (last === undefined) return undefined;
  if (isFound('stalled-step', id)) return addDuration(last, network.settings.stalled_after);
  if (isOverdue && every) return addDuration(last, every);
  return isFound('unfollowed-interview', id) ? last : undefined;
}

function thinkBack(who: string): string {
  return `Tell ${who} what you made of the interview, and ask whether you may come back with a question.`;
}
