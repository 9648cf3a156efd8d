import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';
import type { Files } from '../../src/io.js';
import { nodeFiles } from '../../src/storage/files.js';

export interface World {
  readonly folder: string;
  readonly state: string;
  /** The network file, not yet written. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly files: Files;
}

/** A folder of its own for one test, with the state folder in it; removed after the test. */
export function newWorld(patience?: number): World {
  const folder = newFolder();
  const home = join(folder, 'state');
  const env = { XDG_STATE_HOME: home, HOME: folder };
  return {
    folder,
    state: join(home, 'mentor-audit'),
    file: join(folder, 'net.yaml'),
    env,
    files: nodeFiles({ env, ...(patience !== undefined && { patience }) }),
  };
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The names of all files in a folder and its folders, sorted. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The words that run a program of `children/`; bundled, so that it is quick to start. */
export function childCommand(name: string): readonly [node: string, program: string] {
  const outfile = join(newFolder(), `${name}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, 'children', `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return [process.execPath, outfile];
}

/** Gives a function that starts a program of `children/`. */
export function starter(name: string, env: Readonly<Record<string, string>>) {
  const [node, program] = childCommand(name);
  return (...args: readonly string[]): ChildProcess =>
    spawn(node, [program, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
}

/** The exit code or the signal that ended a process. */
export function ended(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      resolve(signal ?? code);
    }),
  );
}
