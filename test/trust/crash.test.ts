import { cpSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choices } from '../network/layouts.js';
import type { Workplace } from '../support/program.js';
import { commandsThatWrite } from './commands.js';
import {
  FILE,
  filesOf,
  leftoversIn,
  makeDesk,
  PAST,
  putBack,
  textOf,
  WRITERS,
  type Writer,
} from './desk.js';
import { momentsOf, observe, strike } from './kill.js';

const KILLS = 520;
const LANES = Math.min(4, availableParallelism());
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);

/** What came of the kills. */
interface Tally {
  kills: number;
  old: number;
  new: number;
  /** How many left a lock or a temporary file behind: they struck within the save. */
  midway: number;
}

function sharesFrom(seed: number): () => number {
  const choose = choices(seed);
  return () => choose(1_000) / 1_000;
}

/** Kills one writer again and again; each time everything must go on as if nothing had happened. */
async function killAgainAndAgain(writer: Writer, kills: number, seed: number): Promise<Tally> {
  const { args, target = FILE, back = 'undo' } = writer;
  const place = await makeDesk();
  const says = (text: string) => `${args.join(' ')} (seed ${seed}): ${text}`;
  const before = textOf(place, target);
  const course = await observe(place, args);
  expect(course.code, says(course.err)).toBeLessThan(2);
  const after = textOf(place, target);
  expect(after, says('the change')).not.toBe(before);

  const runWhole = async (words: readonly string[], expected: string | undefined) => {
    const { code, err } = await place.start(words).ends;
    expect(code, says(err)).toBeLessThan(2);
    expect(textOf(place, target), says('after a whole run')).toBe(expected);
    expect(leftoversIn(place), says('after a whole run')).toEqual([]);
  };
  const takeBack = async () => {
    if (target !== FILE) putBack(place, target, before);
    else await filesOf(place)[back](join(place.folder, FILE), { force: false });
  };

  await takeBack();
  const momentOf = momentsOf(course, sharesFrom(seed));
  const tally: Tally = { kills: 0, old: 0, new: 0, midway: 0 };
  for (let round = 0; tally.kills < kills && round < 3 * kills; round++) {
    const isKilled = await strike(place, args, momentOf(round));
    const text = textOf(place, target);
    expect([before, after], says('killed')).toContain(text);
    const isMidway = leftoversIn(place).length > 0;
    if (isKilled) {
      tally.kills++;
      tally[text === before ? 'old' : 'new']++;
      if (isMidway) tally.midway++;
    }
    if (target !== FILE) putBack(place, target, before);
    else if (text === after) {
      await runWhole([back], before);
      continue;
    }
    if (isMidway) {
      await runWhole(args, after);
      await takeBack();
    }
  }
  await runWhole(args, after);
  await expectWholePast(place);
  return tally;
}

/** The kept changes lead to the very first text and back again. */
async function expectWholePast(place: Workplace): Promise<void> {
  const files = filesOf(place);
  const path = join(place.folder, FILE);
  const present = textOf(place, FILE);
  const { out } = await place.start(['undo', '--list']).ends;
  const { length } = out.split('\n').filter((line) => line !== '' && !line.includes('undone'));
  for (let step = 0; step < length; step++) await files.undo(path, { force: false });
  expect(textOf(place, FILE)).toBe(PAST[0]);
  for (let step = 0; step < length; step++) await files.redo(path, { force: false });
  expect(textOf(place, FILE)).toBe(present);
  expect(leftoversIn(place)).toEqual([]);
}

test('every command that writes is in the table', { timeout: 60_000 }, async () => {
  const known = new Set(WRITERS.map(({ command }) => command));
  expect([...known].sort()).toEqual(await commandsThatWrite(await makeDesk()));
});

test(
  'killed at any moment, 500 times: the file is the old or the new one, and nothing stops the next run',
  { timeout: 1_200_000 },
  async () => {
    const queue = [...WRITERS.entries()];
    const kills = Math.ceil(KILLS / WRITERS.length);
    const tallies: Tally[] = [];
    const lane = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, writer] = next;
        tallies.push(await killAgainAndAgain(writer, kills, SEED + index));
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
    expect(total('kills')).toBeGreaterThanOrEqual(500);
    // Were the kills all early or all late, this test would show nothing.
    expect(Math.min(total('old'), total('new'), total('midway'))).toBeGreaterThan(KILLS / 10);
  },
);

test('`undo --clear` killed at any moment has forgotten everything or nothing', async () => {
  const place = await makeDesk(
    Array.from({ length: 51 }, (_, number) => `# ${number}\n${PAST[0]}`),
  );
  const state = join(place.folder, 'state');
  const kept = join(place.folder, 'kept');
  const args = ['undo', '--clear', '--yes'];
  const list = async () => (await place.start(['undo', '--list']).ends).out;
  const all = await list();
  cpSync(state, kept, { recursive: true });
  const momentOf = momentsOf(await observe(place, args), sharesFrom(SEED));
  for (let kill = 0; kill < 30; kill++) {
    rmSync(state, { recursive: true, force: true });
    cpSync(kept, state, { recursive: true });
    await strike(place, args, momentOf(2 * kill + 1));
    const left = await list();
    expect(['', all]).toContain(left);
    const path = join(place.folder, FILE);
    if (left === '') continue;
    for (let step = 0; step < 49; step++) await filesOf(place).undo(path, { force: false });
    for (let step = 0; step < 49; step++) await filesOf(place).redo(path, { force: false });
  }
});
