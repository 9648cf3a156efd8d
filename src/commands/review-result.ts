import { exitCodeOf, type ReviewFailLevel } from '../audit/exit-code.js';
import { EXIT, type ExitCode } from '../errors.js';
import { endReview } from '../interview/marks.js';
import { recordReview } from '../network/changes-reviews.js';
import type { Edit } from '../network/edit.js';
import type { NetworkFile } from '../network/read.js';
import { renderReviewJson } from '../reporters/review-json.js';
import { renderReviewMarkdown } from '../reporters/review-markdown.js';
import { renderReviewText } from '../reporters/review-text.js';
import type { ReviewReport } from '../reporters/review-words.js';
import type { Style } from '../reporters/style.js';
import { compareWithLast, isWorse, type Comparison } from '../reviews/comparison.js';
import { withoutConfidentialPeople } from '../reviews/redacted-comparison.js';
import { asReviewed, takeSnapshot } from '../reviews/snapshot.js';
import type { Context } from './context.js';
import type { ReviewFormat } from './formats.js';
import { auditFile, describeReport, reportCrashes, showResult } from './report.js';

const REPORTERS = {
  text: renderReviewText,
  json: renderReviewJson,
  markdown: renderReviewMarkdown,
} as const satisfies Record<ReviewFormat, (review: ReviewReport, style: Style) => string>;

export interface ReviewOptions {
  /** What changed, as a partial network file. */
  readonly answers?: string | undefined;
  readonly record?: boolean | undefined;
  /** A reflection that is kept with the review. */
  readonly note?: string | undefined;
  readonly format: ReviewFormat;
  readonly output?: string | undefined;
  readonly redact?: boolean | undefined;
  readonly failOn: ReviewFailLevel;
  readonly dryRun?: boolean | undefined;
}

/** The edits that record how things stand in a file today. */
export function planRecord(context: Context, file: NetworkFile, note?: string): Edit[] {
  const result = auditFile(context, reviewed(context, file), {});
  const text = note?.trim();
  const entry = takeSnapshot(result, text === '' ? undefined : text);
  return [...recordReview(file, entry), ...endReview(file.data)];
}

/** The file as it is for someone who has just reviewed it. */
export function reviewed({ today }: Context, file: NetworkFile): NetworkFile {
  return { ...file, network: asReviewed(file.network, today) };
}

/** Shows the report and the comparison where the options say; the verdict is what they ask for. */
export async function showReview(
  context: Context,
  file: NetworkFile,
  options: ReviewOptions,
): Promise<ExitCode> {
  const { format, redact = false, failOn } = options;
  const result = auditFile(context, file, options);
  const comparison = compareWithLast(result);
  const shown: ReviewReport = {
    report: describeReport(context, file, result, options),
    comparison: redact ? withoutConfidentialPeople(comparison, result.network) : comparison,
  };
  await showResult(context, options, (style) => REPORTERS[format](shown, style));
  await reportCrashes(context, result);
  return failOn === 'worse'
    ? verdictOn(comparison, exitCodeOf(result, 'never'))
    : exitCodeOf(result, failOn);
}

function verdictOn(comparison: Comparison, code: ExitCode): ExitCode {
  return code === EXIT.done && isWorse(comparison) ? EXIT.findings : code;
}
