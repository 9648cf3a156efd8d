import { Chalk } from 'chalk';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How text is to look where it is shown. */
export interface Style {
  /** Columns that a line may take. */
  readonly width: number;
  readonly isColoured: boolean;
  /** False where the locale cannot show more than ASCII signs. */
  readonly isUnicode: boolean;
  /** True: show everything there is. */
  readonly isVerbose: boolean;
  /** True: the report has a table of needs and people. */
  readonly hasMatrix?: boolean;
}

/** What a stretch of text means; colour only ever repeats what the words say. */
export interface Paint {
  heading(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  good(text: string): string;
  quiet(text: string): string;
}

export function paintFor({ isColoured }: Pick<Style, 'isColoured'>): Paint {
  const chalk = new Chalk({ level: isColoured ? 1 : 0 });
  return {
    heading: chalk.bold,
    bad: chalk.red,
    warn: chalk.yellow,
    good: chalk.green,
    quiet: chalk.dim,
  };
}

/** Text filled up with blanks to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Characters of one column: those of which nearly all that is shown consists. */
const NARROW = /^[ -~\xA1-\u017F\u2010-\u2027\u2713\u2717]*$/;

/** The columns that a text takes. */
export function widthOf(text: string): number {
  // The package knows all others, and takes its time to get ready for them.
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** Text in lines of at most `width` columns, all but the first indented. */
export function wrap(text: string, width: number, indent: number): string {
  const room = Math.max(width - indent, 20);
  const lines = text
    .split('\n')
    .map((line) => wrapWords(line, room) ?? wrapAnsi(line, room, { hard: true, trim: true }));
  return lines.join('\n').replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** Undefined for what takes more than to break between words: colours, wide characters, long words. */
function wrapWords(text: string, room: number): string | undefined {
  if (!NARROW.test(text)) return undefined;
  let [lines, used] = ['', 0];
  for (const word of text.split(' ')) {
    if (word === '' || word.length > room) return undefined;
    const fits = used > 0 && used + 1 + word.length <= room;
    lines += used === 0 ? word : (fits ? ' ' : '\n') + word;
    used = fits ? used + 1 + word.length : word.length;
  }
  return lines;
}

/**
 * Rows with their columns aligned; the last column is wrapped under itself. Where too little room is
 * left for that, it stands below the others instead.
 */
export function table(rows: readonly (readonly string[])[], width: number, indent = 2): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
    });
  }
  const offset = widths.reduce((sum, column) => sum + column + GAP, indent);
  const room = width - offset;
  if (room < NARROWEST && rows.some((row) => widestLine(row.at(-1) ?? '') > room)) {
    const below = indent + Math.min(widths[0] ?? 0, GAP) + GAP;
    return rows.map((row) => stack(row, width, indent, below));
  }
  return rows.map((row) => {
    const cells = row.slice(0, -1).map((cell, index) => pad(cell, (widths[index] ?? 0) + GAP));
    const last = wrap(row.at(-1) ?? '', width, offset);
    return `${' '.repeat(indent)}${cells.join('')}${last}`.trimEnd();
  });
}

const GAP = 2;

/** Columns below which a wrapped text is more gaps than words. */
const NARROWEST = 20;

function stack(row: readonly string[], width: number, indent: number, below: number): string {
  const first = row.slice(0, -1).filter((cell) => cell !== '');
  const last = row.at(-1) ?? '';
  const lines = [
    `${' '.repeat(indent)}${wrap(first.join(' '.repeat(GAP)), width, below)}`,
    ...(last === '' ? [] : [`${' '.repeat(below)}${wrap(last, width, below)}`]),
  ];
  return lines.join('\n');
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => widthOf(line)));
}
