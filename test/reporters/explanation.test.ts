import { expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.js';

it.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s is told in whole sentences',
  (_id, rule) => {
    expect(rule.checks).toMatch(/^[A-Z`].{15,199}\.$/);
    expect(rule.checks).not.toMatch(/[.!?] /);
    expect(rule.remedy).toMatch(/^[A-Z].{15,139}[.”?]$/);
    expect(rule.title.length).toBeLessThanOrEqual(46);
  },
);
