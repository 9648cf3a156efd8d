import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { RULES } from '../../src/rules/index.js';
import type { RuleId, Severity } from '../../src/network/vocabulary.js';
import { networkFrom, type NetworkInput } from './network.js';

export const TODAY = '2026-11-22';

export interface RuleCase {
  readonly network: NetworkInput;
  /** What it fires about, in file order; nothing where it is left out. */
  readonly fires?: readonly string[];
  /** The missing paths; none where it is left out. */
  readonly undecided?: readonly string[];
  readonly today?: string;
  /** Of the first finding. */
  readonly severity?: Severity;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly advice?: string;
}

/** One test a case: a rule fires exactly as told, and is undecided exactly as told. */
export function describeRule(id: RuleId, cases: Readonly<Record<string, RuleCase>>): void {
  describe(id, () => {
    it.each(Object.entries(cases))('%s', (_name, expected) => {
      const { findings, undecided, crashes } = audit(networkFrom(expected.network), {
        today: expected.today ?? TODAY,
        rules: RULES,
        positionOf: () => ({ line: 1, column: 1 }),
      });
      expect(crashes).toEqual([]);
      const own = findings.filter(({ rule }) => rule === id);
      expect(own.map(({ about }) => about)).toEqual(expected.fires ?? []);
      const missing = undecided.flatMap((entry) => (entry.rule === id ? entry.missing : []));
      expect(missing).toEqual(expected.undecided ?? []);
      if (expected.severity) expect(own[0]?.severity).toBe(expected.severity);
      if (expected.facts) expect(own[0]?.facts).toMatchObject(expected.facts);
      if (expected.message !== undefined) expect(own[0]?.message).toBe(expected.message);
      if (expected.advice !== undefined) expect(own[0]?.advice).toBe(expected.advice);
      for (const { message, advice, facts } of own) {
        expect(`${message}\n${advice}`).toMatch(/^\S.*[^.]\n\S.*\S$/);
        expect(`${message} ${advice}`).not.toMatch(/undefined|null|NaN|\[object/);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(withoutUndefined(facts));
      }
    });
  });
}

function withoutUndefined(facts: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
