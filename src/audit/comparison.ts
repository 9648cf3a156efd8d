import type { Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import { STATUSES, type Importance, type Status } from '../network/vocabulary.js';
import type { AuditResult, Finding } from './audit.js';
import { HEADLINES, type NeedCoverage } from './coverage.js';

/** A need whose status is not what it was. */
export interface NeedChange {
  readonly need: Need;
  readonly importance: Importance | undefined;
  readonly before: Status;
  readonly after: Status;
}

/** What lies between two audits. */
export interface AuditComparison {
  /** In the report order of the second. */
  readonly changes: readonly NeedChange[];
  /** Findings that only the second has. */
  readonly appear: readonly Finding[];
  /** Findings that only the first has. */
  readonly go: readonly Finding[];
}

/** What would be without one person. */
export interface Loss {
  readonly person: Person;
  /** The needs whose status would be worse. */
  readonly changes: readonly NeedChange[];
  /** Ids of the needs that they cover live. */
  readonly live: readonly string[];
}

/** Findings are the same where one rule has found something about one subject, whatever it says. */
export function compareAudits(before: AuditResult, after: AuditResult): AuditComparison {
  return {
    changes: compareNeeds(before.needs, after.needs),
    appear: onlyIn(after.findings, before.findings),
    go: onlyIn(before.findings, after.findings),
  };
}

/** The needs of the second that have another status in the first. */
export function compareNeeds(
  before: readonly NeedCoverage[],
  after: readonly NeedCoverage[],
): NeedChange[] {
  const earlier = new Map(before.map((entry) => [entry.need.id, entry]));
  return after.flatMap(({ need, importance, status }) => {
    const was = earlier.get(need.id);
    if (was === undefined || was.status === status) return [];
    // A need that nobody is down for any more may have lost the importance that this gave it.
    return [{ need, importance: was.importance ?? importance, before: was.status, after: status }];
  });
}

/** True where less help is there than before; a need that is rated no longer has lost its last. */
export function isWorse({ before, after }: NeedChange): boolean {
  return STATUSES.indexOf(after) > STATUSES.indexOf(before);
}

/** True where someone was there, and no one would be. */
export function goesDark({ before, after }: NeedChange): boolean {
  return (
    HEADLINES[before] !== 'uncovered' && ['uncovered', 'not yet rated'].includes(HEADLINES[after])
  );
}

function onlyIn(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const key = ({ rule, about }: Finding) => `${rule} ${about}`;
  const known = new Set(others.map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}
