import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/reporters/json.js';
import soleCover from '../../src/rules/sole-cover.js';
import { CRASHING_RULE, reportOn, SAMPLE, type SampleOptions } from './sample.js';

interface Rendered {
  readonly summary: Readonly<Record<string, unknown>>;
  readonly needs: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly nextStep: Readonly<Record<string, unknown>>;
  readonly crashes?: unknown;
}

function rendered(options: SampleOptions = {}, network = SAMPLE): Rendered {
  return JSON.parse(renderJson(reportOn(network, options))) as Rendered;
}

describe('the JSON report', () => {
  it('has its keys in the published order and one final newline', () => {
    const text = renderJson(reportOn(SAMPLE));
    expect(text).toMatch(/[^\n]\n$/);
    expect(Object.keys(rendered())).toEqual([
      'schemaVersion',
      'tool',
      'file',
      'today',
      'me',
      'summary',
      'needs',
      'findings',
      'undecided',
      'metrics',
      'nextStep',
    ]);
  });

  it('is the same to the letter for a network of one need and one person', () => {
    const network = {
      needs: { sponsorship: 'high' },
      people: { ana: { name: 'Ana', covers: ['sponsorship'] } },
      waivers: [{ rule: 'sole-cover', about: 'sponsorship', because: 'for now' }],
    } as const;
    const options = { rules: [soleCover] };
    const { needs, ...rest } = rendered(options, {
      ...network,
      waivers: [...network.waivers],
      people: { ana: { name: 'Ana', covers: ['sponsorship'] } },
    });
    expect(needs[0]).toEqual({
      id: 'sponsorship',
      label: 'Institutional sponsorship',
      importance: 'high',
      status: 'single',
      covers: [
        {
          person: 'ana',
          name: 'Ana',
          cover: 'reliable',
          standing: 'reliable',
          lastContact: null,
        },
      ],
    });
    expect(rest).toEqual({
      schemaVersion: 1,
      tool: { name: 'mentor-audit', version: '0.1.0' },
      file: 'net.yaml',
      today: '2026-11-22',
      me: { name: 'Sam' },
      summary: {
        people: { total: 1, open: 1 },
        needs: {
          covered: 0,
          single: 1,
          thin: 0,
          lapsed: 0,
          hoped: 0,
          gap: 0,
          unrated: 8,
          'not-needed': 0,
        },
        uncovered: [],
        findings: { error: 0, warning: 0, info: 0, waived: 1 },
      },
      findings: [
        {
          rule: 'sole-cover',
          severity: 'warning',
          about: 'sponsorship',
          message: 'Institutional sponsorship hangs on Ana alone',
          advice: 'Think of one more person who could help, or ask Ana whom they would turn to.',
          sources: ['needs'],
          basis: 'principle',
          line: 2,
          column: 5,
          facts: { importance: 'high', label: 'Institutional sponsorship', person: 'Ana' },
          waived: { because: 'for now', until: null },
        },
      ],
      undecided: [],
      metrics: {
        size: 1,
        ties: 0,
        density: null,
        effectiveSize: 1,
        efficiency: 1,
        constraint: 1,
        strongShare: null,
        eiIndex: { organization: null, field: null, perspective: null },
        blauIndex: null,
        type: null,
      },
      nextStep: {
        need: 'sponsorship',
        move: 'look',
        person: null,
        via: null,
        channel: 'work',
        text: 'Look for someone new for institutional sponsorship: among the people you work with.',
      },
    });
  });

  it('says which rules crashed, and only then that any did', () => {
    expect(rendered({ rules: [CRASHING_RULE] }).crashes).toEqual([{ rule: 'poor-fit' }]);
    expect(rendered()).not.toHaveProperty('crashes');
  });
});

describe('the redacted JSON report', () => {
  it('counts confidential people where it does not list them', () => {
    const { summary, needs, findings } = rendered({ isRedacted: true });
    expect(summary).toMatchObject({
      findings: { error: 1, warning: 3, info: 1, waived: 1 },
      hidden: 1,
    });
    expect(findings.map(({ about }) => about)).toEqual([
      'sponsorship',
      'safe-space',
      'own-need-1',
      'person-1',
      'accountability',
    ]);
    expect(needs.find(({ id }) => id === 'own-need-1')).toMatchObject({
      covers: [{ person: 'person-1', name: 'Person 1', standing: 'lapsed' }],
      confidential: 1,
    });
    expect(needs.find(({ id }) => id === 'sponsorship')).toMatchObject({ confidential: 0 });
  });

  it('takes no one confidential for the next step', () => {
    const network = {
      needs: { sponsorship: 'high' as const },
      people: {
        ana: { name: 'Ana', confidential: true, covers: { sponsorship: 'hoped' as const } },
      },
    };
    expect(rendered({ isRedacted: true }, network).nextStep).toMatchObject({
      move: 'ask',
      person: null,
      text: expect.stringContaining('Ask someone for help') as string,
    });
  });

  it('has neither count where nothing is redacted', () => {
    const { summary, needs } = rendered();
    expect(summary).not.toHaveProperty('hidden');
    expect(needs[0]).not.toHaveProperty('confidential');
  });
});
