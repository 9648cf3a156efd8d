import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFT_KIND_NAMES } from '../../src/planning/draft-kinds.js';
import { MESSAGE_FIELDS, type MessageValues } from '../../src/planning/message-values.js';
import { parseTemplate } from '../../src/planning/template.js';

const render = (text: string, values = {}) => parseTemplate(text, 't.txt').render(values);

describe('a message template', () => {
  it('is plain text: nothing is escaped for HTML', () => {
    expect(render('Hello {{name}} & co', { name: `<Ana> "R" & 'B'` })).toBe(
      `Hello <Ana> "R" & 'B' & co`,
    );
  });

  it('has sections for what the file says, and for what it does not', () => {
    const text = '{{#got}}You gave {{got}} on {{got_on}}{{/got}}{{^got}}You helped{{/got}}.';
    expect(render(text, { got: 'time', got_on: '1 May' })).toBe('You gave time on 1 May.');
    expect(render(text)).toBe('You helped.');
  });

  it('reads no value as a template, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('{{my_name}}', '{{{name}}}', '{{#name}}', '{{/x}}', '{{=<% %>=}}', '{{> x}}'),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, got) => {
        fc.pre(name !== '' && got !== '');
        expect(render('{{name}}|{{#got}}{{{got}}}{{/got}}|{{&name}}', { name, got })).toBe(
          `${name}|${got}|${name}`,
        );
      }),
    );
  });

  it('may have Windows line ends and a byte order mark', () => {
    expect(render('\uFEFFSubject: x\r\n\r\n{{#got}}\r\nyes\r\n{{/got}}\r\nend\r\n')).toBe(
      'Subject: x\n\nend\n',
    );
  });

  it.each([
    ['a tag that does not end', 'Hello {{name', /^t\.txt:1:\d+: unclosed tag; a tag is \{\{name/],
    ['a section that does not end', 'Hi\n{{#got}}x', /^t\.txt:2:\d+: unclosed section "got";/],
    ['an end without a section', 'Hi\n\n  x {{/got}}', /^t\.txt:3:5: unopened section "got";/],
    [
      'a name that there is not',
      'Hi\n{{#got}}{{nmae}}{{/got}}',
      /^t\.txt:2:9: there is no "nmae" to fill in; did you mean name\?$/,
    ],
    [
      'a name of JavaScript',
      '{{constructor}}',
      /^t\.txt:1:1: there is no "constructor" to fill in/,
    ],
    ['the whole of the data', '{{.}}', /^t\.txt:1:1: there is no "\." to fill in/],
    ['a part of another file', 'a\nb {{> other}}', /^t\.txt:2:3: a part "other" from another file/],
    ['wrong delimiters', 'a\n{{=<%=}}', /^t\.txt:\d+:\d+: /],
  ])('says where it has %s', (_name, text, message) => {
    expect(() => parseTemplate(text, 't.txt')).toThrow(message);
  });
});

it('the README lists every name that a template may use', () => {
  const [, list = ''] =
    /<!-- fields: .* -->([^]*)<!-- \/fields -->/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect([...list.matchAll(/`(\w+)`/g)].map(([, field]) => field)).toEqual([...MESSAGE_FIELDS]);
});

it('all wrong names of a template are told at once', () => {
  expect(() => parseTemplate('{{nmae}}\n{{rloe}}', 't.txt')).toThrow(
    /^t\.txt:1:1: .* name\?\nt\.txt:2:1: .* role\?$/,
  );
});

describe('the templates that ship', () => {
  it('are one for each kind, and no more', () => {
    const files = readdirSync('templates/messages').map((name) => name.replace(/\.txt$/, ''));
    expect(files.sort()).toEqual([...DRAFT_KIND_NAMES].sort());
  });

  it.each(DRAFT_KIND_NAMES)('%s reads well when the file says nothing, and everything', (kind) => {
    const text = readFileSync(`templates/messages/${kind}.txt`, 'utf8');
    const template = parseTemplate(text, kind);
    const everything: MessageValues = Object.fromEntries(
      MESSAGE_FIELDS.map((field) => [field, `a ${field}`]),
    );
    for (const values of [{ my_name: 'Sam', name: 'Ana', first_name: 'Ana' }, everything]) {
      const message = template.render(values);
      expect(message).toMatch(/^Subject: \S.*\S\n\nHello .*,\n\n/);
      expect(message.endsWith(`\n\nKind regards,\n${values.my_name ?? ''}\n`)).toBe(true);
      expect(message).not.toMatch(/ {2}| [,.?!;:]|\n{3}|[ ]\n|\.\.|\{\{|\}\}|undefined|null/);
    }
  });
});
