import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../support/program.js';
import { measure, type Place, type Work } from './measure.js';
import { peerVersion } from './peers.js';

function bench(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['.config/bench.mjs', '--rounds', '1', ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

it('prints one table, tells on standard error how far it is, and exits 1 for a missed goal', () => {
  const { code, out, err } = bench('--only', 'version');
  const verdict = /^--version +\d+\.\d\d +\S+–\S+ +\d+ +ratio ≤ 1\.15 +(met|MISSED) /m.exec(
    out,
  )?.[1];
  expect(out).toMatch(
    /^node -e 0 takes \d+ ms here, with Node v[\d.]+; \d+ cores, load \d+\.\d\.(?: Every start .+)?\n\n/,
  );
  expect(verdict).toBeDefined();
  expect(code).toBe(verdict === 'met' ? 0 : 1);
  expect(err).toContain('quick: round 1 of 1\n');
});

it('gives the same to machines', () => {
  const { code, out } = bench('--only', 'interview', '--json');
  const { rounds, results } = JSON.parse(out) as {
    rounds: number;
    results: { name: string; verdicts: { goal: string; met?: boolean }[] }[];
  };
  expect(rounds).toBe(1);
  expect(results.map(({ name }) => name)).toEqual([
    'first question, 50 people',
    'first question, no file yet',
  ]);
  const isMissed = results.some(({ verdicts }) => verdicts.some(({ met }) => met === false));
  expect(code).toBe(isMissed ? 1 : 0);
});

it.each([['--only', 'everything'], ['--rounds', '0'], ['--faster']])(
  'exits 2 when it is called wrongly: %s %s',
  (...args) => {
    expect(bench(...args)).toMatchObject({ code: 2, out: '' });
  },
);

it('names a peer that is not installed', () => {
  const place = { ...placeOf(makeWorkplace()), env: { PATH: '' } };
  expect(peerVersion('task', place)).toEqual({
    missing: 'not installed: apt-get install taskwarrior',
  });
});

describe('each work', () => {
  const work = (script: string): Work => ({
    command: [process.execPath, '-e', script],
    check: ({ code }) => {
      expect(code).toBe(0);
    },
  });
  const measureOne = (one: Work) =>
    measure(new Map([['one', one]]), {
      rounds: 2,
      place: placeOf(makeWorkplace()),
      tell: () => undefined,
    });

  it('runs once a round beside the baseline, and once before that to warm up', async () => {
    const runs: string[] = [];
    const one = { ...work('0'), prepare: () => runs.push('one') };
    const { baseline, works } = await measureOne(one);
    expect(runs).toHaveLength(3);
    expect(baseline).toHaveLength(2);
    expect(works.get('one')?.times).toHaveLength(2);
  });

  it('stops it all when it did not do what it should', async () => {
    await expect(measureOne(work('throw new Error("out of order")'))).rejects.toThrow(
      /^one did not do its work:[^]*out of order/,
    );
  });
});

function placeOf({ folder }: Workplace): Place {
  return { cwd: folder, env: {}, state: folder };
}
