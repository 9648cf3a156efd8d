import type { LocalDate } from '../network/dates.js';
import { deriveFacts, isInForce } from '../network/facts.js';
import type { Network, Waiver } from '../network/network.js';
import type { PathOrder } from '../network/order.js';
import type { Position } from '../network/position.js';
import type { Path } from '../network/tree.js';
import { SEVERITIES, type RuleId, type Severity } from '../network/vocabulary.js';
import { assessCoverage, type NeedCoverage } from './coverage.js';
import { measure, type Metrics } from './metrics.js';
import { findNextStep, type NextStep } from './next-step.js';
import type { Basis, Hit, Rule, RuleContext, RuleFacts } from './rule.js';
import type { SourceId } from './sources.js';

/** One thing that the audit found, ready to be shown. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly about: string;
  readonly message: string;
  readonly advice: string;
  readonly sources: readonly SourceId[];
  readonly basis: Basis;
  readonly facts: RuleFacts;
  /** What it points to in the file; see `positionOf` of the result. */
  readonly path: Path;
  /** The waiver in force that covers it. */
  readonly waived?: Waiver;
}

export interface Undecided {
  readonly rule: RuleId;
  readonly missing: readonly string[];
}

/** A rule that failed to run: a fault of this program, never of the file. */
export interface Crash {
  readonly rule: RuleId;
  readonly error: unknown;
}

/** The findings that count by severity, and those that a waiver covers. */
export type FindingCounts = Readonly<Record<Severity | 'waived', number>>;

/** Everything that a report says. */
export interface AuditResult {
  readonly today: LocalDate;
  readonly network: Network;
  readonly people: { readonly total: number; readonly open: number };
  /** In report order. */
  readonly needs: readonly NeedCoverage[];
  /** By severity, then rule, then place in the file. */
  readonly findings: readonly Finding[];
  /** Of all findings, also of those that a redacted result no longer lists. */
  readonly counts: FindingCounts;
  /** Set in a redacted result only: how many findings it counts and does not list. */
  readonly hidden?: number;
  readonly undecided: readonly Undecided[];
  readonly metrics: Metrics;
  readonly crashes: readonly Crash[];
  readonly nextStep: NextStep | null;
  /** Where a path stands in the file; worked out for those who ask, which the text report does not. */
  positionOf(path: Path): Position;
}

export interface AuditOptions {
  readonly today: LocalDate;
  readonly rules: readonly Rule[];
  /** What the findings of one rule are sorted by; they stay as they are where it is missing. */
  readonly pathOrder?: PathOrder;
  positionOf(path: Path): Position;
  /** Looks at these needs only, and at what was found about them; all needs where it is missing. */
  readonly needs?: ReadonlySet<string>;
}

/** Audits a network as of a date. Pure: the same network and date give the same result. */
export function audit(network: Network, options: AuditOptions): AuditResult {
  const { today, rules, needs: only } = options;
  const facts = deriveFacts(network, today);
  const coverage = assessCoverage(network, facts);
  const metrics = measure(network);
  const waivers = waiversInForce(network, today);

  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  const crashes: Crash[] = [];
  const found = new Map<RuleId, ReadonlySet<string>>();
  const context: RuleContext = {
    facts,
    coverage,
    metrics,
    isFound: (rule, about) => found.get(rule)?.has(about) ?? false,
  };
  for (const rule of rules) {
    const setting = network.settings.rules.get(rule.id);
    if (setting === 'off') continue;
    try {
      const { hits, missing } = rule.check(network, context);
      if (missing.length > 0) undecided.push({ rule: rule.id, missing });
      const ofRule = waivers.get(rule.id);
      const fresh = inOrder(hits, options).map((hit): Finding => {
        const waived = ofRule?.get(hit.about);
        return {
          rule: rule.id,
          severity: setting ?? severityOf(rule, hit.facts),
          about: hit.about,
          message: rule.message(hit.facts),
          advice: rule.advice(hit.facts),
          sources: rule.sources,
          basis: rule.basis,
          facts: hit.facts,
          path: hit.path,
          ...(waived && { waived }),
        };
      });
      found.set(rule.id, new Set(fresh.map(({ about }) => about)));
      for (const finding of fresh) {
        if (only?.has(finding.about) ?? true) findings.push(finding);
      }
    } catch (error) {
      crashes.push({ rule: rule.id, error });
    }
  }
  const needs = only ? coverage.needs.filter(({ need }) => only.has(need.id)) : coverage.needs;
  return {
    today,
    network,
    people: { total: network.people.size, open: facts.open.length },
    needs,
    // Findings of one severity stay in the order of the rules, then of the file.
    findings: SEVERITIES.flatMap((level) => findings.filter(({ severity }) => severity === level)),
    counts: countFindings(findings),
    undecided,
    metrics,
    crashes,
    nextStep: findNextStep(needs, network, facts, coverage),
    positionOf: options.positionOf,
  };
}

function inOrder(
  hits: readonly Hit<RuleFacts>[],
  { pathOrder }: AuditOptions,
): readonly Hit<RuleFacts>[] {
  return pathOrder ? hits.toSorted((a, b) => pathOrder(a.path, b.path)) : hits;
}

/** The waivers in force by rule and by what they are about; of several of one finding the first. */
function waiversInForce({ waivers }: Network, today: LocalDate) {
  const byRule = new Map<RuleId, Map<string, Waiver>>();
  for (const waiver of waivers) {
    if (!isInForce(waiver, today)) continue;
    const ofRule = byRule.get(waiver.rule) ?? new Map<string, Waiver>();
    if (!ofRule.has(waiver.about)) byRule.set(waiver.rule, ofRule.set(waiver.about, waiver));
  }
  return byRule;
}

/** The findings that count: all that no waiver covers. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings) count[waived ? 'waived' : severity]++;
  return count;
}

export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function severityOf({ severity }: Rule, facts: RuleFacts): Severity {
  if (typeof severity === 'string') return severity;
  return facts['importance'] === 'high' ? severity.high : severity.otherwise;
}
