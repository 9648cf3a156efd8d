import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/reporters/markdown-escape.js';
import { printable } from '../../src/reporters/printable.js';
import { parseMarkdown } from '../support/markdown.js';

/** What a reader should see of a text. */
const visible = (text: string) => printable(text).replaceAll(/ +/g, ' ').trim();

const SYNTAX = [
  '\\`*_{}[]()<>#+-.!|~&=:@^$%"\'/ \n\r\t\u0000\u001b\u202e\u2028\ud800aBé李7\u00a0'.split(''),
  '** ``` ]( ![ <b> <!-- &lt; &#40; 1. 2) --- || [x] [^1] $$ :smile: 👩‍🔬'.split(' '),
  'http:// https://a.b www.a.b a@b.c mailto:a@b.c'.split(' '),
  ['- ', '    ', '  \n'],
].flat();
const texts = fc
  .array(fc.oneof(fc.constantFrom(...SYNTAX), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join(''))
  .filter((text) => visible(text) !== '');

/** Everywhere that the report puts a text from the file, and what a parser should see there. */
const PLACES = {
  paragraph: { wrap: (text: string) => text, types: ['root', 'paragraph'] },
  heading: { wrap: (text: string) => `# The network of ${text}`, types: ['root', 'heading'] },
  'bold item': {
    wrap: (text: string) => `- **${text}**`,
    types: ['root', 'list', 'listItem', 'paragraph', 'strong'],
  },
  'second line of an item': {
    wrap: (text: string) => `- **a**\\\n  ${text}`,
    types: ['root', 'list', 'listItem', 'paragraph', 'strong', 'break'],
  },
  cell: {
    wrap: (text: string) => `| a |\n| --- |\n| ${text} |`,
    types: ['root', 'table', 'tableRow', 'tableCell', 'tableRow', 'tableCell'],
  },
};

describe('escaped Markdown', () => {
  it.each(Object.entries(PLACES))('is inert text in a %s', async (_name, { wrap, types }) => {
    const { text: around } = await parseMarkdown(wrap('x'));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const seen = await parseMarkdown(wrap(escapeMarkdown(text)));
        expect(seen.types).toEqual(types);
        expect(seen.text).toBe(around.slice(0, -1) + visible(text));
      }),
      { numRuns: 400 },
    );
  });

  it('is one line without controls or bidirectional marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(
          /\p{Cc}|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });

  it.each([
    ['Ana-Maria O’Neil, on 2026-11-22 (50%): yes', 'Ana-Maria O’Neil, on 2026-11-22 (50%): yes'],
    ['snake_case', 'snake\\_case'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['[a](https://a.b)', '\\[a\\](https\\://a.b)'],
    ['1. one', '1\\. one'],
    ['- one\n- two', '\\- one - two'],
    ['a | b', 'a \\| b'],
  ])('leaves sentences readable: %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
