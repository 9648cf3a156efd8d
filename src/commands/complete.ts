import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../errors.js';
import { listNeeds } from '../network/needs.js';
import type { Network } from '../network/network.js';
import { RULE_IDS } from '../network/vocabulary.js';
import { printable } from '../reporters/printable.js';
import type { Context } from './context.js';
import { expectedAt, type Candidate, type Expected, type IdKind } from './expected.js';
import { locateNetwork, openNetwork, STANDARD_INPUT } from './network-file.js';

/**
 * `complete WORDS…`, which the completion scripts call: prints what may stand in place of the last
 * word, a line each with what it means after a tab, and `:file` where a file may. Says nothing of what
 * goes wrong: someone is in the middle of typing.
 */
export async function complete(
  context: Context,
  program: CommandUnknownOpts,
  words: readonly string[],
): Promise<ExitCode> {
  const expected = expectedAt(program, words.map(unquote));
  const ids = expected.ids.length > 0 ? await listIds(context, expected) : [];
  const { prefix, suffix, files } = expected;
  const lines = [
    ...expected.candidates,
    ...ids.map(({ text, about }) => ({ text: `${prefix}${text}${suffix}`, about })),
  ].map(({ text, about }) => `${text}\t${printable(about)}\n`);
  await context.io.stdout.write(`${lines.join('')}${files ? ':file\n' : ''}`);
  return EXIT.done;
}

async function listIds(context: Context, { ids, file }: Expected): Promise<Candidate[]> {
  const network = await readQuietly({ ...context, file: atHome(context, file) ?? context.file });
  const lists = {
    person: () =>
      [...(network?.people.values() ?? [])].map(({ id, name }) => ({ text: id, about: name })),
    need: () =>
      listNeeds(network?.needs ?? new Map()).map(({ id, label }) => ({ text: id, about: label })),
    rule: () => RULE_IDS.map((id) => ({ text: id, about: '' })),
  } satisfies Record<IdKind, () => Candidate[]>;
  return ids.flatMap((kind) => lists[kind]());
}

/** The network, where there is one that can be read without waiting for anybody. */
async function readQuietly(context: Context): Promise<Network | undefined> {
  try {
    if ((await locateNetwork(context)) === STANDARD_INPUT) return undefined;
    return (await openNetwork(context)).network;
  } catch {
    return undefined;
  }
}

/** Shells hand over `~` as it was typed. */
function atHome({ io }: Context, file: string | undefined): string | undefined {
  const { HOME } = io.env;
  return file?.startsWith('~/') && HOME !== undefined ? join(HOME, file.slice(2)) : file;
}

/** A word as it was typed, without its quotes; nothing in it is expanded. */
function unquote(word: string): string {
  return word.replace(
    /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.?)/g,
    (_match, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? '',
  );
}
