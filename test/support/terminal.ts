import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { PROGRAM, TODAY, type Workplace } from './program.js';

/** The program in a real terminal, driven by keystrokes. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** A server of our own, so that no session of the user is touched. */
const SERVER = `mentor-audit-test-${process.pid}`;
const DEADLINE = { timeout: 15_000, interval: 40 };
function tmux(...args: readonly string[]): string {
  return execFileSync('tmux', ['-L', SERVER, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

afterAll(() => {
  if (hasTmux) spawnSync('tmux', ['-L', SERVER, 'kill-server']);
});

export interface Terminal {
  /** What is on the screen, and what was scrolled off it. */
  screen(): string;
  sees(text: string): Promise<void>;
  /** Types keys as tmux calls them; any other word is typed as it is. */
  types(...keys: readonly string[]): void;
  /** Waits until a new question stands there, then types. */
  answers(question: string, ...keys: readonly string[]): Promise<void>;
  /** Waits for the program to end; its exit code. */
  ends(): Promise<number>;
  kill(signal?: NodeJS.Signals): void;
  /** Closes the window, as a user does with the mouse. */
  close(): Promise<void>;
}

let count = 0;

/** Runs the program in a terminal of its own. */
export function open(
  { folder, write }: Workplace,
  { args = [] as readonly string[], columns = 80 } = {},
): Terminal {
  const name = `t${++count}`;
  const path = (suffix: string) => join(folder, `${name}.${suffix}`);
  const program = [process.execPath, PROGRAM, '--today', TODAY, ...args];
  write(`${name}.program`, `echo $$ > ${name}.pid\nexec ${program.map(quoted).join(' ')}\n`);
  write(`${name}.shell`, `sh ${name}.program\necho $? > ${name}.code\nread wait\n`);
  const environment = [`PATH=${process.env['PATH'] ?? ''}`, `HOME=${folder}`, 'LANG=C.UTF-8'];
  tmux(
    ...['-f', '/dev/null', 'new-session', '-d', '-s', name, '-c', folder],
    ...['-x', String(columns), '-y', '50'],
    ...['env', '-i', 'TERM=xterm-256color', ...environment, 'sh', `${name}.shell`],
  );
  const screen = () => tmux('capture-pane', '-p', '-S', '-1000', '-t', name);
  const types = (...keys: readonly string[]) => {
    tmux('send-keys', '-t', name, ...keys);
  };
  const pid = () => readNumber(path('pid'));
  let answered = -1;
  return {
    screen,
    types,
    sees: (text) =>
      vi.waitFor(() => {
        const seen = screen();
        if (!seen.includes(text)) throw new Error(`not on the screen: ${text}\n${seen}`);
      }, DEADLINE),
    answers: async (question, ...keys) => {
      answered = await vi.waitFor(() => {
        const seen = screen();
        const done = seen.split('\n').filter((line) => /^[✔<] /.test(line)).length;
        const asked = seen.slice(seen.lastIndexOf('\n? '));
        if (done > answered && asked.startsWith('\n? ') && asked.includes(question)) return done;
        throw new Error(`not asked: ${question}\n${seen}`);
      }, DEADLINE);
      types(...keys);
    },
    ends: () => vi.waitFor(() => readNumber(path('code')), DEADLINE),
    kill: (signal = 'SIGKILL') => {
      process.kill(pid(), signal);
    },
    close: async () => {
      const id = pid();
      tmux('kill-session', '-t', name);
      await vi.waitFor(() => {
        expect(() => process.kill(id, 0)).toThrow('ESRCH');
      }, DEADLINE);
    },
  };
}

function readNumber(path: string): number {
  const text = readFileSync(path, 'utf8');
  if (!text.endsWith('\n')) throw new Error(`${path} is not written yet`);
  return Number(text);
}

function quoted(word: string): string {
  return `"${word}"`;
}
