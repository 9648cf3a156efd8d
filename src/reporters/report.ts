import type { AuditResult } from '../audit/audit.js';
import type { Rule } from '../audit/rule.js';

/** What every reporter turns into a string. */
export interface Report {
  readonly result: AuditResult;
  /** Every rule, in the order of the report; those that settings switch off did not run. */
  readonly rules: readonly Rule[];
  /** The file as the user named it. */
  readonly file: string;
  /** What a command in a hint needs to look at the same file in the same way: ` --file net.yaml`. */
  readonly fileFlag: string;
  /** The file as a URI reference: relative to the working folder where it is below it. */
  readonly uri: string;
  readonly version: string;
}
