/**
 * Where a spreadsheet would read a formula: at the start of a cell, and after what it may take for the
 * end of one, quoted or not, where its own delimiter is another. Full-width signs count in some, too.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[ \t']*[=+\-@\t\r＝＋－＠])/g;
const GUARD = /(?<=^|[;\t\r\n])'(?=[ \t']*[=+\-@\t\r＝＋－＠])/g;

/**
 * Rows as RFC 4180 has them: commas, double quotes, CRLF. A spreadsheet cannot execute a cell: what
 * would begin a formula gets an apostrophe in front, which spreadsheets take for “this is text”.
 */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');
}

function renderCell(text: string): string {
  const guarded = text.replace(FORMULA, "'");
  const isPlain = /^[^",;\t\r\n]*$/.test(guarded) && guarded === guarded.trim();
  return isPlain ? guarded : `"${guarded.replaceAll('"', '""')}"`;
}

/** The text of a cell without the apostrophes that `renderCsv` puts before formulas. */
export function withoutGuards(text: string): string {
  return text.replace(GUARD, '');
}
