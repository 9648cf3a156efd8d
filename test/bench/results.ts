import { figuresOf, quantile, type Figures } from './figures.js';
import { judge } from './goals.js';
import { measure, type Place, type Work } from './measure.js';
import type { Row } from './rows.js';
import type { Result } from './table.js';

/**
 * Measures these rows and compares them with their goals. `baseline` is the median of `node -e 0`, in
 * milliseconds.
 */
export async function measureRows(
  rows: readonly Row[],
  { rounds, place, tell }: { rounds: number; place: Place; tell: (progress: string) => void },
): Promise<{ baseline: number; results: readonly Result[] }> {
  tell('preparing the samples');
  const missing = new Map<string, string>();
  const quick = new Map<string, Work>();
  const slow = new Map<string, Work>();
  for (const { name, isSlow, prepare } of rows) {
    const work = await prepare(place);
    if ('missing' in work) missing.set(name, work.missing);
    else (isSlow ? slow : quick).set(name, work);
  }
  const figures = new Map<string, Figures>();
  const baselines: number[] = [];
  for (const [pace, works, times] of [
    ['slow', slow, Math.ceil(rounds / 4)],
    ['quick', quick, rounds],
  ] as const) {
    if (works.size === 0) continue;
    const measured = await measure(works, {
      rounds: times,
      place,
      tell: (progress) => {
        tell(`${pace}: ${progress}`);
      },
    });
    baselines.push(...measured.baseline);
    for (const [name, one] of measured.works) figures.set(name, figuresOf(one, measured.baseline));
  }
  const results = rows.map(({ name, goals = [] }): Result => {
    const [own, reason] = [figures.get(name), missing.get(name)];
    return {
      name,
      ...(reason !== undefined && { missing: reason }),
      ...(own && { figures: own }),
      verdicts: goals.map((goal) => judge(goal, name, figures)),
    };
  });
  return { baseline: quantile(baselines, 0.5), results };
}
