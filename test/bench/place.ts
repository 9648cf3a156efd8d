import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './measure.js';

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
