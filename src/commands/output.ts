import { resolve } from 'node:path';
import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import { printableLines } from '../reporters/printable.js';
import type { Context } from './context.js';

/**
 * Writes a result where `-o` says.
 *
 * @throws UserError if that is the network file itself
 */
export async function writeOutput(
  { io }: Context,
  networkFile: string,
  output: string,
  text: string,
): Promise<void> {
  const path = resolve(io.cwd, output);
  if (await io.files.isSameFile(path, resolve(io.cwd, networkFile))) {
    throw new UserError(
      `${quote(output)} is the network file itself`,
      'Choose another place for -o.',
    );
  }
  await io.files.writeResult(path, text);
}

/** Prints data in a format that keeps whatever the file says; a terminal gets none of it raw. */
export async function printData({ io }: Context, text: string): Promise<void> {
  const { stdout } = io;
  await stdout.write(stdout.isTerminal ? printableLines(text.replaceAll('\r\n', '\n')) : text);
}
