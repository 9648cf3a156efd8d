import stringWidth from 'fast-string-width';
import { graphemesOf } from './graphemes.js';
import { printable } from './printable.js';

/**
 * Widths in em of the signs of Verdana, the widest of the usual faces without serifs; a picture
 * cannot know in which face it will be shown, so that its room is for the widest.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl']/, 0.35],
  [/[ ft,.|]/, 0.4],
  [/[rIJ()[\]!:;/\\-]/, 0.47],
  [/[csz"?]/, 0.55],
  [/[Wm@%]/, 1.06],
  [/[Mw#+=<>~^]/, 0.86],
  [/[CDGHNOQU]/, 0.79],
  [/[A-Z&]/, 0.7],
  [/[\u0020-\u007e]/, 0.64],
  // The scripts of the south of India, Sri Lanka, Myanmar and Cambodia are written wide.
  [/[\u0b80-\u0dff\u1000-\u109f\u1780-\u17ff]/, 1.4],
  // Ligatures that hold whole phrases, and cuneiform.
  [/[\ufdf0-\ufdff]/, 8],
  [/[\u{12000}-\u{1254f}]/u, 4],
];

/** Of everything else in em by column of a terminal: a letter takes one, a Chinese sign or emoji two. */
const COLUMN = 0.72;

/** Vowel signs that stand beside their letter, and not above or below it. */
const SPACING_MARKS = /\p{Mc}/gu;
const WIDEST_MARK = 0.9;

/** How much room a text needs, in the unit of `size`; rather too much than too little. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += widthOfGrapheme(segment);
  return width * size;
}

function widthOfGrapheme(grapheme: string): number {
  const [base = ''] = grapheme.normalize('NFD');
  const known = WIDTHS.find(([signs]) => signs.test(base))?.[1];
  const marks = grapheme.match(SPACING_MARKS)?.length ?? 0;
  return (known ?? Math.max(stringWidth(grapheme), 1) * COLUMN) + marks * WIDEST_MARK;
}

/** Marks piled on a letter beyond what any script writes would reach into the lines above. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Text as one line that fits into a width; what is cut off is shown as `…`. */
export function fitText(text: string, size: number, width: number): string {
  const line = printable(text).replaceAll(PILED_MARKS, '$1').trim();
  if (line.length * 0.35 * size <= width && measureText(line, size) <= width) return line;
  const room = width - measureText('…', size);
  let used = 0;
  let end = 0;
  for (const { segment, index } of graphemesOf(line)) {
    used += widthOfGrapheme(segment) * size;
    if (used > room) break;
    end = index + segment.length;
  }
  return end === line.length ? line : `${line.slice(0, end).trimEnd()}…`;
}
