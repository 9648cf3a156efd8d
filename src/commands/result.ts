import { resolve } from 'node:path';
import { UserError } from '../errors.js';
import { printable } from '../reporters/printable.js';
import type { Context } from './context.js';

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
  { io, mayAsk, hint }: Context,
  text: string,
  { output, open = false }: ResultOptions,
): Promise<void> {
  if (output === undefined) {
    await io.stdout.write(text);
    return;
  }
  const path = resolve(io.cwd, output);
  await io.files.writeResult(path, text);
  if (!open) return;
  // A script has no one who would look.
  const isOpened = mayAsk && (await io.open(path));
  if (!isOpened) await hint(`Wrote ${printable(output)}; no browser was opened.`);
}
