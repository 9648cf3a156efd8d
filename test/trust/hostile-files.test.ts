import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOSTILE_BYTES } from './hostile-bytes.js';
import type { HostileFile } from './hostile-file.js';
import { HOSTILE_NETWORKS } from './hostile-networks.js';
import { runMeasured, slowness, type MeasuredRun } from './hostile-program.js';
import { HOSTILE_SIZES } from './hostile-sizes.js';
import { HOSTILE_SYNTAX } from './hostile-syntax.js';

/** What each command may take, on any file that it reads at all. */
const MOST = { seconds: 2, mib: 512 };
/** The goals of speed allow a network of 100,000 people as much memory, and time in proportion. */
const MOST_OF_LARGE = { seconds: 10, mib: 1024 };

const COMMANDS = {
  check: ['check'],
  report: ['report'],
  plan: ['plan'],
  'what-if': ['what-if'],
  'need rate': ['need', 'rate', 'community', 'high'],
} as const;
type Command = keyof typeof COMMANDS;

/** The longest part of `after` that `before` has not, where it has all else: what was written. */
function written(before: Buffer, after: Buffer): string | undefined {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const isKept = head + tail === before.length;
  return isKept ? after.toString('utf8', head, after.length - tail) : undefined;
}

function expectEndedWell({ code, err }: MeasuredRun): void {
  expect(err.slice(0, 10_000)).not.toMatch(/fault of mentor-audit|The rule \S+ failed|^ {4}at /m);
  expect(code, 'ended by a signal').not.toBeNull();
}

async function expectCheap({ seconds, peakMib }: MeasuredRun, most = MOST): Promise<void> {
  expect(peakMib).toBeLessThan(most.mib);
  const isQuick = seconds < most.seconds;
  expect(isQuick ? seconds : seconds / (await slowness())).toBeLessThan(most.seconds);
}

async function expectSafe(file: HostileFile, command: Command): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-'));
  try {
    const path = join(folder, 'mentor-network.yaml');
    const before = Buffer.from(file.bytes());
    writeFileSync(path, before);
    const run = await runMeasured(folder, COMMANDS[command]);
    const after = readFileSync(path);
    expectEndedWell(run);
    const isWriting = command === 'need rate';
    const isRefused =
      file.verdict === 'bad' ||
      (file.verdict === 'read-only' && isWriting) ||
      (file.verdict === 'either' && run.code === 2);
    if (isRefused) {
      expect(run.code).toBe(2);
      expect(run.out).toBe('');
      if (file.verdict !== 'read-only') expect(run.err.slice(0, 10_000)).toMatch(file.says);
    } else {
      expect(run.err.slice(0, 1000)).not.toMatch(/:\d+:\d+: /);
      expect(run.code).toBeOneOf(command === 'report' ? [0, 1] : [0]);
    }
    if (isRefused || !isWriting) expect(after.equals(before)).toBe(true);
    else expect(written(before, after)?.length).toBeLessThan(40);
    await expectCheap(run, file.isLarge ? MOST_OF_LARGE : MOST);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files of each kind; `onBad` are the commands for those that all refuse, for all read in one way. */
function describeFiles(
  kinds: Readonly<Record<string, readonly HostileFile[]>>,
  commands: readonly Command[],
  onBad: readonly Command[],
): void {
  describe.concurrent.each(Object.entries(kinds))('%s', (_kind, files) => {
    for (const file of files) {
      for (const command of file.verdict === 'bad' ? onBad : commands) {
        // What else the machine does may cost a run its time, but hardly three.
        it(`${command}: ${file.name}`, { retry: 2 }, () => expectSafe(file, command));
      }
    }
  });
}

describe('a file that was written to do harm', () => {
  describeFiles(HOSTILE_SYNTAX, ['check', 'need rate'], ['check']);
  describeFiles(HOSTILE_BYTES, ['check', 'report', 'need rate'], ['check', 'need rate']);
  describeFiles(HOSTILE_NETWORKS, ['check', 'report', 'need rate'], ['check']);
  describeFiles(HOSTILE_SIZES, ['check', 'report', 'plan', 'what-if', 'need rate'], ['check']);
});
