import type { LocalDate } from '../network/dates.js';
import { countReviews, type History } from '../reviews/trends.js';
import { toJson } from './json.js';
import { uncoveredText } from './trend-words.js';

/** Where the history comes from. */
export interface HistorySource {
  readonly file: string;
  readonly today: LocalDate;
  readonly version: string;
}

/** Every recorded review for programs, oldest first. Keys are only ever added. */
export function renderHistoryJson({ reviews, trends }: History, source: HistorySource): string {
  const { file, today, version } = source;
  return toJson({
    schemaVersion: 1,
    tool: { name: 'mentor-audit', version },
    file,
    today,
    reviews: reviews.map(({ on, needs, people, findings, next_step, note }) => ({
      on,
      needs: [...needs].map(([id, { importance, status, live }]) => ({
        id,
        importance: importance ?? null,
        status,
        live,
      })),
      people: [...people].map(([id, step]) => ({ id, step })),
      findings: findings ?? null,
      nextStep: next_step?.text ?? null,
      note: note ?? null,
    })),
    trends: trends.map((trend) => {
      const { count } = countReviews(trend, 'uncovered');
      return {
        need: trend.need.id,
        label: trend.need.label,
        statuses: trend.statuses,
        uncovered: count,
        of: reviews.length,
        text: count === 0 ? null : uncoveredText(trend, reviews.length, (text) => text),
      };
    }),
  });
}

/** One row for each need of each review, below a row of names. */
export function historyRows({ reviews, trends }: History): string[][] {
  const rows = reviews.flatMap(({ on, needs }) =>
    trends.flatMap(({ need }) => {
      const stand = needs.get(need.id);
      if (!stand) return [];
      const { importance = '', status, live } = stand;
      return [[on, need.id, need.label, importance, status, live.join(' ')]];
    }),
  );
  return [['on', 'need', 'label', 'importance', 'status', 'live'], ...rows];
}
