import { describe, expect, it } from 'vitest';
import { renderSarif } from '../../src/reporters/sarif.js';
import { RULES } from '../../src/rules/index.js';
import soleCover from '../../src/rules/sole-cover.js';
import { validateSarif } from '../support/sarif.js';
import { CRASHING_RULE, reportOn, SAMPLE, SAMPLE_RULES, type SampleOptions } from './sample.js';

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly unknown[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly suppressions: readonly unknown[];
  }[];
}

function runOn(network = SAMPLE, options: SampleOptions = {}): Run {
  const log = JSON.parse(renderSarif(reportOn(network, options))) as { runs: [Run] };
  return log.runs[0];
}

describe('the SARIF report', () => {
  it.each([
    ['the sample', SAMPLE, {}],
    ['the sample redacted', SAMPLE, { isRedacted: true }],
    ['an empty network', {}, { rules: RULES }],
    ['every rule', SAMPLE, { rules: RULES }],
    ['a crash', SAMPLE, { rules: [CRASHING_RULE, ...SAMPLE_RULES] }],
  ])('validates against the published schema: %s', (_name, network, options) => {
    expect(validateSarif(JSON.parse(renderSarif(reportOn(network, options))))).toEqual([]);
  });

  it('would not validate with a slip in it', () => {
    const text = renderSarif(reportOn(SAMPLE));
    expect(validateSarif(JSON.parse(text.replace('"startLine": 2', '"startLine": 0')))).not.toEqual(
      [],
    );
    expect(validateSarif(JSON.parse(text.replace('"ruleId"', '"rule"')))).not.toEqual([]);
  });

  it('is the same to the letter for one finding', () => {
    const people = { ana: { name: 'Ana', covers: ['sponsorship'] } };
    const network = {
      needs: { sponsorship: 'high' as const },
      people,
      waivers: [{ rule: 'sole-cover' as const, about: 'sponsorship', because: 'for now' }],
    };
    const { checks, why, remedy } = soleCover;
    expect(JSON.parse(renderSarif(reportOn(network, { rules: [soleCover] })))).toEqual({
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'mentor-audit',
              version: '0.1.0',
              semanticVersion: '0.1.0',
              rules: [
                {
                  id: 'sole-cover',
                  name: 'SoleCover',
                  shortDescription: { text: 'A need that hangs on one person.' },
                  fullDescription: { text: checks },
                  help: {
                    text: `${why} ${remedy} It has no threshold. Source: Mentoring: Is It Right For You?! (a needs-based view of mentoring). More: mentor-audit explain sole-cover`,
                  },
                  defaultConfiguration: { level: 'note' },
                },
              ],
            },
          },
          invocations: [{ executionSuccessful: true }],
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'sole-cover',
              ruleIndex: 0,
              level: 'warning',
              message: {
                text: 'Institutional sponsorship hangs on Ana alone. Think of one more person who could help, or ask Ana whom they would turn to.',
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20folder/net.yaml' },
                    region: { startLine: 2, startColumn: 5 },
                  },
                },
              ],
              partialFingerprints: { 'ruleAndSubject/v1': 'sole-cover/sponsorship' },
              suppressions: [{ kind: 'external', justification: 'for now' }],
            },
          ],
        },
      ],
    });
  });

  it('lists the rules that ran, and points each result at its own', () => {
    const rules = { 'one-sided-ties': 'off' } as const;
    const { tool, results } = runOn({ ...SAMPLE, settings: { rules } });
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(['uncovered-need', 'sole-cover', 'overdue-contact']);
    expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    expect(results.map(({ level }) => level)).toEqual([
      'error',
      'warning',
      'warning',
      'warning',
      'warning',
      'note',
    ]);
  });

  it('says that it failed when a rule crashed, without what the error says', () => {
    const { invocations, results } = runOn(SAMPLE, { rules: [soleCover, CRASHING_RULE] });
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'The rule poor-fit failed; the results of the others stand.' },
            associatedRule: { id: 'poor-fit', index: 1 },
          },
        ],
      },
    ]);
    expect(results.length).toBe(3);
  });

  it('has names stand for themselves in messages, which know placeholders and links', () => {
    const network = {
      needs: { sponsorship: 'high' as const },
      people: { ana: { name: '{0} [a](1)\u202e\n', covers: ['sponsorship'] } },
    };
    const [result] = runOn(network, { rules: [soleCover] }).results;
    expect(result?.message.text).toMatch(
      /^Institutional sponsorship hangs on \{\{0\}\} \\\[a\\\]\(1\)\ufffd {2}alone\. /,
    );
  });

  it('redacted has neither names nor what is said of confidential people', () => {
    const { results } = runOn(SAMPLE, { isRedacted: true });
    expect(results.length).toBe(5);
    expect(JSON.stringify(results)).not.toMatch(/Ana|Ruiz|Ben|Ode|Cem|cem|Visa|visa|one is enough/);
  });
});
