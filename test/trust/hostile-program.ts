import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { PROGRAM, TODAY } from '../support/program.js';

/** What a run of the built program came to, and what it took. */
export interface MeasuredRun {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Processor time; the clock on the wall tells more of what else the machine does. */
  readonly seconds: number;
  readonly peakMib: number;
}

/** Tells through a fourth stream, at the end, what the process took. */
const PROBE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
  });
`)}`;

/** What would take all memory of the machine fails sooner. */
const LESS_MEMORY = '--max-old-space-size=1024';

/** Nothing may take so long; then it is stopped, and the test says so. */
const HANG = 60_000;

/** Runs the program in a folder, several at a time where tests run so. */
export async function runMeasured(folder: string, args: readonly string[]): Promise<MeasuredRun> {
  return measure(folder, [PROGRAM, '--today', TODAY, ...args]);
}

/** How much longer Node itself takes now than on a machine that has nothing else to do. */
export async function slowness(): Promise<number> {
  const runs: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    runs.push((await measure(tmpdir(), ['-e', '0'])).seconds);
  }
  const [, , median = 0] = runs.sort((a, b) => a - b);
  return Math.max(1, median / QUIET_SECONDS);
}

/** `node -e 0`, with the probe, on a machine of 2024. */
const QUIET_SECONDS = 0.05;

async function measure(folder: string, args: readonly string[]): Promise<MeasuredRun> {
  const child = spawn(process.execPath, [LESS_MEMORY, '--import', PROBE, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], XDG_STATE_HOME: `${folder}/state` },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: HANG,
    killSignal: 'SIGKILL',
  });
  const texts = child.stdio.slice(1).map(async (stream) => {
    const chunks: Buffer[] = [];
    if (stream instanceof Readable)
      for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
    return Buffer.concat(chunks).toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const [out = '', err = '', usage = ''] = await Promise.all(texts);
  const [seconds = Infinity, peakMib = Infinity] =
    usage === '' ? [] : (JSON.parse(usage) as number[]);
  return { code, out, err, seconds, peakMib };
}
