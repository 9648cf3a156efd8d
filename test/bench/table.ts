import type { Figures } from './figures.js';
import type { Verdict } from './goals.js';

/** What is told of one row. */
export interface Result {
  readonly name: string;
  /** Why it was not measured. */
  readonly missing?: string;
  readonly figures?: Figures;
  readonly verdicts: readonly Verdict[];
}

const HEADINGS = ['work', '× node -e 0', 'quartiles', 'peak MiB', 'goal', ''];
const RIGHT = new Set([1, 2, 3]);

/** The table for people: one line a row, and one more for every further goal of it. */
export function renderTable(results: readonly Result[]): string {
  const lines = [HEADINGS, ...results.flatMap(linesOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) => {
      const cells = line.map((cell, column) =>
        RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      );
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

function linesOf({ name, missing, figures, verdicts }: Result): string[][] {
  const own = figures
    ? [
        name,
        figures.median.toFixed(2),
        `${figures.low.toFixed(2)}–${figures.high.toFixed(2)}`,
        figures.peak?.toFixed(0) ?? '–',
      ]
    : [name, '–', '–', '–'];
  const [first = ['', missing ?? ''], ...others] = verdicts.map((verdict) => [
    verdict.goal,
    missing ?? verdictText(verdict),
  ]);
  return [[...own, ...first], ...others.map((other) => ['', '', '', '', ...other])];
}

function verdictText({ value, met }: Verdict): string {
  if (value === undefined) return 'not measured';
  return `${met ? 'met' : 'MISSED'} (${value.toFixed(2)})`;
}
