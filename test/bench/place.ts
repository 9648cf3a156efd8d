import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './measure.js';

/** What the user has set for every start of Node; the baseline and the program pay for it alike. */
export const NODE_SETTINGS: readonly string[] = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'].filter(
  (name) => (process.env[name] ?? '') !== '',
);

/** Lends a temporary folder, which is also the home of all programs that run there. */
export async function withPlace<Value>(use: (place: Place) => Promise<Value>): Promise<Value> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-audit-bench-'));
  const remove = () => {
    rmSync(cwd, { recursive: true, force: true });
  };
  process.once('SIGINT', () => {
    remove();
    process.kill(process.pid, 'SIGINT');
  });
  const state = join(cwd, 'state');
  const env = {
    ...Object.fromEntries(NODE_SETTINGS.map((name) => [name, process.env[name] ?? ''])),
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    XDG_CACHE_HOME: join(cwd, 'cache'),
    XDG_CONFIG_HOME: join(cwd, 'config'),
    XDG_DATA_HOME: join(cwd, 'data'),
    XDG_STATE_HOME: state,
    TASKRC: '/dev/null',
    LANG: 'C.UTF-8',
    SHELL: '/bin/sh',
    TERM: 'xterm-256color',
  };
  try {
    return await use({ cwd, env, state });
  } finally {
    remove();
  }
}
