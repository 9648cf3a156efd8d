import { describe, expect, it } from 'vitest';
import { figuresOf, quantile, type Figures } from './figures.js';
import { atMost, fasterThan, judge, memoryBelow, timePerPerson, type Goal } from './goals.js';
import { ROWS } from './rows.js';
import { renderTable } from './table.js';

it('has the goals that the project set itself', () => {
  const goals = ROWS.flatMap(({ name, goals = [] }) => goals.map(({ text }) => [name, text]));
  expect(goals).toEqual([
    ['--version', 'ratio ≤ 1.15'],
    ['report, 50 people', 'ratio ≤ 1.6'],
    ['report, 1,000 people, 2,000 log entries', 'ratio ≤ 3'],
    ['report, 10,000 people', 'faster than hledger balance, 10,000 transactions'],
    ['report, 10,000 people', 'faster than khard list, 10,000 contacts'],
    ['report, 100,000 people', 'time per person ≤ 1.3 × report, 10,000 people'],
    ['report, 100,000 people', 'peak < 1024 MiB'],
    ['log, 50 people', 'ratio ≤ 2.5'],
    ['log, 30,000 people', 'ratio ≤ 15, all other bytes unchanged'],
    ['first question, 50 people', 'ratio ≤ 3'],
    ['first question, no file yet', 'ratio ≤ 3'],
  ]);
});

it('has a part in which a work and the one that it is compared with are both measured', () => {
  const parts = new Map(ROWS.map((row) => [row.name, row.parts]));
  for (const row of ROWS) {
    for (const { other = row.name } of row.goals ?? []) {
      expect(row.parts.filter((part) => parts.get(other)?.includes(part))).not.toEqual([]);
    }
  }
});

describe('a goal', () => {
  const figures = (median: number, peak?: number): Figures => ({
    ...{ median, low: median, high: median },
    peak,
  });
  const judged = (goal: Goal, own: Figures, other?: Figures) =>
    judge(goal, 'own', new Map([['own', own], ...(other ? [['other', other] as const] : [])])).met;

  it.each([
    ['at most', atMost(1.15), figures(1.15), undefined, true],
    ['above', atMost(1.15), figures(1.16), undefined, false],
    ['faster', fasterThan('other'), figures(9.9), figures(10), true],
    ['as fast', fasterThan('other'), figures(10), figures(10), false],
    ['peer absent', fasterThan('other'), figures(10), undefined, undefined],
    ['below', memoryBelow(1_024), figures(1, 1_023), undefined, true],
    ['not below', memoryBelow(1_024), figures(1, 1_024), undefined, false],
    ['memory unseen', memoryBelow(1_024), figures(1), undefined, undefined],
  ])('%s', (_, goal, own, other, met) => {
    expect(judged(goal, own, other)).toBe(met);
  });

  it('of growth compares the time per person', () => {
    const goal = timePerPerson(1.3, { people: 1_000 }, { name: 'other', people: 100 });
    expect(judged(goal, figures(130), figures(10))).toBe(true);
    expect(judged(goal, figures(131), figures(10))).toBe(false);
  });
});

it('takes the median and the quartiles of all runs, as ratios', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(figuresOf({ times: [50, 10, 20, 40, 30], peak: 7 }, [5, 15])).toEqual({
    ...{ low: 2, median: 3, high: 4 },
    peak: 7,
  });
});

it('shows each goal on a line of its own, and what was not measured', () => {
  const report = { median: 12.345, low: 12, high: 13, peak: 80.6 };
  const table = renderTable([
    {
      name: 'report',
      figures: report,
      verdicts: [
        { goal: 'ratio ≤ 15', value: 12.345, met: true },
        { goal: 'faster than khard', value: undefined, met: undefined },
        { goal: 'ratio ≤ 2', value: 12.345, met: false },
      ],
    },
    { name: 'khard', missing: 'not installed', verdicts: [] },
  ]);
  expect(table).toBe(
    [
      'work    × node -e 0    quartiles  peak MiB  goal',
      'report        12.35  12.00–13.00        81  ratio ≤ 15         met (12.35)',
      '                                            faster than khard  not measured',
      '                                            ratio ≤ 2          MISSED (12.35)',
      'khard             –            –         –                     not installed',
      '',
    ].join('\n'),
  );
});
