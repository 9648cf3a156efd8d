import { resolve } from 'node:path';
import { UserError } from '../errors.js';
import { printable } from '../reporters/printable.js';
import type { Context } from './context.js';
import { locateNetwork } from './network-file.js';
import { writeOutput } from './output.js';

/** Where a result goes. */
export interface ResultOptions {
  /** A file; standard output where it is missing. */
  readonly output?: string | undefined;
  /** True: shows the written file in the browser, where somebody sits at a screen. */
  readonly open?: boolean | undefined;
}

/** Complains of `--open` where there would be nothing to open; called before any work is done. */
export function checkOpen({ output, open }: ResultOptions, isPicture: boolean): void {
  if (!open) return;
  if (!isPicture)
    throw new UserError('A browser shows html and svg only.', 'Choose one of them with --format.');
  if (output === undefined)
    throw new UserError('Only a file can be opened.', 'Name it with -o FILE.');
}

/** Hands a result to standard output or to its file, and the file to the browser. */
export async function deliver(
  context: Context,
  text: string,
  { output, open = false }: ResultOptions,
): Promise<void> {
  const { io, hint } = context;
  if (output === undefined) {
    await io.stdout.write(text);
    return;
  }
  await writeOutput(context, await locateNetwork(context), output, text);
  if (!open) return;
  // A script has no one who would look.
  const isOpened = context.mayAsk && (await io.open(resolve(io.cwd, output)));
  if (!isOpened) await hint(`Wrote ${printable(output)}; no browser was opened.`);
}
