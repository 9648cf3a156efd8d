import { createPromptModule } from 'inquirer';
import { Writable, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Interrupted } from '../errors.js';
import type { Output } from '../io.js';
import { listPrompt, type ListConfig } from './prompter-list.js';

/** The streams that questions need; those of `Io` will do. */
export interface StreamIo {
  readonly stdin: Readable;
  readonly stderr: Output;
  onTermination?(listener: () => void): () => void;
}

type Prompts = Record<'list', ListConfig & Record<string, unknown>>;
/** A prompt of inquirer's, or our own list. */
export type PromptConfig =
  | { type: 'input' | 'confirm'; message: string; [key: string]: unknown }
  | ({ type: 'list' } & ListConfig);

/**
 * Runs one prompt on the terminal; what it gives is not checked yet.
 *
 * @throws Interrupted on Ctrl-C, Ctrl-D, when the terminal goes away and when the program is told to end
 */
export async function prompt(io: StreamIo, question: PromptConfig): Promise<unknown> {
  const { stdin, stderr } = io;
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const unwatch = watchForEnd(stdin, abort);
  const unlisten = io.onTermination?.(abort);
  const output = terminalStream(stderr);
  const written = finished(output);
  // A terminal that cannot be written to any more ends the question; the failure is thrown below.
  written.catch(abort);
  try {
    if (stdin.readableEnded || stdin.destroyed) throw new Interrupted();
    const ask = createPromptModule<Prompts>({ input: stdin, output, signal: controller.signal });
    ask.registerPrompt('list', listPrompt);
    const answers: unknown = await ask([{ ...question, name: 'answer' }]);
    return answers;
  } catch (error) {
    throw isInterruption(error) ? new Interrupted() : error;
  } finally {
    unwatch();
    unlisten?.();
    output.end();
    // What comes next must not overtake the end of this question.
    await written;
  }
}

/**
 * Tells of every way in which the input can end. Otherwise there would be nothing left to wait for,
 * and the process would end with 0.
 */
function watchForEnd(stdin: Readable, abort: () => void): () => void {
  let wasSuspended = false;
  const noteKey = (_text: unknown, key: { name?: string; ctrl?: boolean } | undefined) => {
    wasSuspended = key?.ctrl === true && key.name === 'z';
  };
  const judgePause = () => {
    // Ctrl-D does not end a terminal: readline lets go of it, which pauses it. So it does when the
    // program goes on after Ctrl-Z, and never resumes.
    if (wasSuspended) stdin.resume();
    else abort();
    wasSuspended = false;
  };
  stdin.on('end', abort).on('close', abort).on('pause', judgePause).on('keypress', noteKey);
  return () => {
    stdin.off('end', abort).off('close', abort).off('pause', judgePause).off('keypress', noteKey);
  };
}

function isInterruption(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}

/** One stream for one prompt, which ends it. */
function terminalStream(output: Output): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      output.write(String(chunk)).then(() => {
        done();
      }, done);
    },
  });
  return Object.defineProperty(stream, 'columns', { get: () => output.columns });
}
