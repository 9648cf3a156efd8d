import { EXIT, UserError, type ExitCode } from '../errors.js';
import { addNeed, rateNeed } from '../network/changes.js';
import { suggest } from '../network/nearest.js';
import { listNeeds } from '../network/needs.js';
import { IMPORTANCES, type Importance } from '../network/vocabulary.js';
import { printable } from '../reporters/printable.js';
import { table } from '../reporters/style.js';
import type { Context } from './context.js';
import { findNeed } from './find.js';
import { changeNetwork, openNetwork } from './network-file.js';

interface DryRun {
  readonly dryRun?: boolean | undefined;
}

/** `need rate`: says how much a need matters now. */
export async function rate(
  context: Context,
  id: string,
  importance: string,
  { dryRun }: DryRun,
): Promise<ExitCode> {
  const level = parseImportance(importance);
  const { after, isSaved } = await changeNetwork(context, {
    what: `need rate ${id} ${level}`,
    dryRun,
    plan: (file) => {
      findNeed(id, file);
      return rateNeed(file, id, level);
    },
  });
  const label = listNeeds(after.network.needs).find((need) => need.id === id)?.label ?? id;
  if (!dryRun) {
    const text = isSaved ? 'is now rated' : 'was rated already:';
    await context.hint(`${printable(label)} ${text} ${level}.`);
  }
  return EXIT.done;
}

export interface AddNeedOptions extends DryRun {
  readonly id?: string | undefined;
  readonly question?: string | undefined;
  readonly importance?: string | undefined;
  readonly because?: string | undefined;
}

/** `need add`: a need that the catalogue does not have. */
export async function add(
  context: Context,
  label: string,
  { dryRun, importance, ...options }: AddNeedOptions,
): Promise<ExitCode> {
  const level = importance === undefined ? undefined : parseImportance(importance);
  const { before, after } = await changeNetwork(context, {
    what: `need add ${label}`,
    dryRun,
    plan: (file) => addNeed(file, { ...options, label, importance: level }),
  });
  const id = [...after.network.needs.keys()].find((key) => !before.network.needs.has(key));
  if (!dryRun) await context.hint(`Added ${printable(label)} as ${id ?? ''}.`);
  return EXIT.done;
}

/** `need list`: every need, with its importance. */
export async function list(context: Context): Promise<ExitCode> {
  const { io } = context;
  const { network } = await openNetwork(context);
  const rows = listNeeds(network.needs).map(({ id, label }) => [
    id,
    network.needs.get(id)?.importance ?? '–',
    printable(label),
  ]);
  await io.stdout.write(`${table(rows, context.styleFor(io.stdout).width, 0).join('\n')}\n`);
  return EXIT.done;
}

function parseImportance(text: string): Importance {
  const importance = IMPORTANCES.find((level) => level === text);
  if (importance) return importance;
  throw new UserError(`${JSON.stringify(text)} is not an importance`, suggest(text, IMPORTANCES));
}
