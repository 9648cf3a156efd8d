import { isAbsolute, join, resolve } from 'node:path';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { quote } from '../network/characters.js';
import { deriveFacts } from '../network/facts.js';
import { suggest } from '../network/nearest.js';
import { oddity } from '../planning/draft-hints.js';
import {
  DRAFT_KIND_NAMES,
  DRAFT_KINDS,
  findDraftKind,
  type DraftKind,
} from '../planning/draft-kinds.js';
import { messageValues, type MessageValues } from '../planning/message-values.js';
import { parseTemplate, type MessageTemplate } from '../planning/template.js';
import { printable, printableLines } from '../reporters/printable.js';
import { table } from '../reporters/style.js';
import type { Context } from './context.js';
import { findNeed, findPerson } from './find.js';
import { openNetwork } from './network-file.js';

export interface DraftOptions {
  readonly need?: string | undefined;
  /** A folder whose templates go before all others. */
  readonly templates?: string | undefined;
}

/** `draft`: a message to edit and to send by hand, or the list of kinds. */
export async function draft(
  context: Context,
  kindName: string | undefined,
  personName: string | undefined,
  options: DraftOptions,
): Promise<ExitCode> {
  const { io, today } = context;
  if (kindName === undefined) return listKinds(context);
  const kind = parseKind(kindName);
  if (personName === undefined) {
    throw new UserError('whom is it for?', `Name the person: mentor-audit draft ${kind} PERSON`);
  }
  const file = await openNetwork(context);
  const { network } = file;
  const person = findPerson(personName, file);
  if (kind === 'ask' && options.need === undefined) {
    throw new UserError(
      'an ask is about one need: --need is missing',
      `Name the need: mentor-audit draft ask ${person.id} --need ID; mentor-audit need list shows the needs.`,
    );
  }
  const need = options.need === undefined ? undefined : findNeed(options.need, file);
  const template = await readTemplate(context, kind, options.templates);
  const facts = deriveFacts(network, today);
  const values = messageValues(person, need, network, facts);
  const message = printableLines(template.render(printableValues(values)));
  await io.stdout.write(message.endsWith('\n') ? message : `${message}\n`);

  const hints = [
    oddity({ kind, person, need }, network, facts),
    need && !usesNeed(template) ? `A ${kind} message says nothing of a need.` : undefined,
    message.includes('[') ? 'What stands in [brackets] is for you to fill in.' : undefined,
    'A draft to edit and to send yourself; nothing was sent.',
  ];
  for (const hint of hints) if (hint !== undefined) await context.hint(printable(hint));
  return EXIT.done;
}

function usesNeed({ fields }: MessageTemplate): boolean {
  return fields.has('need') || fields.has('ask') || fields.has('looking_for');
}

async function listKinds(context: Context): Promise<ExitCode> {
  const { io } = context;
  const rows = Object.entries(DRAFT_KINDS);
  await io.stdout.write(`${table(rows, context.styleFor(io.stdout).width, 0).join('\n')}\n`);
  return EXIT.done;
}

function parseKind(name: string): DraftKind {
  const kind = findDraftKind(name);
  if (kind) return kind;
  throw new UserError(`there is no message ${quote(name)}`, suggest(name, DRAFT_KIND_NAMES));
}

/** The template of a kind: from the folder of `--templates`, the user's own, or ours. */
async function readTemplate(
  context: Context,
  kind: DraftKind,
  folder: string | undefined,
): Promise<MessageTemplate> {
  const { io } = context;
  const read = async (path: string) => parseTemplate(await io.files.readText(path), path);
  if (folder !== undefined) {
    const path = resolve(io.cwd, folder, `${kind}.txt`);
    if (await io.files.exists(path)) return read(path);
    if (!(await io.files.exists(resolve(io.cwd, folder)))) {
      throw new UserError(`there is no folder ${folder}`, 'Check what follows --templates.');
    }
    await context.hint(printable(`${folder} has no ${kind}.txt; this is another template.`));
  }
  const own = configFolder(io.env);
  const path = own === undefined ? undefined : join(own, `${kind}.txt`);
  if (path !== undefined && (await io.files.exists(path))) return read(path);
  return read(join(io.templates, 'messages', `${kind}.txt`));
}

/** The user's own templates; the XDG specification has relative paths ignored. */
function configFolder({ XDG_CONFIG_HOME, HOME }: Context['io']['env']): string | undefined {
  const config =
    XDG_CONFIG_HOME !== undefined && isAbsolute(XDG_CONFIG_HOME)
      ? XDG_CONFIG_HOME
      : HOME && join(HOME, '.config');
  return config === undefined || config === ''
    ? undefined
    : join(config, 'mentor-audit', 'messages');
}

/** Line breaks belong to the template; nothing of the file may add one, or steer a terminal. */
function printableValues(values: MessageValues): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, printable(value)]),
  );
}
