import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is run before V8 is asked for its code: a cache holds the functions that were called. */
const RUNS = [['report'], ['log', 'rosa', '--what', 'a walk'], ['check']];

/** Writes the code caches that start.cjs looks for; returns their paths. */
export async function makeCodeCaches(start) {
  const { cacheOf, loadProgram, scripts } = createRequire(import.meta.url)(start);
  const { nodeIo, run } = loadProgram();
  const folder = await mkdtemp(join(tmpdir(), 'mentor-audit-build-'));
  const file = join(folder, 'network.yaml');
  // Where the version before a change is kept.
  process.env['XDG_STATE_HOME'] = folder;
  await copyFile('templates/example.yaml', file);
  try {
    for (const argv of RUNS) {
      const code = await run([...argv, '--file', file, '--today', '2026-11-22'], silent(nodeIo()));
      if (code > 1) throw new Error(`${argv.join(' ')} exits ${code}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return Promise.all(
    [...scripts].map(async ([path, script]) => {
      await writeFile(cacheOf(path), script.createCachedData());
      return cacheOf(path);
    }),
  );
}

function silent(io) {
  const output = { write: async () => {}, isTerminal: false, columns: 80 };
  return Object.assign(io, { stdout: output, stderr: output, env: {} });
}
