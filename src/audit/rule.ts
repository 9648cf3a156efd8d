import type { Facts } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import type { Path } from '../network/tree.js';
import type { RuleId, Severity } from '../network/vocabulary.js';
import type { Coverage } from './coverage.js';
import type { Metrics } from './metrics.js';
import type { SourceId } from './sources.js';

// What rules ask of the coverage, so that a rule has one place to import from.
export { isLive, isNeeded, isUncovered, liveCovers } from './coverage.js';

/** Where a rule's threshold comes from; `principle` where it has none. */
export type Basis = 'sourced' | 'convention' | 'principle';

/** A severity, or one for needs of high importance and one for all others. */
export type RuleSeverity = Severity | { readonly high: Severity; readonly otherwise: Severity };

/** What a rule may look at besides the network itself. */
export interface RuleContext {
  readonly facts: Facts;
  readonly coverage: Coverage;
  readonly metrics: Metrics;
  /** True when a rule that ran before this one has found something about that subject. */
  isFound(rule: RuleId, about: string): boolean;
}

/** Data that a rule found: message and advice are made from it, and JSON readers get it as it is. */
export type RuleFacts = Readonly<Record<string, unknown>>;

/** One subject on which a rule fires. */
export interface Hit<F extends RuleFacts> {
  /** Id of the person, need, goal, skill gap or channel; or `network`. */
  readonly about: string;
  /** The place in the file that the user would change. */
  readonly path: Path;
  /** Where the rule's severity depends on importance, `importance` must be among them. */
  readonly facts: F;
}

export interface CheckResult<F extends RuleFacts> {
  readonly hits: readonly Hit<F>[];
  /** Paths of the data that a verdict would need, `people.*.tie`; empty when all was decided. */
  readonly missing: readonly string[];
}

/** What the findings of a rule are about: ids of which kind. `waived` is whatever a waiver is about. */
export type Subject = 'need' | 'person' | 'goal' | 'gap' | 'level' | 'network' | 'waived';

export interface Rule<F extends RuleFacts = RuleFacts> {
  readonly id: RuleId;
  readonly severity: RuleSeverity;
  /** A few words for the list of rules. */
  readonly title: string;
  readonly about: Subject;
  /** The needs that it is about, where it is not about all. */
  readonly needs?: readonly string[];
  /** When exactly it fires, thresholds included: one sentence. */
  readonly checks: string;
  /** Why it matters: two or three sentences, paraphrased from the sources. */
  readonly why: string;
  /** What to do about it, whoever is concerned: one sentence. */
  readonly remedy: string;
  readonly sources: readonly SourceId[];
  readonly basis: Basis;
  check(network: Network, context: RuleContext): CheckResult<F>;
  /** One sentence that names the people and dates concerned. */
  message(facts: F): string;
  /** One concrete thing to do this month. */
  advice(facts: F): string;
}

/** Declares a rule; the shape of its facts is inferred from `check`. */
export function defineRule<F extends RuleFacts>(rule: Rule<F>): Rule {
  // Facts only ever flow from a rule's own check to its own message and advice.
  return rule;
}

/**
 * A hit for each open person who covers something live and in contact with me, and for whom `holds`;
 * the facts name the person and those needs.
 */
export function contactHits({ coverage, facts }: RuleContext, holds: (person: Person) => boolean) {
  return facts.open.flatMap((person) => {
    const needs = coverage.contactNeeds.get(person.id);
    if (needs === undefined || !holds(person)) return [];
    const hit = {
      about: person.id,
      path: ['people', person.id],
      facts: {
        person: person.name,
        needs: needs.map(({ id }) => id),
        labels: needs.map(({ label }) => label),
      },
    };
    return [hit];
  });
}

/** The rule could look at everything it needs, but for the paths in `missing`. */
export function checked<F extends RuleFacts>(
  hits: readonly Hit<F>[],
  missing: readonly string[] = [],
): CheckResult<F> {
  return { hits, missing };
}

/** The rule can say nothing while these paths are missing. */
export function undecided(missing: readonly string[]): CheckResult<never> {
  return { hits: [], missing };
}
