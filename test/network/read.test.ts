import { describe, expect, it } from 'vitest';
import { BadFileError } from '../../src/errors.js';
import { readNetwork } from '../../src/network/read.js';

/** What is said of a file, one line a problem, without the file's name. */
async function problemsOf(text: string): Promise<string[]> {
  try {
    await readNetwork(text, 'net.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof BadFileError)) throw error;
    return error.message.split('\n').map((line) => line.replace('net.yaml:', ''));
  }
}

const HEAD = 'version: 1\nme: { name: Sam }\n';

describe('a sound file', () => {
  it.each([
    ['the least there can be', HEAD],
    ['keys of your own', `${HEAD}x-note: 1\npeople: { x-y: 1, ana: { x-email: a@b.c } }`],
    ['keys without a value', `${HEAD}why:\nneeds:\npeople:\n  ana:\nlog:\n`],
    ['ids of any script', `${HEAD}people: { 李娜: {}, zoë: {}, ओम: {}, 2pac: {} }`],
    ['a need of one’s own without a label', `${HEAD}needs: { visa-advice: high }`],
    ['JSON', '{"version": 1, "me": {"name": "Sam"}}'],
  ])('may have %s', async (_words, text) => {
    expect(await problemsOf(text)).toEqual([]);
  });

  it('keeps the order of the file, even of ids that are numbers', async () => {
    const { network } = await readNetwork(`${HEAD}people: { b: {}, 7: {}, 1: {} }`, 'f');
    expect([...network.people.keys()]).toEqual(['b', '7', '1']);
  });

  it('writes out short forms', async () => {
    const { network } = await readNetwork(
      `${HEAD}needs: { community: high }\npeople: { ana: { covers: [community] } }\nlog: [{ on: 2026-01-01, with: ana }]`,
      'f',
    );
    expect(network.needs.get('community')).toEqual({ importance: 'high' });
    expect([...(network.people.get('ana')?.covers ?? [])]).toEqual([['community', 'reliable']]);
    expect(network.people.get('ana')?.name).toBe('ana');
    expect(network.log[0]?.with).toEqual(['ana']);
  });
});

describe('a faulty file is told', () => {
  it.each([
    [
      'an unknown key',
      'peple: {}',
      '3:1: unknown key "peple"; did you mean people? (keys of your own begin with x-)',
    ],
    [
      'an unknown value',
      'needs: { community: hig }',
      '3:21: "hig" is not a value of needs.community; did you mean high?',
    ],
    [
      'an unknown value with nothing near',
      'needs: { community: 高 }',
      '3:21: "高" is not a value of needs.community; use one of high, some, none',
    ],
    [
      'an impossible date',
      'log: [{ on: 2026-02-30, with: [] }]',
      '3:13: "2026-02-30" is not a date in the calendar; write YYYY-MM-DD, as 2026-11-22',
    ],
    [
      'a bad duration',
      'settings: { lapsed_after: soon }',
      '3:27: "soon" is not a duration; write a number of days, weeks, months or years, as 6 weeks',
    ],
    [
      'a cover of no need',
      'people: { ana: { covers: { sponsorhip: hoped } } }',
      '3:28: there is no need "sponsorhip"; did you mean sponsorship?',
    ],
    [
      'a listed cover of no need',
      'people: { ana: { covers: [community, sponsorhip] } }',
      '3:38: there is no need "sponsorhip"; did you mean sponsorship?',
    ],
    [
      'someone who knows no one',
      'people: { ana: { knows: [anna] } }',
      '3:26: there is no person "anna"; did you mean ana?',
    ],
    [
      'an introduction by no one',
      'people: { ana: { introduced_by: mysel } }',
      '3:33: there is no person "mysel"; did you mean myself?',
    ],
    [
      'help with no gap',
      'how: { gaps: { hiring: x } }\npeople: { ana: { helps_with: [hirin] } }',
      '4:31: there is no skill gap "hirin"; did you mean hiring?',
    ],
    [
      'a log entry with no one',
      'log: [{ on: 2026-01-01, with: bob }]',
      '3:31: there is no person "bob"; there are none',
    ],
    [
      'an ask for nothing',
      'log: [{ on: 2026-01-01, with: [], asked: referal }]',
      '3:42: there is no need "referal"; did you mean referral?',
    ],
    [
      'a goal for no need',
      'goals: { g: { needs: [comunity] } }',
      '3:23: there is no need "comunity"; did you mean community?',
    ],
    [
      'a waiver of no rule',
      'waivers: [{ rule: sole-cove, about: network, because: x }]',
      '3:19: "sole-cove" is not a value of waivers.rule; did you mean sole-cover?',
    ],
    [
      'a waiver about nothing',
      'waivers: [{ rule: sole-cover, about: zzz, because: x }]',
      /^3:38: there is nothing called "zzz"; use one of /,
    ],
    [
      'a setting of no rule',
      'settings: { rules: { sole-cove: off } }',
      '3:22: unknown key "sole-cove"; did you mean sole-cover? (keys of your own begin with x-)',
    ],
    [
      'a slip in the id of a need',
      'needs: { sponsorhip: high }',
      '3:10: unknown need "sponsorhip"; did you mean sponsorship? (a need of your own has a label)',
    ],
    [
      'an id that is none',
      'people: { Ana Ruiz: {} }',
      '3:11: "Ana Ruiz" is not an id; use lower-case letters, digits and hyphens, as ana-ruiz',
    ],
    ['a missing key', 'log: [{ with: [] }]', '3:7: log.on is missing; add on: here'],
    [
      'a number for a text',
      'people: { ana: { name: 007 } }',
      '3:24: ana.name is the number 7; write a text, in quotes',
    ],
    ['a group of keys for a text', 'why: { a: b }', '3:6: why is a group of keys; write a text'],
    ['a text for a list', 'log: none', '3:6: log is "none"; write a list, as [a, b]'],
    [
      'a text for true or false',
      'people: { ana: { mentee: yes } }',
      '3:26: ana.mentee is "yes"; write true or false',
    ],
    [
      'a key that only programs use',
      'people: { __proto__: {} }',
      '3:11: `__proto__` cannot be a key; choose another word',
    ],
  ])('%s', async (_words, yaml, expected) => {
    const problems = await problemsOf(HEAD + yaml);
    expect(problems).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  it.each([
    [
      'a newer version',
      'version: 2\nme: { name: Sam }',
      '1:10: the file was written for a newer mentor-audit: it has version 2; update mentor-audit; this one reads version 1',
    ],
    ['no name', 'version: 1\nme: {}', '2:1: me.name is missing; add name: here'],
    ['a blank name', 'version: 1\nme: { name: " " }', '2:13: " " is blank; write a few words'],
  ])('%s', async (_words, text, expected) => {
    expect(await problemsOf(text)).toEqual([expected]);
  });

  it('ten different mistakes in one run, in the order of the text', async () => {
    const problems = await problemsOf(`version: 1
me: { nam: Sam }
why: &reason calm
needs: { sponsorship: hig, sponsorhip: high }
people:
  ana: { level: boss, covers: [comunity] }
  ben: { nme: Ben }
  ben: { every: soon }
log: [{ on: 2026-02-30, with: bob }]
setings: {}
`);
    expect(problems.map((problem) => problem.slice(0, problem.indexOf(';')))).toEqual([
      '2:1: me.name is missing',
      '2:7: unknown key "nam"',
      expect.stringMatching(/^3:6: .*anchor/),
      '4:23: "hig" is not a value of needs.sponsorship',
      '4:28: unknown need "sponsorhip"',
      '6:17: "boss" is not a value of ana.level',
      '6:32: there is no need "comunity"',
      '7:10: unknown key "nme"',
      '8:3: `ben` stands twice, first in line 7',
      '8:17: "soon" is not a duration',
      '9:13: "2026-02-30" is not a date in the calendar',
      '9:31: there is no person "bob"',
      '10:1: unknown key "setings"',
    ]);
  });

  it('where a byte order mark does not count as a column', async () => {
    expect(await problemsOf(`\uFEFFvershun: 1\nversion: 1\nme: { name: Sam }`)).toEqual([
      '1:1: unknown key "vershun"; did you mean version? (keys of your own begin with x-)',
    ]);
  });
});
