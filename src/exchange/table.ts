import { parse } from 'csv-parse/sync';
import type { BadRow } from './contact.js';

/** Rows of cells, as a CSV file has them. */
export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
  /** The rows that cannot be read. */
  readonly bad: readonly BadRow[];
}

export interface Row {
  /** The line of the source on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads delimited text: quoted cells may hold line breaks, empty rows count for nothing, a quote
 * within a cell is a quote. The first row is the header; undefined where there is none. A row that
 * has more cells than the header, or fewer, is bad.
 *
 * @param firstLine the number of the first line of the text
 */
export function readTable(text: string, delimiter: Delimiter, firstLine = 1): Table | undefined {
  const { rows, bad } = readRows(text, delimiter, firstLine);
  const [header, ...others] = rows;
  if (header === undefined) return undefined;
  const width = header.cells.length;
  const sound: Row[] = [];
  for (const { line, cells } of others) {
    // Some programs end every row with a delimiter, but not the header.
    const isWhole = cells.length >= width && cells.slice(width).every((cell) => cell === '');
    if (isWhole) sound.push({ line, cells });
    else bad.push({ line, reason: `${cells.length} cells, where the header has ${width}` });
  }
  return { header, rows: sound, bad: bad.sort((a, b) => a.line - b.line) };
}

function readRows(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): { rows: Row[]; bad: BadRow[] } {
  const rows: Row[] = [];
  let line = firstLine;
  const cut: BadRow[] = [];
  // In a quoted cell, csv-parse would count `\r\n` as two lines.
  parse(text.replace(/\r\n?/g, '\n'), {
    bom: true,
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: () => {
      // With the above, a quote that is never closed is the only fault there is.
      const reason = 'a quote is opened and never closed, so that nothing after it can be read';
      cut.push({ line, reason });
      return undefined;
    },
    on_record: (cells: readonly string[], { lines }) => {
      // csv-parse counts the line on which a record ends.
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      line = firstLine + lines;
      return null;
    },
  });
  return { rows, bad: cut };
}
