import { nameList, plural } from '../network/words.js';
import { countReviews, type History, type Trend } from '../reviews/trends.js';
import type { Show } from './report-words.js';

/** What the years have in common: long gaps first, then what hangs by a thread, then what holds. */
export function trendSentences({ reviews, trends }: History, show: Show): string[] {
  const all = reviews.length;
  const uncovered = trends
    .map((trend) => ({ trend, ...countReviews(trend, 'uncovered') }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.inARow - a.inARow || b.count - a.count)
    .map(({ trend }) => uncoveredText(trend, all, show));
  const atRisk = trends
    .map((trend) => ({ trend, ...countReviews(trend, 'at risk') }))
    .filter(({ inARow }) => inARow > 1)
    .map(
      ({ trend, inARow }) =>
        `${show(trend.need.label)} has hung by a thread in the last ${inARow} reviews.`,
    );
  const steady = trends.filter((trend) => countReviews(trend, 'covered').count === all);
  const names = steady.map(({ need }) => show(need.label));
  const covered = `Covered in ${all === 1 ? 'the one review' : `all ${all} reviews`}: ${nameList(names, 9)}.`;
  return [...uncovered, ...atRisk, ...(names.length > 0 ? [covered] : [])];
}

/** The sentence about a need that was uncovered in at least one review. */
export function uncoveredText(trend: Trend, all: number, show: Show): string {
  const { count, inARow } = countReviews(trend, 'uncovered');
  const said = `${show(trend.need.label)} has been uncovered in ${count} of ${plural(all, 'review')}`;
  if (count === all) return `${said}.`;
  if (inARow === 0) return `${said}, not in the newest.`;
  if (count > inARow) return `${said}, and is again.`;
  return inARow === 1 ? `${said}, the newest.` : `${said}, the newest ${inARow}.`;
}
