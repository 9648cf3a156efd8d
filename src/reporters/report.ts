import type { AuditResult } from '../audit/audit.js';

/** What every reporter turns into a string. */
export interface Report {
  readonly result: AuditResult;
  /** The file as the user named it. */
  readonly file: string;
  readonly version: string;
}
