import {
  BadFileError,
  BrokenPipe,
  EXIT,
  Interrupted,
  traceOf,
  UserError,
  type ExitCode,
} from './errors.js';
import type { Io } from './io.js';
import { runProgram } from './program.js';
import { printableLines } from './reporters/printable.js';

export { nodeIo } from './io.js';

/**
 * Runs the program with the arguments that follow its name. Never throws: every failure ends as a
 * message on standard error and an exit code.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    return await explainFailure(error, argv, io);
  }
}

async function explainFailure(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  // The reader of a pipe has gone; there is no one left to tell.
  if (error instanceof BrokenPipe) return EXIT.failure;
  try {
    // Messages name files and quote what stands in them.
    await io.stderr.write(`${printableLines(failureText(error, argv))}\n`);
  } catch {
    // Standard error is gone too: the exit code is all that can still be said.
  }
  return error instanceof Interrupted ? EXIT.interrupted : EXIT.failure;
}

function failureText(error: unknown, argv: readonly string[]): string {
  if (error instanceof Interrupted) return `\n${error.message}`;
  const isDebug = argv.includes('--debug');
  if (error instanceof UserError) {
    const text = error instanceof BadFileError ? error.message : sentences(error);
    return isDebug ? `${text}\n${traceOf(error)}` : text;
  }
  const message = isDebug
    ? `It said: ${error instanceof Error ? error.message : String(error)}`
    : 'What it said is left out, for that may quote your file; --debug shows it.';
  return `This is a fault of mentor-audit, not yours. Please report it:\n${traceOf(error)}\n${message}`;
}

/** What is wrong, and what would be right, as sentences. */
function sentences({ message, hint }: UserError): string {
  return [message, hint]
    .filter((text) => text !== undefined)
    .map((text) => text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase()))
    .map((text) => (/[\p{L}\p{N}"”`\])]$/u.test(text) ? `${text}.` : text))
    .join('\n');
}
