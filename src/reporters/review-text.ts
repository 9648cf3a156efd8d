import { HEADLINES } from '../audit/coverage.js';
import type { NeedChange } from '../reviews/comparison.js';
import { printable } from './printable.js';
import {
  changeGroups,
  changeText,
  comparisonSentences,
  FIRST_REVIEW,
  transitionText,
  type ReviewReport,
} from './review-words.js';
import type { Report } from './report.js';
import { paintFor, table, wrap, type Paint, type Style } from './style.js';
import { renderText, signFor } from './text.js';

/** The report and, below it, what is different from last time; after a transition, every need first. */
export function renderReviewText(review: ReviewReport, style: Style): string {
  const { report } = review;
  const parts = [
    ...freshLook(review, style),
    renderText(report, style),
    renderComparison(review, style),
  ];
  return parts.join('\n');
}

function freshLook({ report, comparison }: ReviewReport, style: Style): string[] {
  const text = transitionText(comparison);
  if (text === undefined) return [];
  const paint = paintFor(style);
  const lines = [
    paint.heading('A fresh look at every need'),
    `  ${wrap(text, style.width, 2)}`,
    ...changeRows(comparison.needs, report, style, paint),
  ];
  return [`${lines.join('\n')}\n`];
}

/** What is different from the last recorded review. */
export function renderComparison(review: ReviewReport, style: Style): string {
  const { report, comparison } = review;
  const paint = paintFor(style);
  if (!comparison.previous) {
    return `${paint.heading('Since the last review')}\n  ${wrap(FIRST_REVIEW, style.width, 2)}\n`;
  }
  const groups = changeGroups(comparison).map(({ title, changes }) =>
    [`  ${paint.heading(title)}`, ...changeRows(changes, report, style, paint)].join('\n'),
  );
  const sentences = comparisonSentences(review, printable).map(
    (sentence) => `  ${wrap(sentence, style.width, 4)}`,
  );
  const same = groups.length === 0 ? ['  Every need stands where it stood.'] : [];
  return `${[
    paint.heading(`Since your review of ${comparison.previous.on}`),
    ...same,
    ...groups,
    ...sentences,
  ].join('\n')}\n`;
}

function changeRows(
  changes: readonly NeedChange[],
  report: Report,
  style: Style,
  paint: Paint,
): string[] {
  const rows = changes.map((change) => [
    signFor(HEADLINES[change.to], style, paint),
    printable(change.need.label),
    changeText(change, report, printable),
  ]);
  return table(rows, style.width, 4);
}
