import { reportData, toJson } from './json.js';
import type { ReviewReport } from './review-words.js';

/** The review for programs. Within one `schemaVersion` keys are only ever added. */
export function renderReviewJson({ report, comparison }: ReviewReport): string {
  const data = reportData(report);
  const { previous, opened, closed, persisting, changed, people } = comparison;
  return toJson({
    schemaVersion: 1,
    tool: data.tool,
    file: data.file,
    today: data.today,
    previous: previous?.on ?? null,
    opened,
    closed,
    persisting,
    changed: changed.map(({ need, from, to, direction }) => ({
      need: need.id,
      from,
      to,
      direction,
    })),
    people,
    report: data,
  });
}
