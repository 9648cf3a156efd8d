import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from '../../src/main.js';
import { nodeIo, type Io, type Output } from '../../src/io.js';
import { decode } from '../../src/storage/read.js';
import { TODAY, type Run } from '../support/program.js';

export const FILE = 'mentor-network.yaml';

/** What a run in this process came to; `after` is what the file holds then. */
export interface RunInMemory extends Run {
  readonly after: Buffer;
}

/** Runs the program in this process on a file that is nowhere but in memory. */
export async function runInMemory(bytes: Buffer, args: readonly string[]): Promise<RunInMemory> {
  let held = bytes;
  const out: string[] = [];
  const err: string[] = [];
  const real = nodeIo();
  const refuse = () => Promise.reject(new Error('the test has no such file'));
  const io: Io = {
    ...real,
    stdin: Object.assign(Object.create(process.stdin) as NodeJS.ReadStream, { isTTY: false }),
    stdout: collect(out),
    stderr: collect(err),
    env: {},
    cwd: '/nowhere',
    templates: resolve('templates'),
    today: () => TODAY,
    files: {
      ...real.files,
      readText: (path) =>
        Promise.resolve().then(() =>
          path === resolve('/nowhere', FILE) ? decode(held, FILE) : readFileSync(path, 'utf8'),
        ),
      exists: (path) => Promise.resolve(path === resolve('/nowhere', FILE)),
      withLock: (_path, work) => work(),
      save: (_path, text, { expected }) => {
        if (expected !== held.toString()) return refuse();
        held = Buffer.from(text);
        return Promise.resolve(true);
      },
      writeResult: refuse,
    },
  };
  const code = await run([...args, '--no-input'], io);
  return { code, out: out.join(''), err: err.join(''), after: held };
}

function collect(texts: string[]): Output {
  return {
    write: (text) => {
      texts.push(text);
      return Promise.resolve();
    },
    isTerminal: false,
    columns: 80,
  };
}
