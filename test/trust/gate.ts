import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { vi } from 'vitest';

/** A place where the program stops in the middle of its work, until it is let through. */
export interface Gate {
  /** Waits until the program stands there. */
  reached(): Promise<void>;
  /** Lets it go on, with what the file at that place has held before. */
  open(): void;
}

/** A named pipe in the place of a file: whoever reads the file waits until someone fills the pipe. */
export function makeGate(path: string): Gate {
  const former = existsSync(path) ? readFileSync(path) : undefined;
  rmSync(path, { force: true });
  execFileSync('mkfifo', [path]);
  let pipe = -1;
  return {
    reached: async () => {
      // Without waiting, a pipe can be opened for writing only when somebody reads it.
      pipe = await vi.waitFor(() => openSync(path, constants.O_WRONLY | constants.O_NONBLOCK), {
        timeout: 60_000,
        interval: 5,
      });
    },
    open: () => {
      rmSync(path);
      if (former !== undefined) {
        writeFileSync(path, former);
        writeSync(pipe, former);
      }
      closeSync(pipe);
    },
  };
}
