import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type * as Vm from 'node:vm';
import { EXIT, type ExitCode } from './errors.js';
import type * as Main from './main.js';
import { VERSION } from './version.js';

/**
 * The bundle of what nearly every run needs, and that of the rest. The names change with the texts,
 * so that no cache is taken for another's.
 */
declare const MENTOR_AUDIT_PROGRAM: string;
declare const MENTOR_AUDIT_MORE: string;

/** What a bundle gives; `share` a module of it, by its path, for the other one. */
interface Bundle {
  share(path: string): unknown;
}

/** A bundle as V8 sees it: one function, given what Node gives to a CommonJS module. */
type Load = (module: { exports: unknown }, require: Require, folder: string) => void;

type Require = (name: string) => unknown;
const requireOfNode: Require = require;

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

/** What was loaded; the build asks V8 for the code of it. */
export const scripts = new Map<string, Vm.Script>();

/** Loads the program; what it has in the other bundle is loaded with its first use. */
export function loadProgram(): typeof Main {
  let more: Bundle | undefined;
  const program = load(MENTOR_AUDIT_PROGRAM, 'more:', (path) => {
    more ??= load(MENTOR_AUDIT_MORE, 'program:', (shared) => program.share(shared)) as Bundle;
    return more.share(path);
  }) as typeof Main & Bundle;
  return program;
}

/** @param elsewhere gives what stands in the other bundle, of which the name begins with `prefix` */
function load(name: string, prefix: string, elsewhere: (path: string) => unknown): unknown {
  // Node has it ready only for those who ask.
  const { Script } = requireOfNode('node:vm') as typeof Vm;
  const path = join(import.meta.dirname, name);
  // A bundle is ASCII, which is read fastest so.
  const source = readFileSync(path, 'latin1');
  // The cache keeps the name, so that stack traces would show the path of another computer.
  const script = new Script(source, { filename: name, cachedData: readCodeCache(path) });
  scripts.set(path, script);
  const fill = script.runInThisContext() as Load;
  const module = { exports: {} };
  const requireAny = (target: string) =>
    target.startsWith(prefix) ? elsewhere(target.slice(prefix.length)) : requireOfNode(target);
  fill(module, requireAny, import.meta.dirname);
  return module.exports;
}

/** Where the code cache of a bundle lies, for this release of Node. */
export function cacheOf(bundle: string): string {
  return `${bundle}.${process.version}-${process.arch}.cache`;
}

/**
 * What V8 made of the bundle when it was built; starting with it takes two thirds of the time. There
 * is none for another release of Node, and V8 itself refuses one that was made under other flags.
 */
function readCodeCache(bundle: string): Buffer | undefined {
  try {
    return readFileSync(cacheOf(bundle));
  } catch {
    return undefined;
  }
}
