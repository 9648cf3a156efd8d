import { EXIT, UserError, type ExitCode } from '../errors.js';
import { addLogEntry, type NewLogEntry } from '../network/changes-log.js';
import { quote } from '../network/characters.js';
import { deriveFacts, type Facts } from '../network/facts.js';
import { suggest } from '../network/nearest.js';
import { listNeeds } from '../network/needs.js';
import type { Person } from '../network/network.js';
import type { NetworkFile } from '../network/read.js';
import { REFERRAL } from '../network/references.js';
import { nextContactOf, rhythmOf } from '../network/rhythm.js';
import { ANSWERS } from '../network/vocabulary.js';
import { nameList } from '../network/words.js';
import { printable } from '../reporters/printable.js';
import { choose } from './choose.js';
import type { Context } from './context.js';
import { findPerson } from './find.js';
import { askAboutContact } from './log-ask.js';
import { changeNetwork, openNetwork } from './network-file.js';
import { readAhead, readPast } from './when.js';

export interface LogOptions {
  readonly on?: string | undefined;
  readonly what?: string | undefined;
  readonly gave?: string | undefined;
  readonly got?: string | undefined;
  readonly criticalFeedback?: string | undefined;
  readonly asked?: string | undefined;
  readonly answer?: string | undefined;
  readonly thanked?: boolean | undefined;
  readonly next?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `log`: records a contact, by flags or, in a terminal, by questions. */
export async function log(
  context: Context,
  typed: readonly string[],
  { dryRun, ...flags }: LogOptions,
): Promise<ExitCode> {
  const isFlagged = Object.values(flags).some((value) => value !== undefined);
  if (!isFlagged && context.mayAsk) {
    const file = await openNetwork(context);
    const entry = await askAboutContact(context, file, findAll(typed, file));
    if (entry === undefined) {
      await context.hint('Nobody was named, so nothing is logged.');
      return EXIT.done;
    }
    const names = entry.with.join(', ');
    return record(context, { names, entryFor: () => entry, dryRun });
  }
  if (typed.length === 0) {
    throw new UserError('say with whom you were in touch', 'As in: mentor-audit log ana.');
  }
  const { asked, ...entry } = await readFlags(context, flags);
  const entryFor = (file: NetworkFile): NewLogEntry => ({
    ...entry,
    with: findAll(typed, file),
    asked: asked === undefined ? undefined : findAsked(asked, file),
  });
  return record(context, { names: typed.join(', '), entryFor, dryRun });
}

interface Recording {
  /** Whom `undo --list` names. */
  readonly names: string;
  entryFor(file: NetworkFile): NewLogEntry;
  readonly dryRun: boolean | undefined;
}

async function record(context: Context, { names, entryFor, dryRun }: Recording): Promise<ExitCode> {
  const { before, after } = await changeNetwork(context, {
    what: `log ${names}`,
    dryRun,
    plan: (file) => addLogEntry(entryFor(file)),
  });
  if (dryRun) return EXIT.done;
  const { on, with: ids } = entryFor(before);
  const people = ids.flatMap((id) => after.network.people.get(id) ?? []);
  const named = new Map(people.map((person) => [person.id, person]));
  const facts = deriveFacts({ ...after.network, people: named }, context.today);
  const who = people.map((person) => `${printable(person.name)} (${whatComes(person, facts)})`);
  await context.hint(`Logged ${on} with ${nameList(who, who.length)}.`);
  return EXIT.done;
}

function whatComes(person: Person, facts: Facts): string {
  if (person.closed) return `closed on ${person.closed.on}`;
  const next = nextContactOf(person, facts);
  if (next !== undefined) return `next on ${next}`;
  const rhythm = rhythmOf(person, facts);
  return rhythm === undefined ? 'no next date' : `next due ${rhythm.due}`;
}

/** The ids of those who were named, each once. */
function findAll(typed: readonly string[], file: NetworkFile): string[] {
  return [...new Set(typed.map((name) => findPerson(name, file).id))];
}

function findAsked(asked: string, file: NetworkFile): string {
  if (asked === REFERRAL) return asked;
  const needs = listNeeds(file.network.needs).map(({ id }) => id);
  if (needs.includes(asked)) return asked;
  throw new UserError(
    `there is no need ${quote(asked)} to ask for`,
    suggest(asked, [REFERRAL, ...needs]),
  );
}

type NamedEntry = Omit<NewLogEntry, 'with'>;

/** What the flags say, checked as far as that goes without the file. */
async function readFlags(
  context: Context,
  { on, next, answer, ...flags }: Omit<LogOptions, 'dryRun'>,
): Promise<NamedEntry> {
  if (answer !== undefined && flags.asked === undefined) {
    throw new UserError(
      'an answer is to something',
      'Say what was asked for: --asked sponsorship.',
    );
  }
  return {
    on: on === undefined ? context.today : await readPast(context, 'on', on),
    what: notBlank('what', flags.what),
    gave: notBlank('gave', flags.gave),
    got: notBlank('got', flags.got),
    critical_feedback: notBlank('critical-feedback', flags.criticalFeedback),
    thanked: flags.thanked,
    asked: flags.asked,
    answer: answer === undefined ? undefined : choose(answer, ANSWERS, '--answer'),
    next: next === undefined ? undefined : await readAhead(context, 'next', next),
  };
}

function notBlank(flag: string, text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  if (trimmed !== '') return trimmed;
  throw new UserError(`--${flag} is blank`, 'Leave it out where there is nothing to say.');
}
