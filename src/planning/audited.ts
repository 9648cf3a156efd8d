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
  const key = (rule: RuleId, about: string) => `${rule} ${about}`;
  const found = new Set<string>();
  const waived = new Set<string>();
  for (const { rule, about, waived: waiver } of findings) {
    (waiver ? waived : found).add(key(rule, about));
  }
  return {
    network,
    facts,
    coverage,
    questions: new Map(openQuestions(network, facts).map((open) => [open.person.id, open])),
    isFound: (rule, about) => found.has(key(rule, about)),
    isSilenced: (rule, about) =>
      network.settings.rules.get(rule) === 'off' || waived.has(key(rule, about)),
    labelOf: (asked) =>
      asked === REFERRAL
        ? 'a referral'
        : midSentence(coverage.byNeed.get(asked)?.need.label ?? asked),
  };
}
