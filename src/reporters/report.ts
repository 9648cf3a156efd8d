import type { AuditResult } from '../audit/audit.js';
import type { Rule } from '../audit/rule.js';

/** What every reporter turns into a string. */
export interface Report {
  readonly result: AuditResult;
  /** Every rule, in the order of the report; those that settings switch off did not run. */
  readonly rules: readonly Rule[];
  /** The file as the user named it. */
  readonly file: string;
  /** The file as a URI reference: relative to the working folder where it is below it. */
  readonly uri: string;
  readonly version: string;
}
