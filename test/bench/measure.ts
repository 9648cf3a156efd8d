import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One program run of which the time is taken. */
export interface Work {
  readonly command: readonly [program: string, ...args: string[]];
  /** Its time ends when this is on the screen, not with the program; which then gets a Ctrl-C. */
  readonly until?: string;
  /** Puts everything as it must be before a run; not timed. */
  readonly prepare?: () => void;
  /** Throws if the program did not do its work; not timed. */
  readonly check: (run: Finished) => void;
}

/** How one run ended. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a work took, run by run, in milliseconds. */
export interface Measured {
  readonly times: readonly number[];
  /** Peak memory in MiB; undefined where it cannot be seen. */
  readonly peak: number | undefined;
}

/** Where the programs run. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where the program keeps versions to undo. */
  readonly state: string;
}

const BASELINE: Work = {
  command: [process.execPath, '-e', '0'],
  check: ({ code }) => {
    if (code !== 0) throw new Error('node -e 0 failed');
  },
};

/**
 * Runs every work once a round, each right after a `node -e 0`, and starts each round with another
 * one: whatever makes the machine slower or faster meanwhile hits all alike. A first round warms the
 * caches and looks at the memory; its times are not kept.
 */
export async function measure(
  works: ReadonlyMap<string, Work>,
  options: { rounds: number; place: Place; tell: (progress: string) => void },
): Promise<{ baseline: readonly number[]; works: ReadonlyMap<string, Measured> }> {
  const { rounds, place, tell } = options;
  const baseline: number[] = [];
  const measured = [...works].map(([name, work]) => ({
    name,
    work,
    times: [] as number[],
    peak: undefined as number | undefined,
  }));
  for (let round = 0; round <= rounds; round++) {
    tell(round === 0 ? 'warm-up' : `round ${round} of ${rounds}`);
    const first = round % Math.max(measured.length, 1);
    for (const one of [...measured.slice(first), ...measured.slice(0, first)]) {
      const before = await run(BASELINE.command.join(' '), BASELINE, place);
      const { time, peak } = await run(one.name, one.work, place, { watched: round === 0 });
      if (round === 0) {
        one.peak = peak;
      } else {
        baseline.push(before.time);
        one.times.push(time);
      }
    }
  }
  return { baseline, works: new Map(measured.map(({ name, ...one }) => [name, one])) };
}

/** Runs a work once: its time in milliseconds, and its peak memory in MiB if that is watched. */
async function run(
  name: string,
  { command, until, prepare, check }: Work,
  { cwd, env }: Place,
  { watched = false } = {},
): Promise<{ time: number; peak: number | undefined }> {
  prepare?.();
  const [program, ...args] = command;
  const output = { out: '', err: '' };
  const start = performance.now();
  let time: number | undefined;
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: [until === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // What is never shown would be waited for without end.
    ...(until !== undefined && { timeout: 30_000 }),
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.out += text;
    if (until === undefined || time !== undefined || !output.out.includes(until)) return;
    time = performance.now() - start;
    child.stdin?.write('\u0003');
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.err += text));
  // With a terminal around it, the child is not the program.
  const peak = watched && until === undefined ? watch(child) : undefined;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  time ??= performance.now() - start;
  try {
    check({ code, ...output });
  } catch (error) {
    const said = [`exit code ${code}`, output.out.slice(0, 2_000), output.err.slice(0, 2_000)];
    throw new Error(`${name} did not do its work:\n${said.join('\n')}`, { cause: error });
  }
  return { time, peak: await peak };
}

/** The peak memory of a program in MiB: looked at all the time, as nothing tells it afterwards. */
async function watch(child: ChildProcess): Promise<number | undefined> {
  let peak: number | undefined;
  while (child.exitCode === null && child.signalCode === null) {
    peak = peakSoFar(child.pid) ?? peak;
    await pause(1);
  }
  return peak;
}

function peakSoFar(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid ?? ''}/status`, 'utf8');
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1_024;
  } catch {
    // Not Linux, or over between the two looks.
    return undefined;
  }
}
