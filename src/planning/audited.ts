import type { AuditResult } from '../audit/audit.js';
import { assessCoverage, type Coverage } from '../audit/coverage.js';
import { deriveFacts, type Facts } from '../network/facts.js';
import type { Network } from '../network/network.js';
import { REFERRAL } from '../network/references.js';
import type { RuleId } from '../network/vocabulary.js';
import { midSentence } from '../network/words.js';
import { openQuestions, type OpenQuestion } from './asks.js';

/** An audited network as a plan looks at it. */
export interface Audited {
  readonly network: Network;
  readonly facts: Facts;
  readonly coverage: Coverage;
  /** True for a finding that counts: one that no waiver covers. */
  isFound(rule: RuleId, about: string): boolean;
  /** True where the file says that it wants to hear nothing of it: switched off, or waived. */
  isSilenced(rule: RuleId, about: string): boolean;
  /** Whose question is still open, by id; oldest question first. */
  readonly questions: ReadonlyMap<string, OpenQuestion>;
  /** What was asked for, in a sentence. */
  labelOf(asked: string): string;
}

export function lookAt({ network, today, findings }: AuditResult): Audited {
  const facts = deriveFacts(network, today);
  const coverage = assessCoverage(network, facts);
  const found = new Map<RuleId, Set<string>>();
  const waived = new Map<RuleId, Set<string>>();
  for (const { rule, about, waived: waiver } of findings) {
    const those = waiver ? waived : found;
    const subjects = those.get(rule);
    if (subjects) subjects.add(about);
    else those.set(rule, new Set([about]));
  }
  return {
    network,
    facts,
    coverage,
    questions: new Map(openQuestions(network, facts).map((open) => [open.person.id, open])),
    isFound: (rule, about) => found.get(rule)?.has(about) ?? false,
    isSilenced: (rule, about) =>
      network.settings.rules.get(rule) === 'off' || (waived.get(rule)?.has(about) ?? false),
    labelOf: (asked) =>
      asked === REFERRAL
        ? 'a referral'
        : midSentence(coverage.byNeed.get(asked)?.need.label ?? asked),
  };
}
