import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEED_IDS } from '../../src/network/needs.js';
import { RULE_GROUPS, RULE_IDS } from '../../src/network/vocabulary.js';
import { makeWorkplace } from '../support/program.js';

function explain(...args: readonly string[]) {
  return makeWorkplace().run(['explain', ...args]);
}

describe('explain', () => {
  it('lists every rule in its group, in order, one line each, and nothing else', () => {
    const { code, out } = explain();
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.flatMap((line) => /^ {2}(\S+) {2}/.exec(line)?.[1] ?? [])).toEqual(RULE_IDS);
    const headings = lines.filter((line) => !line.startsWith(' '));
    expect(headings.map((line) => line.split(' (')[0])).toEqual(
      RULE_GROUPS.map(({ title }) => title),
    );
    expect(lines).toHaveLength(RULE_IDS.length + RULE_GROUPS.length);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('points to the needs on standard error, and not at all with --quiet', () => {
    const { err } = explain();
    for (const id of NEED_IDS) expect(err).toContain(id);
    expect(explain('--quiet').err).toBe('');
  });

  it.each(RULE_IDS)('%s: what, why, what to do, where from, how to switch it off', (id) => {
    const { code, out, err } = explain(id);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^${id}: `));
    for (const heading of ['What it checks', 'Why it matters', 'What to do']) {
      expect(out).toMatch(new RegExp(`\n\n${heading}\n  \\S`));
    }
    expect(out).toContain(`settings: { rules: { ${id}: off } }`);
    expect(out).toContain(`mentor-audit waive ${id} `);
    expect(out).not.toMatch(/undefined|\[object/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    ['self-introduced', 'Its threshold is a published figure.', 'Uzzi & Dunlap'],
    ['closed-circle', 'our own convention', 'More than half'],
    ['unstated-why', 'without a threshold', 'Allison McWilliams'],
    ['excess-asks', '`max_asks`', '(3 unless you set it)'],
    ['uncovered-need', 'error, or warning where the need is not high', 'uncovered-need NEED'],
    ['powerless-sponsor', 'waive powerless-sponsor sponsorship', 'peers and juniors'],
    ['missing-goal', 'waive missing-goal network', 'There are no `goals`.'],
  ])('%s says %s', (id, ...texts) => {
    const words = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
    for (const text of texts) expect(words(explain(id).out)).toContain(words(text));
  });

  it.each(NEED_IDS)('%s: what it means, how to ask for it, which rules look at it', (id) => {
    const { code, out } = explain(id);
    expect(code).toBe(0);
    expect(out).toContain('Ways to ask for it\n  “');
    expect(out).toContain('uncovered-need: ');
    expect(out.includes('powerless-sponsor')).toBe(id === 'sponsorship');
    expect(out.includes('untrusted-confidant')).toBe(
      ['safe-space', 'emotional-support'].includes(id),
    );
    expect(out.includes('From afar')).toBe(id === 'role-models');
  });

  it('knows the needs and the words of the file where there is one', () => {
    const place = makeWorkplace();
    expect(place.run(['explain', 'visa-advice']).code).toBe(2);
    place.write('mentor-network.yaml', readFileSync('test/fixtures/contract.yaml', 'utf8'));
    const { code, out } = place.run(['explain', 'visa-advice']);
    expect(code).toBe(0);
    expect(out).toContain('Who knows the visa rules?');
    expect(out).toContain('Your own file.');
  });

  it('needs no file, and does without one that is faulty', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', 'version: 7');
    expect(place.run(['explain', 'sponsorship'])).toEqual(explain('sponsorship'));
    expect(place.run(['explain', 'sole-cover'])).toEqual(explain('sole-cover'));
  });

  it('says what was meant', () => {
    const { code, out, err } = explain('sole-cove');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Did you mean sole-cover?');
  });

  it('says what is wrong with the file where a need of one’s own may be in it', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', 'version: 1\nme: {}\n');
    expect(place.run(['explain', 'visa-advice'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('me.name is missing') as string,
    });
    expect(place.run(['explain', 'community']).code).toBe(0);
    expect(place.run(['explain', 'visa-advice', '-f', 'nope.yaml']).err).toContain('nope.yaml');
  });
});
