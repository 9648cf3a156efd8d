import { describe, expect, it } from 'vitest';
import { audit, countFindings } from '../../src/audit/audit.js';
import { exitCodeOf } from '../../src/audit/exit-code.js';
import { measure } from '../../src/audit/metrics.js';
import { defineRule } from '../../src/audit/rule.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom } from '../support/network.js';
import { TODAY } from '../support/rule-cases.js';

const positionOf = () => ({ line: 1, column: 1 });
const network = networkFrom({ needs: { sponsorship: 'high' }, people: { ana: {} } });

describe('a rule that crashes', () => {
  const fault = new Error('a fault in a rule');
  const words = { title: 't', about: 'need', checks: 'c', why: 'w', remedy: 'r' } as const;
  const base = { ...words, sources: [], basis: 'principle' } as const;
  const fail = () => {
    throw fault;
  };
  const inCheck = defineRule({
    ...base,
    id: 'uncovered-need',
    severity: 'error',
    check: fail,
    message: () => '',
    advice: () => '',
  });
  const inMessage = defineRule({
    ...base,
    id: 'uncovered-need',
    severity: 'error',
    check: () => ({ hits: [{ about: 'network', path: [], facts: {} }], missing: [] }),
    message: fail,
    advice: () => '',
  });

  it.each([
    ['when it checks', inCheck],
    ['when it puts words to what it found', inMessage],
  ])('%s, is named and does not hide the others', (_when, crashing) => {
    const sound = audit(network, { today: TODAY, rules: RULES, positionOf });
    const rules = RULES.map((rule) => (rule.id === crashing.id ? crashing : rule));
    const result = audit(network, { today: TODAY, rules, positionOf });
    expect(result.crashes).toEqual([{ rule: 'uncovered-need', error: fault }]);
    expect(result.findings).toEqual(sound.findings.filter(({ rule }) => rule !== 'uncovered-need'));
    expect(result.needs).toEqual(sound.needs);
    expect(exitCodeOf(result, 'never')).toBe(2);
    expect(exitCodeOf(sound, 'never')).toBe(0);
  });

  it('does not crash while it is switched off', () => {
    const quiet = networkFrom({ settings: { rules: { 'uncovered-need': 'off' } } });
    const { crashes } = audit(quiet, { today: TODAY, rules: [inCheck], positionOf });
    expect(crashes).toEqual([]);
  });
});

describe('the result of an audit', () => {
  it('holds the metrics of the network and the counts of what it found', () => {
    const result = audit(network, { today: TODAY, rules: RULES, positionOf });
    expect(result.metrics).toEqual(measure(network));
    expect(result.counts).toEqual(countFindings(result.findings));
    expect(result.counts.error).toBe(1);
  });

  it('counts only what was found about the needs that were asked for', () => {
    const needs = new Set(['community']);
    const { counts } = audit(network, { today: TODAY, rules: RULES, positionOf, needs });
    expect(counts).toEqual({ error: 0, warning: 0, info: 0, waived: 0 });
  });
});
