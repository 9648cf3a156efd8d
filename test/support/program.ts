import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const PROGRAM = resolve('bin/mentor-audit.js');
export const TODAY = '2026-11-22';

/** What a run of the built program came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** An empty folder for one test, in which the built program runs. */
export interface Workplace {
  readonly folder: string;
  write(name: string, text: string): void;
  read(name: string): string;
  /** Runs the program as a script does: no terminal, the date fixed, `input` as standard input. */
  run(args: readonly string[], options?: { input?: string; env?: Record<string, string> }): Run;
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string) => join(folder, name);
  return {
    folder,
    write: (name, text) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    run: (args, { input = '', env = {} } = {}) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [PROGRAM, ...(args.includes('--today') ? [] : ['--today', TODAY]), ...args],
        {
          cwd: folder,
          input,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], XDG_STATE_HOME: path('state'), ...env },
        },
      );
      return { code: status, out: stdout, err: stderr };
    },
  };
}
