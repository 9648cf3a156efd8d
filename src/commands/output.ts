import { resolve } from 'node:path';
import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
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
