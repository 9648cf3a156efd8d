import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAFT_KIND_NAMES } from '../../src/planning/draft-kinds.js';
import { makeWorkplace } from '../support/program.js';

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');
/** Someone of whom the file says much, someone of another script, and someone who is closed. */
const PEOPLE = ['rosa', '李娜', 'henrik'];

function withFile(text: string) {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', text);
  return place;
}

const needFor = (kind: string) => (kind === 'ask' ? ['--need', 'sponsorship'] : []);

describe('draft', () => {
  it('lists the kinds where none is named', () => {
    const { code, out } = makeWorkplace().run(['draft']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([...DRAFT_KIND_NAMES, '']);
  });

  it.each(DRAFT_KIND_NAMES)('%s reads well', (kind) => {
    const place = withFile(EXAMPLE);
    for (const person of PEOPLE) {
      const { code, out, err } = place.run(['draft', kind, person, ...needFor(kind)]);
      expect(code, err).toBe(0);
      expect(out).toMatch(/^Subject: \S.*\S\n\nHello \S.*,\n\n[A-Z]/);
      expect(out).toMatch(/\n\nKind regards,\nNoor Haddad\n$/);
      expect(out).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}| {2}| [,.;:?!]|\n{3}| \n/);
      expect(err).toMatch(/nothing was sent\.\n$/);
    }
  });

  it.each([
    ['first-contact', 'wangari', 'I know of you through 李娜. | at Savanna Post'],
    ['informational-interview', 'rosa', 'the work in publishing'],
    ['offer-help', 'rosa', 'on 13 October | map design, teaching and seeing the whole sheet'],
    ['ask', 'astrid', 'Would you put my name forward when the lead role is discussed?'],
    ['introduction', '李娜', 'me to Wangari Njoroge? | Savanna Post'],
    [
      'feedback-request',
      '李娜',
      'On 9 October I noted from you: “chapter five hides its best map”.',
    ],
    ['thank-you', 'rosa', '13 October | “the three questions that she asks before she says yes”'],
    ['follow-up', 'rosa', 'On 12 November | “the name of a colleague who coaches speakers”'],
    ['check-in', 'tomasz', 'last in touch on 5 June | There is nothing that I need'],
    ['check-in', 'astrid', 'what I asked you on 14 October | We had 25 November in mind'],
    ['accept-no', 'henrik', 'at Fjord Map Museum and beyond'],
  ])('%s for %s is filled from the file', (kind, person, expected) => {
    const { out } = withFile(EXAMPLE).run(['draft', kind, person, ...needFor(kind)]);
    for (const part of expected.split(' | ')) expect(out).toContain(part);
  });

  it('asks in the words of the need, and in general ones for a need of one’s own', () => {
    const place = withFile(EXAMPLE);
    expect(place.run(['draft', 'ask', 'ines', '--need', 'portuguese']).out).toContain(
      'I am looking for someone who could help me with practice in Portuguese.',
    );
    expect(place.run(['draft', 'referral', 'ioana', '--need', 'safe-space']).out).toContain(
      'someone with whom I could think aloud in confidence',
    );
  });

  it('never names confidential people to others', () => {
    const text = EXAMPLE.replace('introduced_by: 李娜', 'introduced_by: ioana');
    expect(text).not.toBe(EXAMPLE);
    const { out } = withFile(text).run(['draft', 'first-contact', 'wangari']);
    expect(out).not.toContain('Ioana');
    expect(out).toContain('I know of you from what you share online.');
  });

  it('can do with next to nothing', () => {
    const place = withFile('version: 1\nme: { name: Sam }\npeople: { kim: {} }\n');
    for (const kind of DRAFT_KIND_NAMES) {
      const { out, code } = place.run(['draft', kind, 'kim', ...needFor(kind)]);
      expect(code).toBe(0);
      expect(out).toMatch(/^Subject: .*\n\nHello kim,\n\n[^]*\n\nKind regards,\nSam\n$/);
      expect(out).not.toMatch(/undefined|null|\{\{| {2}| [,.;:?!]|\n{3}/);
    }
  });

  it('takes what the file says for text, whatever it holds', () => {
    const place = withFile(
      [
        'version: 1',
        'me: { name: "{{name}}" }',
        'people:',
        '  kim: { name: "{{#my_name}}{{{got}}}\\e[31m\\u202E & <b>" }',
        'log:',
        '  - { on: 2026-11-01, with: kim, got: "{{=<% %>=}}\\n\\nBcc: all", thanked: false }',
      ].join('\n'),
    );
    const { out, err } = place.run(['draft', 'thank-you', 'kim']);
    expect(out).toContain('Hello {{#my_name}}{{{got}}}\ufffd[31m\ufffd & <b>,\n');
    expect(out).toContain('“{{=<% %>=}} Bcc: all”');
    expect(out.endsWith('Kind regards,\n{{name}}\n')).toBe(true);
    for (const control of ['\u001b', '\u202e']) expect(`${out}${err}`).not.toContain(control);
  });
});

describe('what cannot be drafted', () => {
  it.each([
    [['thank-yuo', 'rosa'], /^There is no message "thank-yuo"\.\nDid you mean thank-you\?\n$/],
    [['../../../etc/passwd', 'rosa'], /^There is no message/],
    [['thank-you', 'rsoa'], /"rsoa"[^]*[Dd]id you mean rosa/],
    [['thank-you'], /^Whom is it for\?\nName the person: mentor-audit draft thank-you PERSON\.\n$/],
    [['ask', 'rosa'], /--need is missing\.\nName the need: mentor-audit draft ask rosa --need ID/],
    [['ask', 'rosa', '--need', 'sponsorshp'], /Did you mean sponsorship\?/],
    [['ask', 'rosa', '--need', 'community', '--templates', 'no'], /^There is no folder no\.\n/],
  ])('%j', (args, message) => {
    const { code, out, err } = withFile(EXAMPLE).run(['draft', ...args]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });
});

describe('hints', () => {
  it.each([
    ['check-in', 'henrik', /^Henrik Dahl said no, as of 2026-02-16: accept-no fits/],
    ['accept-no', 'henrik', /^A draft/],
    ['accept-no', 'rosa', /^The log has no answer “no” from Rosa Quispe\./],
    ['ask', 'wangari', /^Wangari Njoroge is at “initiate”: .* first-contact fits better\./],
    ['first-contact', 'rosa', /^You are past the first hello with Rosa Quispe; check-in fits/],
    ['ask', 'astrid', /^Astrid Lindqvist still has a question of yours from 2026-10-14/],
    ['ask', 'tomasz', /^You were last in touch with Tomasz Wójcik on 2026-06-05: check-in/],
    ['ask', 'rosa', /^A draft/],
    ['follow-up', 'rosa', /^What stands in \[brackets\] is for you to fill in\./],
  ])('%s for %s', (kind, person, hint) => {
    const { code, err } = withFile(EXAMPLE).run(['draft', kind, person, ...needFor(kind)]);
    expect(code).toBe(0);
    expect(err).toMatch(hint);
  });

  it('remembers a no of the past year, and the limit of open asks', () => {
    const file = (log: string) =>
      withFile(
        `version: 1\nme: { name: Sam }\npeople: { a: { name: Ana }, b: {} }\nlog: [${log}]\n`,
      );
    const ask = ['draft', 'ask', 'a', '--need', 'community'];
    expect(file('{ on: 2026-03-01, with: a, asked: community, answer: no }').run(ask).err).toMatch(
      /^Ana said no about a sense of community on 2026-03-01/,
    );
    const open = '{ on: 2026-11-01, with: b, asked: referral }';
    expect(file([open, open, open].join(', ')).run(ask).err).toMatch(
      /^3 of your asks are open already, and your limit is 3\./,
    );
  });

  it('says when a message has no place for a need', () => {
    const { err } = withFile(EXAMPLE).run(['draft', 'check-in', 'rosa', '--need', 'community']);
    expect(err).toContain('A check-in message says nothing of a need.');
  });

  it('--quiet keeps them back', () => {
    expect(withFile(EXAMPLE).run(['draft', 'check-in', 'henrik', '-q']).err).toBe('');
  });
});

describe('templates of one’s own', () => {
  const OWN = 'Subject: Hi {{first_name}}\r\n\r\nTab\there.\r\n\r\n{{my_name}}';

  it('go before ours, from the folder of settings', () => {
    const place = withFile(EXAMPLE);
    place.write('config/mentor-audit/messages/check-in.txt', OWN);
    place.write('home/.config/mentor-audit/messages/thank-you.txt', 'Thanks, {{name}}!');
    const env = { XDG_CONFIG_HOME: join(place.folder, 'config') };
    expect(place.run(['draft', 'check-in', 'rosa'], { env }).out).toBe(
      'Subject: Hi Rosa\n\nTab here.\n\nNoor Haddad\n',
    );
    expect(place.run(['draft', 'thank-you', 'rosa'], { env }).out).toMatch(/^Subject: Thank you\n/);
    const home = { HOME: join(place.folder, 'home') };
    expect(place.run(['draft', 'thank-you', 'rosa'], { env: home }).out).toBe(
      'Thanks, Rosa Quispe!\n',
    );
  });

  it('go before all others from --templates, which need not have them all', () => {
    const place = withFile(EXAMPLE);
    place.write('config/mentor-audit/messages/check-in.txt', OWN);
    place.write('mine/check-in.txt', 'Mine for {{name}}');
    const env = { XDG_CONFIG_HOME: join(place.folder, 'config') };
    const run = (kind: string) =>
      place.run(['draft', kind, 'rosa', '--templates', 'mine'], { env });
    expect(run('check-in').out).toBe('Mine for Rosa Quispe\n');
    expect(run('thank-you').out).toMatch(/^Subject: Thank you\n/);
    expect(run('thank-you').err).toContain('mine has no thank-you.txt; this is another template.');
  });

  it('say where they are wrong', () => {
    const place = withFile(EXAMPLE);
    place.write('mine/check-in.txt', 'Subject: x\n\nHello {{frist_name}},\n');
    place.write('mine/thank-you.txt', 'Subject: x\n{{#got}}');
    const run = (kind: string) => place.run(['draft', kind, 'rosa', '--templates', 'mine']);
    const typo = run('check-in');
    expect(typo.code).toBe(2);
    expect(typo.out).toBe('');
    expect(typo.err).toContain(
      'mine/check-in.txt:3:7: there is no "frist_name" to fill in; did you mean first_name?\n',
    );
    expect(run('thank-you').err).toMatch(/mine\/thank-you\.txt:2:\d+: unclosed section "got"; /);
  });
});
