import { EXIT, UserError, type ExitCode } from '../errors.js';
import { forgetPerson } from '../interview/marks.js';
import { choicesOf, CLOSED_WORDS } from '../interview/words.js';
import { closePerson, removePerson } from '../network/changes-people.js';
import type { Person } from '../network/network.js';
import type { NetworkFile } from '../network/read.js';
import { CLOSED_REASONS } from '../network/vocabulary.js';
import { plural } from '../network/words.js';
import { printable } from '../reporters/printable.js';
import { choose } from './choose.js';
import type { Context } from './context.js';
import { findPerson } from './find.js';
import { changeNetwork, openNetwork } from './network-file.js';
import { readPast } from './when.js';

export interface CloseOptions {
  readonly because?: string | undefined;
  readonly on?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `person close`: ends a relationship and keeps its history. */
export async function close(
  context: Context,
  typed: string,
  { because, on, dryRun }: CloseOptions,
): Promise<ExitCode> {
  const reason =
    because === undefined
      ? await askWhy(context, typed)
      : choose(because, CLOSED_REASONS, '--because');
  if (reason === undefined) {
    await context.hint('Nothing was changed.');
    return EXIT.done;
  }
  const day = on === undefined ? undefined : await readPast(context, 'on', on);
  const { after, isSaved } = await changeNetwork(context, {
    what: `person close ${typed}`,
    dryRun,
    plan: (file) => {
      const { id, closed } = findPerson(typed, file);
      return closePerson(id, { on: day ?? closed?.on ?? context.today, because: reason });
    },
  });
  if (dryRun) return EXIT.done;
  const { id, name, closed } = findPerson(typed, after);
  const verb = isSaved ? 'Closed' : 'Nothing to change: closed already,';
  await context.hint(
    `${verb} ${printable(name)} on ${closed?.on ?? ''} (${reason}). The history stays; ` +
      `to open it again: mentor-audit person edit ${printable(id)} --unset closed.`,
  );
  return EXIT.done;
}

type Reason = (typeof CLOSED_REASONS)[number];

async function askWhy(context: Context, typed: string): Promise<Reason | undefined> {
  if (!context.mayAsk) {
    throw new UserError(
      'say why the relationship ended',
      `Add --because with one of ${CLOSED_REASONS.join(', ')}.`,
    );
  }
  const { name } = findPerson(typed, await openNetwork(context));
  const { createPrompter } = await import('../interview/prompter.js');
  const words = { stop: 'Stop, and change nothing', explanation: '' };
  const { ask } = createPrompter(context.io, context.styleFor(context.io.stderr), words);
  const question = {
    kind: 'choice',
    id: 'because',
    heading: { place: `close · ${name}` },
    message: `Why does it end with ${name}?`,
    choices: choicesOf(CLOSED_WORDS, CLOSED_REASONS),
    skipLabel: 'Skip, and change nothing',
  } as const;
  const reply = await ask(question, (text) => Promise.resolve({ text }));
  return CLOSED_REASONS.find((reason) => reply.kind === 'choice' && reply.value === reason);
}

export interface RemoveOptions {
  readonly yes?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `person remove`: takes someone out of the file, with every mention, after asking. */
export async function remove(
  context: Context,
  typed: string,
  { yes = false, dryRun = false }: RemoveOptions,
): Promise<ExitCode> {
  const file = await openNetwork(context);
  const person = findPerson(typed, file);
  const name = printable(person.name);
  if (!yes && !dryRun && !(await askWhetherSure(context, file, person))) {
    await context.hint('Nothing was changed.');
    return EXIT.done;
  }
  await changeNetwork(context, {
    what: `person remove ${typed}`,
    dryRun,
    plan: (current) => {
      // Who was asked about is who is removed, even if the name fits someone else by now.
      const { id } = findPerson(person.id, current);
      return [...removePerson(current, id), ...forgetPerson(current.data, id)];
    },
  });
  if (!dryRun) await context.hint(`Removed ${name}. The way back: mentor-audit undo.`);
  return EXIT.done;
}

async function askWhetherSure(
  context: Context,
  { network }: NetworkFile,
  { id, name }: Person,
): Promise<boolean> {
  if (!context.mayAsk) {
    throw new UserError(
      `this takes ${printable(name)} (${printable(id)}) out of the file, log included`,
      `Say so with --yes; or keep the history: mentor-audit person close ${printable(id)}.`,
    );
  }
  const alone = network.log.filter((entry) => entry.with.length === 1 && entry.with[0] === id);
  const log =
    alone.length === 0 ? '' : `, with ${plural(alone.length, 'log entry', 'log entries')}`;
  const { confirm } = await import('../interview/prompter.js');
  return confirm(context.io, `Remove ${printable(name)} (${printable(id)})${log}?`);
}
