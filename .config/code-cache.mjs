import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

const FILE = 'templates/example.yaml';

/** What is run before V8 is asked for its code: a cache holds the functions that were called. */
const RUNS = [
  ['report', '--file', FILE, '--today', '2026-11-22'],
  ['log', 'rosa', '--what', 'a walk', '--dry-run', '--file', FILE, '--today', '2026-11-22'],
];

/** Writes the code cache that start.ts looks for beside the bundle; returns its path. */
export async function makeCodeCache(bundle) {
  const path = resolve(bundle);
  const script = new Script(await readFile(path, 'latin1'), { filename: basename(bundle) });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(path), dirname(path));
  for (const argv of RUNS) {
    const code = await module.exports.run(argv, silent(module.exports.nodeIo()));
    if (code > 1) throw new Error(`${argv.join(' ')} exits ${code}`);
  }
  const cache = `${bundle}.${process.version}-${process.arch}.cache`;
  await writeFile(cache, script.createCachedData());
  return cache;
}

function silent(io) {
  const output = { write: async () => {}, isTerminal: false, columns: 80 };
  return Object.assign(io, { stdout: output, stderr: output, env: {} });
}
