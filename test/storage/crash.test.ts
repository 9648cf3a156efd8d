import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ended, namesIn, newWorld, starter } from './world.js';

const LANES = 4;
const KILLS = 10;

function isWhole(text: string): boolean {
  const hash = text.slice(-65, -1);
  return createHash('sha256').update(text.slice(0, -65)).digest('hex') === hash;
}

async function killedAgainAndAgain(): Promise<void> {
  const { file, env, files, folder } = newWorld();
  const start = starter('churn', env);
  writeFileSync(file, '0\n');
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start(file);
    const end = ended(child);
    if (child.stdout) await once(child.stdout, 'data');
    // Any moment will do: a save takes about as long as some dozen of these turns.
    for (let turn = Math.random() * 300; turn > 0; turn--) await new Promise(setImmediate);
    child.kill('SIGKILL');
    expect(await end).toBe('SIGKILL');
    const text = readFileSync(file, 'utf8');
    expect(isWhole(text)).toBe(true);
    await files.withLock(file, () => Promise.resolve());
    expect(namesIn(folder).filter((name) => name.startsWith('.net'))).toEqual([]);
  }
  // However the journal and the file came apart, they fit again: nothing looks changed by hand.
  const { length } = (await files.keptChanges(file)).filter(({ undone }) => !undone);
  for (let step = 0; step < length; step++) await files.undo(file, { force: false });
  await expect(files.undo(file, { force: false })).rejects.toThrow('nothing to undo');
}

test(
  'a kill at any moment leaves an old or a new text, whole, and blocks nobody',
  { timeout: 60_000 },
  async () => {
    await Promise.all(Array.from({ length: LANES }, killedAgainAndAgain));
  },
);
