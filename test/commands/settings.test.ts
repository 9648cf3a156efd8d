import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

function audit(body: string, ...args: readonly string[]) {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', `version: 1\nme: { name: Sam }\n${body}`);
  const { code, out } = place.run(['report', '--format', 'json', ...args]);
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] };
  return {
    code,
    severities: (rule: string) => findings.filter((f) => f.rule === rule).map((f) => f.severity),
  };
}

describe('settings.rules', () => {
  it.each([
    ['error', ['error'], 1],
    ['warning', ['warning'], 0],
    ['info', ['info'], 0],
    ['off', [], 0],
  ])('unstated-why: %s', (setting, severities, code) => {
    const result = audit(`settings: { rules: { unstated-why: ${setting} } }\n`);
    expect(result.severities('unstated-why')).toEqual(severities);
    expect(result.code).toBe(code);
  });

  it('wins over the importance of a need, whichever it is', () => {
    const needs = 'needs: { community: high, sponsorship: some }\n';
    expect(audit(needs).severities('uncovered-need')).toEqual(['error', 'warning']);
    const quieter = audit(`${needs}settings: { rules: { uncovered-need: info } }\n`);
    expect(quieter.severities('uncovered-need')).toEqual(['info', 'info']);
    expect(quieter.code).toBe(0);
  });

  it('leaves the other rules as they are', () => {
    const result = audit('settings: { rules: { unstated-why: off } }\n');
    expect(result.severities('unstated-how')).toEqual(['warning']);
  });
});

describe('the thresholds', () => {
  it.each([
    [
      'lapsed_after',
      'uncovered-need',
      'people: { ana: { covers: [community], last_contact: 2026-05-22 } }\n',
      '5 months',
      '6 months',
    ],
    [
      'stalled_after',
      'stalled-step',
      'people: { ana: { step: build, last_contact: 2026-11-08 } }\n',
      '13 days',
      '2 weeks',
    ],
    ['review_every', 'overdue-review', 'reviews: [{ on: 2026-05-22 }]\n', '5 months', '6 months'],
    [
      'max_asks',
      'excess-asks',
      'people: { ana: {} }\nlog: [{ on: 2026-11-01, with: ana, asked: referral }]\n',
      '0',
      '1',
    ],
  ])('%s moves the border of %s', (setting, rule, body, beyond, within) => {
    const fires = (value: string) =>
      audit(`${body}settings: { ${setting}: ${value} }\n`).severities(rule).length > 0;
    expect([fires(beyond), fires(within)]).toEqual([true, false]);
  });
});
