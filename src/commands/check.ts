import { EXIT, type ExitCode } from '../errors.js';
import type { Context } from './context.js';
import { openNetwork } from './network-file.js';

/** `check`: silent when the file is sound; otherwise every problem, on standard error. */
export async function check(context: Context): Promise<ExitCode> {
  await openNetwork(context);
  return EXIT.done;
}
