import { fstatSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { BrokenPipe } from '../errors.js';
import { codeOf, explained, ifPossible } from './failure.js';

/** The part of `process.stdout` that an output needs; only asked for if it may be a terminal. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
}

/**
 * The output behind a file descriptor. `write` keeps the order of its calls, and rejects with
 * `BrokenPipe` when nobody reads any more.
 * @param name how messages call it: `standard output`
 */
export function descriptorOutput(descriptor: number, terminal: () => Terminal, name: string) {
  const isTerminal = mayBeTerminal(descriptor) && terminal().isTTY;
  // Without a listener, a failure that `write` reports would also be thrown where nobody can catch it.
  if (isTerminal) terminal().on('error', () => undefined);
  let last: Promise<unknown> = Promise.resolve();

  return {
    isTerminal,
    get columns(): number {
      return (isTerminal ? terminal().columns : 0) || 80;
    },
    write(text: string): Promise<void> {
      const writing = last.then(async () => {
        try {
          // The stream of a terminal knows its encoding; any other stream hides a full disk.
          if (isTerminal) await writeToTerminal(terminal(), text);
          else await writeAll(descriptor, Buffer.from(text));
        } catch (error) {
          throw isBrokenPipe(error) ? new BrokenPipe() : explained(error, `write to ${name}`);
        }
      });
      last = writing.catch(() => undefined);
      return writing;
    },
  };
}

// Asking the stream itself would load Node's stream and network modules for every report in a pipe.
function mayBeTerminal(descriptor: number): boolean {
  const stats = ifPossible(() => fstatSync(descriptor));
  return stats === undefined || !(stats.isFile() || stats.isFIFO() || stats.isSocket());
}

function writeToTerminal(terminal: Terminal, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    terminal.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

async function writeAll(descriptor: number, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      // Another program may have made the pipe that we share non-blocking, and it is full.
      if (codeOf(error) !== 'EAGAIN') throw error;
      await pause(2);
    }
  }
}

function isBrokenPipe(error: unknown): boolean {
  // Windows calls it EOF.
  return ['EPIPE', 'EOF', 'ECONNRESET'].includes(codeOf(error) ?? '');
}
