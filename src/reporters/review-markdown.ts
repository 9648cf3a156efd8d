import type { Comparison, NeedChange } from '../reviews/comparison.js';
import { escapeMarkdown } from './markdown-escape.js';
import { renderMarkdown } from './markdown.js';
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
  const { report, comparison } = review;
  return [
    ...freshLook(comparison),
    renderMarkdown(report),
    `${comparisonBlocks(review).join('\n\n')}\n`,
  ].join('\n');
}

function freshLook(comparison: Comparison): string[] {
  const text = transitionText(comparison);
  if (text === undefined) return [];
  return [`# A fresh look at every need\n\n${text}\n\n${changeItems(comparison.needs)}\n`];
}

function comparisonBlocks(review: ReviewReport): string[] {
  const { comparison } = review;
  if (!comparison.previous) return ['## Since the last review', FIRST_REVIEW];
  const groups = changeGroups(comparison).flatMap(({ title, changes }) => [
    `### ${title}`,
    changeItems(changes),
  ]);
  const sentences = comparisonSentences(review, escapeMarkdown).map((text) => `- ${text}`);
  return [
    `## Since your review of ${comparison.previous.on}`,
    ...(groups.length === 0 ? ['Every need stands where it stood.'] : groups),
    ...(sentences.length === 0 ? [] : ['### People, asks and the next step', sentences.join('\n')]),
  ];
}

function changeItems(changes: readonly NeedChange[]): string {
  return changes
    .map((change) => `- **${escapeMarkdown(change.need.label)}**: ${changeText(change)}`)
    .join('\n');
}
