/** One line of a vCard: `item1.EMAIL;TYPE=work:a@b.example`. */
export interface CardLine {
  /** Where it begins in the source, from 1. */
  readonly line: number;
  /** Capitalized, without its group. */
  readonly name: string;
  /** Capitalized; a bare value, as vCard 2.1 has them, stands under `TYPE`. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Undecoded: each character is a byte. */
  readonly value: string;
}

const LINE = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):([^]*)$/;
const QUOTED_PRINTABLE = 'QUOTED-PRINTABLE';

/**
 * The lines of a text of vCards, unfolded. What is no such line, as the rest of a badly folded one,
 * is left out.
 *
 * @param bytes the text with one character for each byte: a fold may cut through a character
 */
export function readCardLines(bytes: string): CardLine[] {
  const source = bytes.split(/\r\n|\r|\n/);
  const lines: CardLine[] = [];
  for (let at = 0; at < source.length;) {
    const start = at;
    let text = source[at++] ?? '';
    const first = readLine(text, start + 1);
    if (first && isQuotedPrintable(first)) {
      // A `=` at the end is a soft break; the rest follows as it is.
      while (text.endsWith('=') && at < source.length)
        text = text.slice(0, -1) + (source[at++] ?? '');
    }
    while (/^[ \t]/.test(source[at] ?? '')) text += (source[at++] ?? '').slice(1);
    const line = readLine(text, start + 1);
    if (line) lines.push(line);
  }
  return lines;
}

export function isQuotedPrintable({ parameters }: CardLine): boolean {
  const values = [...(parameters.get('ENCODING') ?? []), ...(parameters.get('TYPE') ?? [])];
  return values.some((value) => value.toUpperCase() === QUOTED_PRINTABLE);
}

function readLine(text: string, line: number): CardLine | undefined {
  const [, name, parameters, value] = LINE.exec(text) ?? [];
  if (name === undefined || parameters === undefined || value === undefined) return undefined;
  return { line, name: name.toUpperCase(), parameters: readParameters(parameters), value };
}

function readParameters(text: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>();
  for (const [, parameter = ''] of text.matchAll(/;((?:"[^"]*"|[^";])*)/g)) {
    const equals = parameter.indexOf('=');
    const name = equals === -1 ? 'TYPE' : parameter.slice(0, equals).trim().toUpperCase();
    const values = parameter
      .slice(equals + 1)
      .replaceAll('"', '')
      .split(',');
    parameters.set(name, [...(parameters.get(name) ?? []), ...values.map((value) => value.trim())]);
  }
  return parameters;
}
