/** Reading YAML source by offsets: blanks, comments, lines and columns. */

const BLANK = /[ \t\r\n]*/y;
const SPACES = /[ \t]*/y;

/** The offset of the next character that is neither blank, line break nor comment. */
export function skipBlank(text: string, from: number): number {
  let at = skip(BLANK, text, from === 0 && text.startsWith('\uFEFF') ? 1 : from);
  while (text[at] === '#') at = skip(BLANK, text, lineEnd(text, at));
  return at;
}

/** The offset of the next character on the line that is not a space or tab. */
export function skipSpaces(text: string, from: number): number {
  return skip(SPACES, text, from);
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  return Math.max(pattern.lastIndex, from);
}

/** Where the line that holds the offset begins, after a byte order mark. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) at -= 1;
  return at === 0 && offset > 0 && text.startsWith('\uFEFF') ? 1 : at;
}

/** Where the line that holds the offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at += 1;
  return at;
}

/** Where the next line begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function isOneLine(text: string, from: number, to: number): boolean {
  return lineEnd(text, from) >= to;
}

export function hasComment(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('#');
}

/** The line break that the text uses; a lone `\r`, which may be a slip, only where it has no other. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? (text.includes('\r') ? '\r' : '\n');
}

function isBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
