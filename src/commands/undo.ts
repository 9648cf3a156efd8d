import { resolve } from 'node:path';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { plural } from '../network/words.js';
import { printable } from '../reporters/printable.js';
import { table } from '../reporters/style.js';
import type { Context } from './context.js';
import { locateWritable, printDiff } from './network-file.js';

export interface UndoOptions {
  readonly force?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `undo` and `redo`: takes back the newest change of this program, or brings it again. */
export async function undo(
  context: Context,
  direction: 'undo' | 'redo',
  { force = false, dryRun = false }: UndoOptions,
): Promise<ExitCode> {
  const { io } = context;
  const name = await locateWritable(context);
  const path = resolve(io.cwd, name);
  const { what, before, after } = await io.files[direction](path, { force, dryRun });
  if (dryRun) {
    await printDiff(context, name, before, after);
    return EXIT.done;
  }
  const verb = direction === 'undo' ? 'Took back' : 'Brought back';
  const back = direction === 'undo' ? 'redo' : 'undo';
  await context.hint(`${verb}: ${printable(what)}. The way back: mentor-audit ${back}.`);
  return EXIT.done;
}

/** `undo --list`: the kept changes, newest first. */
export async function listChanges(context: Context): Promise<ExitCode> {
  const { io } = context;
  const path = resolve(io.cwd, await locateWritable(context));
  const changes = await io.files.keptChanges(path);
  const rows = changes
    .toReversed()
    .map(({ at, what, undone }) => [
      at.slice(0, 16).replace('T', ' '),
      undone ? 'undone' : '',
      printable(what),
    ]);
  const width = context.styleFor(io.stdout).width;
  if (rows.length > 0) await io.stdout.write(`${table(rows, width, 0).join('\n')}\n`);
  else await context.hint('No changes are kept for this file.');
  return EXIT.done;
}

/** `undo --clear`: forgets the kept versions, after asking. */
export async function clearChanges(context: Context, isSure: boolean): Promise<ExitCode> {
  const { io } = context;
  const name = await locateWritable(context);
  if (!isSure && !(await askWhetherSure(context, name))) return EXIT.done;
  const count = await io.files.forgetChanges(resolve(io.cwd, name));
  await context.hint(`Forgot ${plural(count, 'kept version')} of ${printable(name)}.`);
  return EXIT.done;
}

async function askWhetherSure(context: Context, name: string): Promise<boolean> {
  if (!context.mayAsk) {
    throw new UserError('this forgets every kept version for good', 'Say so with --yes.');
  }
  const { confirm } = await import('../interview/prompter.js');
  return confirm(context.io, `Forget every kept version of ${printable(name)} for good?`);
}
