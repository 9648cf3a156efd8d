import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../src/network/vocabulary.js';
import { imagine, whatIf, type Assumptions } from '../../src/planning/what-if.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

const TODAY = '2026-11-22';

function ask(input: NetworkInput, { without = [], with: added = [] }: Partial<Assumptions>) {
  const assumptions = { without, with: added };
  const { changes, appear, go, after } = whatIf(networkFrom(input), assumptions, {
    today: TODAY,
    rules: RULES,
  });
  const ids = (findings: readonly { rule: RuleId; about: string }[]) =>
    findings.map(({ rule, about }) => `${rule} ${about}`);
  return {
    changes: changes.map((change) => [change.need.id, change.before, change.after]),
    appear: ids(appear),
    go: ids(go),
    nextStep: after.nextStep,
  };
}

describe('without someone', () => {
  const network: NetworkInput = {
    needs: { community: 'high', accountability: 'some' },
    people: {
      ana: { covers: ['community'], i_give: ['tea'], knows: ['ben'] },
      ben: { covers: ['community', 'accountability'], i_give: ['tea'], introduced_by: 'ana' },
    },
    log: [
      { on: '2026-11-01', with: ['ana', 'ben'], critical_feedback: 'too long' },
      { on: '2026-11-02', with: 'ben' },
    ],
    waivers: [
      { rule: 'unscheduled-contact', about: 'ana', because: 'she calls' },
      { rule: 'unscheduled-contact', about: 'ben', because: 'he calls' },
    ],
  };

  it('their needs get worse, and what was found about them goes', () => {
    const { changes, appear, go } = ask(network, { without: ['ben'] });
    expect(changes).toEqual([
      ['accountability', 'single', 'gap'],
      ['community', 'covered', 'single'],
    ]);
    expect(appear).toEqual([
      'uncovered-need accountability',
      'sole-cover community',
      'unasked-need accountability',
      'untapped-channel network',
      'unasked-referral network',
    ]);
    expect(go).toEqual(['sole-cover accountability', 'unscheduled-contact ben']);
  });

  it('no mention of them is left', () => {
    const left = imagine(networkFrom(network), { without: ['ana'], with: [] }, TODAY);
    expect([...left.people.keys()]).toEqual(['ben']);
    expect(left.people.get('ben')?.introduced_by).toBeUndefined();
    expect(left.log.map((entry) => entry.with)).toEqual([['ben'], ['ben']]);
    expect(left.waivers.map(({ about }) => about)).toEqual(['ben']);
    const alone = imagine(networkFrom(network), { without: ['ben'], with: [] }, TODAY);
    expect(alone.people.get('ana')?.knows).toEqual([]);
    expect(alone.log.map((entry) => entry.with)).toEqual([['ana']]);
  });

  it('a waiver stays that is about a need of the same id', () => {
    const input: NetworkInput = {
      needs: { ana: { importance: 'high', label: 'Ana' } },
      people: { ana: {} },
      waivers: [{ rule: 'uncovered-need', about: 'ana', because: 'later' }],
    };
    expect(imagine(networkFrom(input), { without: ['ana'], with: [] }, TODAY).waivers).toHaveLength(
      1,
    );
  });

  it('nothing changes where nobody is gone, and the network itself never does', () => {
    const before = networkFrom(network);
    expect(imagine(before, { without: [], with: [] }, TODAY)).toEqual(before);
    imagine(before, { without: ['ana'], with: [{ need: 'community', level: 'reliable' }] }, TODAY);
    expect(before).toEqual(networkFrom(network));
    expect(ask(network, {})).toMatchObject({ changes: [], appear: [], go: [] });
  });

  it('several at once', () => {
    expect(ask(network, { without: ['ana', 'ben'] }).changes).toEqual([
      ['community', 'covered', 'gap'],
      ['accountability', 'single', 'gap'],
    ]);
  });

  it('a need that only they made count is rated no longer', () => {
    const input: NetworkInput = { people: { ana: { covers: ['community'] } } };
    expect(ask(input, { without: ['ana'] }).changes).toEqual([['community', 'single', 'unrated']]);
  });
});

describe('with someone new', () => {
  const network: NetworkInput = { needs: { sponsorship: 'high', community: 'some' } };

  it.each([
    ['reliable', 'single'],
    ['occasional', 'thin'],
    ['hoped', 'hoped'],
  ] as const)('who is %s', (level, status) => {
    const { changes, appear } = ask(network, { with: [{ need: 'sponsorship', level }] });
    expect(changes).toEqual([['sponsorship', 'gap', status]]);
    expect(appear.filter((finding) => finding.includes('someone-new'))).toEqual([]);
  });

  it('each is a person of their own', () => {
    const cover = { need: 'sponsorship', level: 'reliable' } as const;
    const { changes, go, nextStep } = ask(network, { with: [cover, cover] });
    expect(changes).toEqual([['sponsorship', 'gap', 'covered']]);
    expect(go).toContain('uncovered-need sponsorship');
    expect(nextStep).toMatchObject({ need: 'community' });
  });

  it('takes the place of someone who is gone', () => {
    const input: NetworkInput = {
      ...network,
      people: { ana: { covers: { sponsorship: 'occasional' } } },
    };
    const added = [{ need: 'sponsorship', level: 'occasional' }] as const;
    expect(ask(input, { without: ['ana'], with: added }).changes).toEqual([]);
  });

  it('bears an id that is free', () => {
    const { people } = imagine(
      networkFrom({ people: { 'someone-new': {} } }),
      { without: [], with: [{ need: 'community', level: 'hoped' }] },
      TODAY,
    );
    expect([...people.keys()]).toEqual(['someone-new', 'someone-new-2']);
  });
});
