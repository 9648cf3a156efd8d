import { decodeAs, decodeWestern } from './decode.js';
import { isQuotedPrintable, type CardLine } from './vcard-lines.js';

/** A value that says something else than its parameters do. */
export class BadValue extends Error {}

/**
 * The value of a line as text, its components apart: `Ruiz;Ana;;;` gives five. Quoted-printable,
 * character sets and escapes are undone.
 *
 * @throws BadValue when the bytes are not what the line says they are
 */
export function componentsOf(line: CardLine): string[] {
  return isQuotedPrintable(line)
    ? // An encoded semicolon belongs to the text.
      splitComponents(line.value).map((part) => unescape(decode(line, unquote(part))))
    : splitComponents(decode(line, line.value)).map(unescape);
}

/** The value of a line as one text. */
export function textOf(line: CardLine): string {
  const bytes = isQuotedPrintable(line) ? unquote(line.value) : line.value;
  return unescape(decode(line, bytes));
}

function unquote(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_match, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decode({ name, parameters }: CardLine, binary: string): string {
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const [charset] = parameters.get('CHARSET') ?? [];
  if (charset === undefined) {
    return decodeAs(bytes, 'utf-8') ?? decodeWestern(bytes);
  }
  try {
    const text = decodeAs(bytes, charset);
    if (text !== undefined) return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new BadValue(
      `${name} is in a character set that is not known, ${JSON.stringify(charset)}`,
    );
  }
  throw new BadValue(`${name} is not the ${charset} that it says it is`);
}

/** Splits at semicolons, but for those after an odd number of backslashes. */
function splitComponents(value: string): string[] {
  return value.split(/(?<=(?<!\\)(?:\\\\)*);/);
}

/** Other backslashes stay: vCard 2.1 has hardly any escapes, and writes paths. */
function unescape(text: string): string {
  return text.replace(/\\([\\;,:nN])/g, (_match, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}
