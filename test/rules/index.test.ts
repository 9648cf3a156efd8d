import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Basis, RuleSeverity } from '../../src/audit/rule.js';
import { SOURCES, type SourceId } from '../../src/audit/sources.js';
import { RULE_IDS, type RuleId } from '../../src/network/vocabulary.js';
import { RULES } from '../../src/rules/index.js';

const byImportance = { high: 'error', otherwise: 'warning' } as const;
const mildlyByImportance = { high: 'warning', otherwise: 'info' } as const;

/** Severity, basis and sources of every rule, written down apart from the rules themselves. */
const EXPECTED: Readonly<Record<RuleId, readonly [RuleSeverity, Basis, ...SourceId[]]>> = {
  'uncovered-need': [byImportance, 'principle', 'needs'],
  'sole-cover': [mildlyByImportance, 'principle', 'needs'],
  'thin-cover': [mildlyByImportance, 'principle', 'needs'],
  'unrated-need': ['info', 'principle', 'needs'],
  'overloaded-person': ['warning', 'convention', 'needs'],
  'unasked-need': ['info', 'principle', 'needs'],
  'overdue-review': ['warning', 'convention', 'needs'],
  'powerless-sponsor': ['warning', 'principle', 'needs'],
  'untrusted-confidant': ['warning', 'convention', 'why-how-who'],
  'inward-access': ['warning', 'convention', 'why-how-who', 'needs'],
  'premature-cover': ['warning', 'principle', 'eight-steps'],
  'poor-fit': ['warning', 'principle', 'eight-steps'],
  'undated-cover': ['info', 'convention'],
  'unstated-why': ['warning', 'principle', 'why-how-who'],
  'unstated-how': ['warning', 'principle', 'why-how-who'],
  'unhelped-skill-gap': ['warning', 'principle', 'why-how-who'],
  'missing-goal': ['info', 'principle', 'why-how-who'],
  'unserved-goal': ['warning', 'principle', 'why-how-who'],
  'one-sided-ties': ['warning', 'principle', 'why-how-who'],
  'single-organization': ['warning', 'principle', 'why-how-who', 'eight-steps'],
  'single-field': ['warning', 'principle', 'many-people'],
  'like-minded-network': ['warning', 'principle', 'why-how-who', 'many-people', 'two-way'],
  'missing-level': ['info', 'principle', 'many-people'],
  'formal-only': ['info', 'principle', 'many-people'],
  'self-introduced': ['warning', 'sourced', 'uzzi-dunlap-2005'],
  'closed-circle': ['warning', 'convention'],
  'unnoticed-mentor': ['info', 'convention', 'why-how-who'],
  'unused-program': ['info', 'principle', 'why-how-who'],
  'untapped-channel': ['info', 'principle', 'why-how-who', 'two-way'],
  'unasked-referral': ['info', 'principle', 'two-way'],
  'stalled-step': ['warning', 'convention', 'eight-steps'],
  'unevaluated-fit': ['info', 'principle', 'eight-steps'],
  'overdue-contact': ['warning', 'principle', 'eight-steps', 'two-way'],
  'unscheduled-contact': ['info', 'principle', 'eight-steps', 'two-way'],
  'unthanked-help': ['info', 'principle', 'eight-steps'],
  'one-way-tie': ['warning', 'principle', 'eight-steps', 'many-people'],
  'ask-before-giving': ['info', 'principle', 'many-people'],
  'unheard-criticism': ['warning', 'principle', 'eight-steps'],
  'unfollowed-interview': ['info', 'convention', 'two-way'],
  'pressed-after-no': ['warning', 'principle', 'why-how-who'],
  'open-ask': ['info', 'convention', 'why-how-who'],
  'excess-asks': ['info', 'convention', 'why-how-who'],
  'missing-mentee': ['info', 'principle', 'why-how-who', 'two-way'],
  'expired-waiver': ['warning', 'convention'],
  'idle-waiver': ['info', 'convention'],
};

describe('the registry of rules', () => {
  it('has every rule of the vocabulary, in its order', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
  });

  it('has one file a rule, named by its id', async () => {
    const files = readdirSync(new URL('../../src/rules/', import.meta.url));
    const names = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'index');
    expect(names.sort()).toEqual([...RULE_IDS].sort());
    for (const rule of RULES) {
      const module: unknown = await import(`../../src/rules/${rule.id}.ts`);
      expect(module).toHaveProperty('default', rule);
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('describes %s', (id, rule) => {
    const [severity, basis, ...sources] = EXPECTED[id];
    expect(rule.severity).toEqual(severity);
    expect(rule.basis).toBe(basis);
    expect(rule.sources).toEqual(sources);
    for (const source of rule.sources) expect(SOURCES).toHaveProperty(source);
    expect(rule.title).toMatch(/^[a-z].{5,59}[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].{40,299}\.$/);
    expect(rule.why.split(/[.!?](?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(3);
  });
});
