import type { Measured } from './measure.js';

/** What the runs of one work came to; times are ratios to the median of `node -e 0`. */
export interface Figures {
  readonly median: number;
  /** The quartiles, between which half of the runs lie. */
  readonly low: number;
  readonly high: number;
  /** Peak memory in MiB; undefined where it cannot be seen. */
  readonly peak: number | undefined;
}

export function figuresOf({ times, peak }: Measured, baseline: readonly number[]): Figures {
  const one = quantile(baseline, 0.5);
  const ratio = (share: number) => quantile(times, share) / one;
  return { median: ratio(0.5), low: ratio(0.25), high: ratio(0.75), peak };
}

/** The value below which a share of all values lies; between two values, in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
