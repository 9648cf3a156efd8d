import { resolve } from 'node:path';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import type { Contact, ContactList } from '../exchange/contact.js';
import { MAPPABLE, parseCsv, type ColumnMap, type Mappable } from '../exchange/csv.js';
import { decodeText } from '../exchange/decode.js';
import { parseLinkedin } from '../exchange/linkedin.js';
import { matching, takeContacts, type Taking } from '../exchange/taking.js';
import { parseVcard } from '../exchange/vcard.js';
import { suggest } from '../network/nearest.js';
import type { Channel } from '../network/vocabulary.js';
import { plural } from '../network/words.js';
import { printable } from '../reporters/printable.js';
import { chooseContacts, IMPORT_WORDS } from './choose-contacts.js';
import type { Context } from './context.js';
import type { ImportFormat } from './formats.js';
import { changeNetwork, STANDARD_INPUT } from './network-file.js';

export interface ImportOptions {
  readonly match?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
  /** `field=Column`, for a CSV file. */
  readonly map?: readonly string[] | undefined;
  readonly knownThrough?: Channel | undefined;
  readonly skipBad?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `import`: takes people of a contact list into the network file. */
export async function importContacts(
  context: Context,
  format: ImportFormat,
  source: string,
  options: ImportOptions,
): Promise<ExitCode> {
  const columns = readMap(options.map ?? []);
  if (columns.size > 0 && format !== 'csv') {
    throw new UserError(`--map is about the columns of a CSV file, not of ${format}`);
  }
  checkChoice(context, options);
  const list = parse(format, await readSource(context, source), columns, source);
  await reportBad(context, source, list, options.skipBad ?? false);
  const chosen = await choose(context, list.contacts, options);
  const knownThrough = options.knownThrough ?? (format === 'linkedin' ? 'online' : undefined);

  let taking: Taking | undefined;
  if (chosen.length > 0) {
    await changeNetwork(context, {
      what: `import ${format} ${source}`,
      dryRun: options.dryRun,
      plan: (file) => (taking = takeContacts(file, chosen, knownThrough)).edits,
    });
  }
  await context.hint(summary(taking, list, options.dryRun ?? false));
  return EXIT.done;
}

async function readSource({ io }: Context, source: string): Promise<Uint8Array> {
  return source === STANDARD_INPUT
    ? io.readStdinBytes()
    : io.files.readBytes(resolve(io.cwd, source));
}

function parse(
  format: ImportFormat,
  bytes: Uint8Array,
  columns: ColumnMap,
  source: string,
): ContactList {
  try {
    if (format === 'vcard') return parseVcard(bytes);
    const text = decodeText(bytes);
    return format === 'csv' ? parseCsv(text, columns) : parseLinkedin(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${source}: ${error.message}`, error.hint);
  }
}

/** Without a terminal, whom to take must be said before anything is read. */
function checkChoice(context: Context, { match = [], all = false }: ImportOptions): void {
  if (all && match.length > 0) throw new UserError('--all and --match exclude each other');
  if (match.some((text) => text.trim() === '')) {
    throw new UserError('--match needs a text', 'To take everyone, say --all.');
  }
  if (all || match.length > 0 || context.mayAsk) return;
  throw new UserError(
    'a contact list is not a mentoring network: say whom to take',
    'Name them with --match TEXT, which may be repeated, or take everyone with --all.',
  );
}

async function choose(
  context: Context,
  contacts: readonly Contact[],
  { match = [], all = false }: ImportOptions,
): Promise<readonly Contact[]> {
  if (all) return contacts;
  if (match.length > 0) return matching(contacts, match);
  const { createPrompter } = await import('../interview/prompter.js');
  const { ask } = createPrompter(context.io, context.styleFor(context.io.stderr), IMPORT_WORDS);
  return chooseContacts(ask, contacts);
}

async function reportBad(
  { io }: Context,
  source: string,
  { bad }: ContactList,
  mayskip: boolean,
): Promise<void> {
  if (bad.length === 0) return;
  const name = source === STANDARD_INPUT ? '<stdin>' : source;
  const lines = bad.map(({ line, reason }) => `${printable(`${name}:${line}: ${reason}`)}\n`);
  await io.stderr.write(lines.join(''));
  if (mayskip) return;
  throw new UserError(
    `${plural(bad.length, 'entry', 'entries')} cannot be read, so nothing was imported`,
    'Mend the file, or leave them out with --skip-bad.',
  );
}

function readMap(entries: readonly string[]): ColumnMap {
  return new Map(
    entries.map((entry): [Mappable, string] => {
      const [, name = '', column = ''] = /^([^=]*)=([^]*)$/.exec(entry) ?? [];
      if (column.trim() === '') {
        throw new UserError(`--map ${entry} names no column`, 'Write it as --map name=Column.');
      }
      const field = MAPPABLE.find((candidate) => candidate === name.trim());
      if (field) return [field, column];
      throw new UserError(`--map does not know the field ${name}`, suggest(name, MAPPABLE));
    }),
  );
}

function summary(taking: Taking | undefined, list: ContactList, isDryRun: boolean): string {
  const { taken = 0, updated = 0, known = 0, repeated = 0 } = taking ?? {};
  const nameless =
    list.skipped > 0
      ? [`skipped ${list.skipped} that name${list.skipped === 1 ? 's' : ''} no person`]
      : [];
  const bad = list.bad.length > 0 ? [`left out ${list.bad.length} that cannot be read`] : [];
  const parts = [
    `${isDryRun ? 'Would take' : 'Took'} ${plural(taken, 'new person', 'new people')} of ${plural(list.contacts.length, 'contact')}`,
    `updated ${updated}`,
    `${known} already known`,
    ...(repeated > 0 ? [`${repeated} listed twice`] : []),
    ...nameless,
    ...bad,
  ];
  return `${parts.join(', ')}.`;
}
