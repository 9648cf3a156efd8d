import { audit, type AuditResult } from '../../src/audit/audit.js';
import { makePlan, type Plan } from '../../src/planning/plan.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom, type NetworkInput } from './network.js';

const TODAY = '2026-11-22';

/** The audit of a network by every rule. */
export function auditOf(network: NetworkInput, today = TODAY): AuditResult {
  const positionOf = () => ({ line: 1, column: 1 });
  const result = audit(networkFrom(network), { today, rules: RULES, positionOf });
  if (result.crashes.length > 0) throw new Error('a rule crashed', { cause: result.crashes });
  return result;
}

export function planOf(network: NetworkInput, today = TODAY): Plan {
  return makePlan(auditOf(network, today));
}
