import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { EXIT, type ExitCode } from './errors.js';
import type * as Program from './main.js';
import { VERSION } from './version.js';

/** The bundle of main.ts; its name changes with its text, so that no cache is taken for another's. */
declare const MENTOR_AUDIT_BUNDLE: string;

/** The bundle as V8 sees it: one function, given what Node gives to a CommonJS module. */
type Load = (module: { exports: unknown }, require: NodeJS.Require, folder: string) => void;

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
  const path = join(folder, MENTOR_AUDIT_BUNDLE);
  // The bundle is ASCII, which is read fastest so.
  const source = readFileSync(path, 'latin1');
  // The cache keeps the name, so that stack traces would show the path of another computer.
  const filename = MENTOR_AUDIT_BUNDLE;
  const script = new Script(source, { filename, cachedData: readCodeCache(path) });
  const load = script.runInThisContext() as Load;
  const module = { exports: {} };
  load(module, require, folder);
  return module.exports as typeof Program;
}

/**
 * What V8 made of the bundle when it was built; starting with it takes two thirds of the time. There
 * is none for another release of Node, and V8 itself refuses one that was made under other flags.
 */
function readCodeCache(bundle: string): Buffer | undefined {
  try {
    return readFileSync(`${bundle}.${process.version}-${process.arch}.cache`);
  } catch {
    return undefined;
  }
}
