import type { LocalDate } from '../network/dates.js';
import { STATUSES, type Status } from '../network/vocabulary.js';
import type { History } from '../reviews/trends.js';
import { plural } from '../network/words.js';
import { printable } from './printable.js';
import { STATUS_WORDS } from './review-words.js';
import { pad, paintFor, widthOf, wrap, type Paint, type Style } from './style.js';
import { trendSentences } from './trend-words.js';

/** One sign a status; no two are alike without colour, nor in ASCII. */
const SIGNS = {
  covered: ['✓', '+'],
  single: ['1', '1'],
  thin: ['~', '~'],
  lapsed: ['…', '_'],
  hoped: ['?', '?'],
  gap: ['✗', 'x'],
  unrated: ['·', '.'],
  'not-needed': ['–', '-'],
} as const satisfies Record<Status, readonly [unicode: string, ascii: string]>;

const UNKNOWN = ' ';
const GAP = 2;
const INDENT = 2;

/** Needs × reviews, newest on the right, with a legend and what the years have in common. */
export function renderHistory(history: History, style: Style): string {
  const paint = paintFor(style);
  const { reviews, trends } = history;
  if (reviews.length === 0) {
    return 'No review is recorded yet. mentor-audit review --record keeps the first one.\n';
  }
  const labels = trends.map(({ need }) => cut(printable(need.label), style));
  const first = Math.max(0, ...labels.map(widthOf));
  const heads = columnHeads(reviews.map(({ on }) => on));
  const width = widthOf(heads[0] ?? '') + GAP;
  const room = Math.max(1, Math.floor((style.width - INDENT - first) / width));
  const shown = Math.min(room, reviews.length);
  const newest = <Item>(items: readonly Item[]) => items.slice(items.length - shown);
  const line = (label: string, cells: readonly string[]) =>
    `${' '.repeat(INDENT)}${pad(label, first)}${cells.map((cell) => ' '.repeat(GAP) + pad(cell, width - GAP)).join('')}`.trimEnd();
  const rows = trends.map(({ statuses }, index) =>
    line(
      labels[index] ?? '',
      newest(statuses).map((status) => signOf(status, style, paint)),
    ),
  );
  const hidden = reviews.length - shown;
  const parts = [
    [
      paint.heading(`${plural(reviews.length, 'review')}, newest on the right`),
      line('', newest(heads)),
      ...rows,
    ].join('\n'),
    ...(hidden > 0 ? [dropped(hidden, style)] : []),
    legend(history, style, paint),
    trendSentences(history, printable)
      .map((sentence) => wrap(sentence, style.width, 2))
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The shortest part of the dates by which the reviews can be told apart: year, month or day. */
function columnHeads(days: readonly LocalDate[]): string[] {
  const lengths = [4, 7, 10];
  const isEnough = (length: number) =>
    new Set(days.map((day) => day.slice(0, length))).size === days.length;
  return days.map((day) => day.slice(0, lengths.find(isEnough) ?? 10));
}

/** A label that leaves room for two reviews at least. */
function cut(label: string, style: Style): string {
  const most = Math.max(12, style.width - INDENT - 2 * (10 + GAP));
  if (widthOf(label) <= most) return label;
  const letters = Array.from(label);
  while (widthOf(letters.join('')) > most - 1) letters.pop();
  return `${letters.join('')}${style.isUnicode ? '…' : '~'}`;
}

function signOf(status: Status | null, { isUnicode }: Style, paint: Paint): string {
  if (status === null) return UNKNOWN;
  const sign = SIGNS[status][isUnicode ? 0 : 1];
  switch (status) {
    case 'covered':
      return paint.good(sign);
    case 'single':
    case 'thin':
      return paint.warn(sign);
    case 'lapsed':
    case 'hoped':
    case 'gap':
      return paint.bad(sign);
    default:
      return sign;
  }
}

function dropped(hidden: number, style: Style): string {
  const text = `${plural(hidden, 'older review')} ${hidden === 1 ? 'is' : 'are'} left out here; history --format json has all.`;
  return wrap(text, style.width, 2);
}

/** The signs that the table uses, from best to worst. */
function legend({ trends }: History, style: Style, paint: Paint): string {
  const used = new Set(trends.flatMap(({ statuses }) => statuses));
  const entries = STATUSES.filter((status) => used.has(status)).map(
    (status) =>
      `${signOf(status, style, paint)}${NO_BREAK}${STATUS_WORDS[status].replaceAll(' ', NO_BREAK)}`,
  );
  return wrap(entries.join('   '), style.width, 0).replaceAll(NO_BREAK, ' ');
}

/** Keeps a sign and its words together where lines are broken. */
const NO_BREAK = '\u00a0';
