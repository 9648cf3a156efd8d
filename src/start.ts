import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { EXIT, type ExitCode } from './errors.js';
import type * as Program from './main.js';
import { VERSION } from './version.js';

/** The bundle of main.ts; its name changes with its text, so that no cache is taken for another's. */
declare const MENTOR_AUDIT_BUNDLE: string;

/** The bundle as V8 sees it: one function, given what it asks its surroundings for. */
type Load = (
  module: { exports: unknown },
  require: (name: string) => unknown,
  folder: string,
) => void;

/** Runs the program with the arguments that follow its name; see `run` in main.ts. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  // Scripts ask for the version often; it needs none of what follows.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    if (isWritten(`${VERSION}\n`)) return EXIT.done;
  }
  const program = loadProgram();
  return program.run(argv, program.nodeIo());
}

/** False where the output is full, closed or slow: the program itself knows what to say of that. */
function isWritten(text: string): boolean {
  try {
    return writeSync(1, text) === text.length;
  } catch {
    return false;
  }
}

function loadProgram(): typeof Program {
  const folder = import.meta.dirname;
  const filename = join(folder, MENTOR_AUDIT_BUNDLE);
  // The bundle is ASCII, which is read fastest so.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, { filename, cachedData: readCodeCache(filename) });
  const load = script.runInThisContext() as Load;
  const module = { exports: {} };
  // It holds all packages that it needs, and asks for Node's own modules only.
  load(module, (name) => process.getBuiltinModule(name), folder);
  return module.exports as typeof Program;
}

/**
 * What V8 made of the bundle when it was built; starting with it takes two thirds of the time. There
 * is none for another release of Node, and V8 itself refuses one that was made under other flags.
 */
function readCodeCache(filename: string): Buffer | undefined {
  try {
    return readFileSync(`${filename}.${process.version}-${process.arch}.cache`);
  } catch {
    return undefined;
  }
}
