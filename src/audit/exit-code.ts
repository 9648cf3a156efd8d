import { EXIT, type ExitCode } from '../errors.js';
import { SEVERITIES, type Severity } from '../network/vocabulary.js';
import { severityRank, type AuditResult } from './audit.js';

export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;

/** The least severity at which a finding makes the program exit 1. */
export type FailLevel = Severity | 'never';

/** A review can also fail on what got worse since the last one. */
export const REVIEW_FAIL_LEVELS = [...SEVERITIES, 'worse', 'never'] as const;

export type ReviewFailLevel = FailLevel | 'worse';

/** The verdict on an audit, whatever the format in which it is shown. */
export function exitCodeOf({ findings, crashes }: AuditResult, failOn: FailLevel): ExitCode {
  if (crashes.length > 0) return EXIT.failure;
  if (failOn === 'never') return EXIT.done;
  const counts = findings.some(
    ({ severity, waived }) => !waived && severityRank(severity) <= severityRank(failOn),
  );
  return counts ? EXIT.findings : EXIT.done;
}
