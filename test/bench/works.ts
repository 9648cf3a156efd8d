import { spawnSync } from 'node:child_process';
import { copyFileSync, createWriteStream, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Place, Work } from './measure.js';
import { idOf, networkText, TODAY, type NetworkSize } from './networks.js';

const PROGRAM = resolve('bin/mentor-audit.js');

/** A work that is ready to run, or what is missing for it. */
export type Preparation = Work | { readonly missing: string };

export function showVersion(): Work {
  return {
    command: [process.execPath, PROGRAM, '--version'],
    check: ({ code, out }) => {
      if (code !== 0 || !/^\d+\.\d+\.\d+\n$/.test(out)) throw new Error('no version');
    },
  };
}

/** The report of a network, read from its file as a script does it. */
export async function report(size: NetworkSize, place: Place): Promise<Work> {
  const file = await sample(size, place);
  return {
    command: program('report', '--file', file),
    check: ({ code, out }) => {
      const [, open, closed = 0] = / (\d+) people(?: \(and (\d+) closed\))?/.exec(out) ?? [];
      const isWhole = Number(open) + Number(closed) === size.people && out.includes('Next step');
      if ((code !== 0 && code !== 1) || !isWhole) throw new Error('not the whole report');
    },
  };
}

/** Records one contact, each time in the same file, which has never been changed before. */
export async function log(size: NetworkSize, place: Place): Promise<Work> {
  const sound = await sample(size, place);
  const file = join(place.cwd, `log-${size.people}.yaml`);
  const what = 'Coffee, and the whole truth about the roadmap';
  return {
    command: program('log', idOf(size.people >> 1), '--what', what, '--file', file),
    prepare: () => {
      rmSync(place.state, { recursive: true, force: true });
      copyFileSync(sound, file);
    },
    check: ({ code }) => {
      const added = insertion(readFileSync(sound), readFileSync(file));
      if (code !== 0 || !added?.includes(what)) throw new Error('not just the entry was added');
    },
  };
}

/** What was put into a text at one place to make it another; undefined if other bytes changed. */
export function insertion(before: Buffer, after: Buffer): string | undefined {
  const length = after.length - before.length;
  let start = before.findIndex((byte, index) => byte !== after[index]);
  if (start === -1) start = before.length;
  return after.subarray(start + length).equals(before.subarray(start))
    ? after.toString('utf8', start, start + length)
    : undefined;
}

/**
 * The interview until its first question is on the screen of a real terminal. The start of that
 * terminal, some milliseconds, counts as if it were the program's.
 */
export function interview(file: string, question: string, { env }: Place): Preparation {
  const { status, stdout } = spawnSync('script', ['--version'], { env, encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('util-linux')) {
    return { missing: 'not measured: needs script of util-linux' };
  }
  const line = program('interview', '--file', file)
    .map((word) => `'${word}'`)
    .join(' ');
  return {
    command: ['script', '--quiet', '--return', '--flush', '--command', line, '/dev/null'],
    until: question,
    check: ({ code, out }) => {
      if (code !== 130 || !out.includes(question)) throw new Error('no question');
    },
  };
}

function program(command: string, ...args: readonly string[]): Work['command'] {
  return [process.execPath, PROGRAM, command, ...args, '--today', TODAY];
}

/** Writes the sample of a size; its path. */
export async function sample(size: NetworkSize, { cwd }: Place): Promise<string> {
  const path = join(cwd, `${size.people}-people-${size.log}-entries.yaml`);
  await pipeline(networkText(size), createWriteStream(path));
  return path;
}
