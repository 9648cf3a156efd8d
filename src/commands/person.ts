import { EXIT, UserError, type ExitCode } from '../errors.js';
import { freePersonId, personIdFor } from '../network/changes.js';
import { addDescribedPerson, editPerson } from '../network/changes-people.js';
import { isSameName } from '../network/facts.js';
import type { NetworkFile } from '../network/read.js';
import { printable } from '../reporters/printable.js';
import type { Context } from './context.js';
import { findPerson } from './find.js';
import { changeNetwork, type Change } from './network-file.js';
import { askAboutPerson } from './person-ask.js';
import { NO_WISHES, readPersonFlags, type PersonFlags } from './person-flags.js';
import { resolveWishes } from './person-wishes.js';

/** `person add`: someone new, described by flags or, in a terminal, by questions. */
export async function add(
  context: Context,
  typedName: string,
  flags: PersonFlags,
): Promise<ExitCode> {
  const name = typedName.trim();
  if (name === '') throw new UserError('a person cannot be without a name', 'Say the name.');
  const wishes = await readPersonFlags(context, flags);
  const dryRun = flags['dryRun'] === true;
  const what = `person add ${name}`;
  const idFor = (file: NetworkFile) =>
    typeof flags['id'] === 'string' ? freePersonId(file, flags['id']) : personIdFor(file, name);
  const plan = (file: NetworkFile) => {
    const id = idFor(file);
    return addDescribedPerson(id, name, resolveWishes(file, wishes ?? NO_WISHES, { id }));
  };
  const change =
    wishes === undefined && context.mayAsk
      ? await askAboutPerson(context, { what, dryRun, idFor, plan, all: false })
      : await changeNetwork(context, { what, dryRun, plan });
  if (change.isSaved) await sayAdded(context, change, name);
  return EXIT.done;
}

async function sayAdded(context: Context, { before, after }: Change, name: string): Promise<void> {
  const id = [...after.network.people.keys()].find((key) => !before.network.people.has(key)) ?? '';
  await context.hint(`Added ${printable(after.network.people.get(id)?.name ?? name)} as ${id}.`);
  const twin = [...before.network.people.values()].find((one) => isSameName(one.name, name));
  if (twin === undefined) return;
  await context.hint(
    `Someone of that name was there already: ${printable(twin.id)}. If it is the same person: mentor-audit undo.`,
  );
}

/** `person edit`: changes what is known of someone, by flags or, in a terminal, by questions. */
export async function edit(context: Context, typed: string, flags: PersonFlags): Promise<ExitCode> {
  const wishes = await readPersonFlags(context, flags);
  const dryRun = flags['dryRun'] === true;
  if (wishes === undefined && !context.mayAsk) {
    throw new UserError(
      'nothing was named that is to change',
      'Name it with a flag, as --step maintain; mentor-audit person edit --help lists them.',
    );
  }
  const what = `person edit ${typed}`;
  const idFor = (file: NetworkFile) => findPerson(typed, file).id;
  const change =
    wishes === undefined
      ? await askAboutPerson(context, { what, dryRun, idFor, plan: () => [], all: true })
      : await changeNetwork(context, {
          what,
          dryRun,
          plan: (file) => {
            const person = findPerson(typed, file);
            return editPerson(file, person.id, resolveWishes(file, wishes, person));
          },
        });
  if (dryRun) return EXIT.done;
  const { id } = findPerson(typed, change.before);
  const name = printable(change.after.network.people.get(id)?.name ?? id);
  await context.hint(
    change.isSaved
      ? `Changed ${name} (${printable(id)}).`
      : `Nothing to change: all of that stands for ${name} already.`,
  );
  return EXIT.done;
}
