import type { AuditResult } from '../audit/audit.js';
import { HEADLINES, type Headline } from '../audit/coverage.js';
import type { Person } from '../network/network.js';
import { graphemesOf } from './graphemes.js';
import { MARK_LABELS, MARKS, matrixOf, type Mark, type Matrix } from './matrix.js';
import { printable } from './printable.js';
import { pad, widthOf, wrap, type Paint, type Style } from './style.js';

const SIGNS = {
  reliable: '●',
  occasional: '◐',
  hoped: '◇',
  lapsed: '□',
  'poor-fit': '–',
} as const satisfies Record<Mark, string>;

const ASCII_SIGNS = {
  reliable: '#',
  occasional: '+',
  hoped: '?',
  lapsed: '~',
  'poor-fit': '-',
} as const satisfies Record<Mark, string>;

const WIDEST_LABEL = 26;
const WIDEST_NAME = 10;
/** For one column of signs, and what stands before the label. */
const LEAST_ROOM = 20;
const GAP = 2;
const INDENT = 2;

/** A column of the matrix: its head, and what stands below it for a need. */
interface Column {
  readonly head: string;
  signFor(need: string): string;
}

/** Needs × people as a table of signs; where the people do not fit beside one another, in several. */
export function matrixText(result: AuditResult, style: Style, paint: Paint): string {
  const matrix = matrixOf(result);
  const columns = columnsOf(matrix, style);
  const heading = paint.heading('Needs and people');
  if (columns.length === 0) return `${heading}\n  No one is down for any of these needs yet.`;
  const labels = matrix.needs.map(({ need, status }) => {
    const label = cut(
      printable(need.label),
      Math.min(WIDEST_LABEL, style.width - LEAST_ROOM),
      style,
    );
    return `${gapSign(HEADLINES[status], style)} ${label}`;
  });
  const labelWidth = Math.max(...labels.map(widthOf));
  const room = style.width - INDENT - labelWidth;
  const pages = paginate(columns, room).map((page) => {
    const line = (label: string, cells: readonly string[]) =>
      `${' '.repeat(INDENT)}${pad(label, labelWidth)}${cells
        .map((cell, index) => ' '.repeat(GAP) + pad(cell, widthOf(page[index]?.head ?? '')))
        .join('')}`.trimEnd();
    const rows = matrix.needs.map(({ need, status }, index) => {
      const cells = page.map(({ signFor }) => signFor(need.id));
      const text = line(labels[index] ?? '', cells);
      return paintFor(HEADLINES[status], paint)(text);
    });
    const heads = page.map(({ head }) => head);
    return [paint.quiet(line('', heads)), ...rows].join('\n');
  });
  return `${heading}\n${pages.join('\n\n')}\n${legend(style, paint)}`;
}

/** The row of a need that no one covers shows in colour what its lack of signs says. */
function paintFor(headline: Headline, paint: Paint): (text: string) => string {
  return headline === 'uncovered' ? paint.bad : (text) => text;
}

function gapSign(headline: Headline, { isUnicode }: Style): string {
  if (headline !== 'uncovered') return ' ';
  return isUnicode ? '✗' : 'x';
}

function legend(style: Style, paint: Paint): string {
  const signs = style.isUnicode ? SIGNS : ASCII_SIGNS;
  const words = MARKS.map((mark) => `${signs[mark]} ${MARK_LABELS[mark]}`).join('   ');
  return paint.quiet(`${' '.repeat(INDENT)}${wrap(words, style.width, INDENT)}`);
}

function columnsOf(matrix: Matrix, style: Style): Column[] {
  const signs = style.isUnicode ? SIGNS : ASCII_SIGNS;
  const heads = shortNames(matrix.people, style);
  const columns = matrix.people.map(({ id }, index): Column => ({
    head: heads[index] ?? '',
    signFor: (need) => {
      const mark = matrix.markOf(need, id);
      return mark ? signs[mark] : '';
    },
  }));
  if (matrix.needs.every(({ need }) => matrix.hiddenOf(need.id) === 0)) return columns;
  const signFor = (need: string) => String(matrix.hiddenOf(need) || '');
  return [...columns, { head: 'in confidence', signFor }];
}

/** A short name in full, else the first word where nobody else begins so, else with an initial. */
function shortNames(people: readonly Person[], style: Style): string[] {
  const names = people.map(({ name }) => printable(name).trim());
  const firsts = names.map((name) => name.split(' ')[0] ?? name);
  const count = new Map<string, number>();
  for (const first of firsts) count.set(first, (count.get(first) ?? 0) + 1);
  return names.map((name, index) => {
    const first = firsts[index] ?? name;
    if (widthOf(name) <= WIDEST_NAME) return name;
    if (count.get(first) === 1) return cut(first, WIDEST_NAME, style);
    const [initial] = Array.from(graphemesOf(name.slice(first.length).trim()));
    return `${cut(first, WIDEST_NAME - 2, style)} ${initial?.segment ?? ''}`.trim();
  });
}

function paginate(columns: readonly Column[], room: number): Column[][] {
  const pages: Column[][] = [];
  let used = Infinity;
  for (const column of columns) {
    const width = GAP + widthOf(column.head);
    if (used + width > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(column);
    used += width;
  }
  return pages;
}

function cut(text: string, width: number, { isUnicode }: Style): string {
  if (widthOf(text) <= width) return text;
  const dots = isUnicode ? '…' : '.';
  let kept = '';
  for (const { segment } of graphemesOf(text)) {
    if (widthOf(kept + segment) + widthOf(dots) > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${dots}`;
}
