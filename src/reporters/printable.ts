import { replaceUnsafe } from '../network/characters.js';

/** Text from the file as one line that is safe to print; what is unsafe becomes `�`, blanks a space. */
export function printable(text: string): string {
  return replaceUnsafe(text, (character) => (BLANKS.has(character) ? ' ' : '\ufffd'));
}

const BLANKS = new Set(['\n', '\r', '\t', '\u2028', '\u2029', '\u0085']);

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
