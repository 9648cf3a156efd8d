import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { nodeIo, type Io } from '../../src/io.js';
import { run } from '../../src/main.js';
import { nodeFiles } from '../../src/storage/files.js';
import { TODAY, type Run } from '../support/program.js';

/** Where the program writes to, and how wide that is. */
export interface Streams {
  readonly isTerminal: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Types Enter, again and again, as long as the program asks. */
  readonly hasSomeoneTyping?: boolean;
}

export const PIPE: Streams = { isTerminal: false };
export const TERMINAL: Streams = { isTerminal: true };

/** A new folder with these files in it, and what removes it. */
export function makeFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the program in this process, for hundreds of runs, and so that both streams may be terminals. */
export async function runInside(
  folder: string,
  args: readonly string[],
  { isTerminal, columns = 80, env = {}, hasSomeoneTyping = false }: Streams,
  change: (io: Io) => Io = (io) => io,
): Promise<Run> {
  const said = { out: '', err: '' };
  const output = (name: keyof typeof said) => ({
    isTerminal,
    columns,
    write: (text: string) => {
      said[name] += text;
      return Promise.resolve();
    },
  });
  const variables = { HOME: folder, XDG_STATE_HOME: join(folder, 'state'), ...env };
  const stdin = new PassThrough();
  const io: Io = {
    ...nodeIo(),
    stdout: output('out'),
    stderr: output('err'),
    stdin: Object.assign(stdin, { isTTY: hasSomeoneTyping }) as unknown as Io['stdin'],
    env: variables,
    cwd: folder,
    files: nodeFiles({ env: variables }),
    today: () => TODAY,
    open: () => Promise.resolve(false),
  };
  const running = { isDone: false };
  const ending = run(args, change(io)).finally(() => (running.isDone = true));
  while (hasSomeoneTyping && !running.isDone) {
    stdin.write('\r');
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { code: await ending, ...said };
}
