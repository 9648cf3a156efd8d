import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf, ifPossible } from './failure.js';

/** What tells one process from every other, past ones and those of other computers included. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** The boot and the process namespace in which `pid` has its meaning; empty where unknown. */
  readonly space: string;
  /** When the process began, in the unit of the system; empty where unknown. */
  readonly started: string;
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    space: processSpace(),
    started: statusOf(process.pid)?.started ?? '',
  };
}

/** Whether that process still runs; `unknown` if this process cannot tell. */
export function fateOf(other: ProcessIdentity): 'running' | 'gone' | 'unknown' {
  if (other.host !== hostname() || other.space !== processSpace()) return 'unknown';
  if (!isRunning(other.pid)) return 'gone';
  const started = statusOf(other.pid)?.started ?? '';
  if (started === '' || other.started === '') return 'unknown';
  return started === other.started ? 'running' : 'gone';
}

/** True if a process of this computer has that number, whichever process it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  // A zombie still answers to its number, but will never write again.
  return statusOf(pid)?.state !== 'Z';
}

// Two containers, and one computer before and after a restart, use the same numbers.
function processSpace(): string {
  const boot = ifPossible(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = ifPossible(() => readlinkSync('/proc/self/ns/pid'));
  return [boot, space].filter((part) => part !== undefined).join(' ');
}

function statusOf(pid: number): { state: string; started: string } | undefined {
  const stat = ifPossible(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  // proc(5): the name, in brackets, may itself hold brackets and spaces; state is field 3, start 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}
