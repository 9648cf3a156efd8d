import type { NeedChange } from '../reviews/comparison.js';
import { escapeMarkdown } from './markdown-escape.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import {
  changeGroups,
  changeText,
  comparisonSentences,
  FIRST_REVIEW,
  transitionText,
  type ReviewReport,
} from './review-words.js';

/** The report and the comparison as CommonMark, for the notebook or the yearly talk. */
export function renderReviewMarkdown(review: ReviewReport): string {
  return [
    ...freshLook(review),
    renderMarkdown(review.report),
    `${comparisonBlocks(review).join('\n\n')}\n`,
  ].join('\n');
}

function freshLook({ report, comparison }: ReviewReport): string[] {
  const text = transitionText(comparison);
  if (text === undefined) return [];
  return [`# A fresh look at every need\n\n${text}\n\n${changeItems(comparison.needs, report)}\n`];
}

function comparisonBlocks(review: ReviewReport): string[] {
  const { report, comparison } = review;
  if (!comparison.previous) return ['## Since the last review', FIRST_REVIEW];
  const groups = changeGroups(comparison).flatMap(({ title, changes }) => [
    `### ${title}`,
    changeItems(changes, report),
  ]);
  const sentences = comparisonSentences(review, escapeMarkdown).map((text) => `- ${text}`);
  return [
    `## Since your review of ${comparison.previous.on}`,
    ...(groups.length === 0 ? ['Every need stands where it stood.'] : groups),
    ...(sentences.length === 0 ? [] : ['### People, asks and the next step', sentences.join('\n')]),
  ];
}

function changeItems(changes: readonly NeedChange[], report: Report): string {
  return changes
    .map(
      (change) =>
        `- **${escapeMarkdown(change.need.label)}**: ${changeText(change, report, escapeMarkdown)}`,
    )
    .join('\n');
}
