import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
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

export interface RunOptions {
  /** Standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The words of a command that runs the program, as `setpriv …`. */
  readonly through?: readonly string[];
}

/** A run of the built program that goes on while the test does. */
export interface Start {
  readonly process: ChildProcess;
  readonly ends: Promise<Run>;
}

/** An empty folder for one test, in which the built program runs. */
export interface Workplace {
  readonly folder: string;
  write(name: string, text: string): void;
  read(name: string): string;
  /** Runs the program as a script does: no terminal, the date fixed, `input` as standard input. */
  run(args: readonly string[], options?: RunOptions): Run;
  /** The same, without waiting for its end. */
  start(args: readonly string[], options?: RunOptions): Start;
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name: string) => join(folder, name);
  const environment = (env: RunOptions['env']) => ({
    PATH: process.env['PATH'],
    XDG_STATE_HOME: path('state'),
    ...env,
  });
  return {
    folder,
    write: (name, text) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    run: (args, { input = '', env = {}, through = [] } = {}) => {
      const [command, words] = commandLine(args, through);
      const { status, stdout, stderr } = spawnSync(command, words, {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: environment(env),
      });
      return { code: status, out: stdout, err: stderr };
    },
    start: (args, { input = '', env = {}, through = [] } = {}) => {
      const [command, words] = commandLine(args, through);
      const child = spawn(command, words, { cwd: folder, env: environment(env) });
      // Killed, it reads no more.
      child.stdin.on('error', () => undefined).end(input);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      const ends = new Promise<Run>((resolve, reject) => {
        child.once('error', reject).once('close', (code) => {
          resolve({ code, out, err });
        });
      });
      return { process: child, ends };
    },
  };
}

function commandLine(
  args: readonly string[],
  through: readonly string[],
): readonly [command: string, words: readonly string[]] {
  const today = args.includes('--today') ? [] : ['--today', TODAY];
  const program = [PROGRAM, ...today, ...args];
  const [first, ...words] = through;
  return first === undefined
    ? [process.execPath, program]
    : [first, [...words, process.execPath, ...program]];
}
