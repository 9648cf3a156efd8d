import { printable } from './printable.js';

/**
 * What Markdown, HTML, or a common dialect (tables, maths, mentions, emoji, bare links, highlights)
 * would take for more than itself. Colons, percent signs and stops are left alone where a sentence
 * has them. A backslash before any of these is CommonMark for the character itself.
 */
const ACTIVE = /[\\`*_[\]<>&|~$#@={}^]|:(?=\S)|%(?=%)|(?<=www)\.|^[-+]|(?<=^\d{1,9})[.)]/giu;

/**
 * Text from the file as Markdown that shows just that text, in a paragraph, a heading, a list, a table
 * or between asterisks: one line, blanks at its ends and repeated ones left out.
 */
export function escapeMarkdown(text: string): string {
  return printable(text).replaceAll(/ +/g, ' ').trim().replaceAll(ACTIVE, '\\$&');
}
