/**
 * Rows as CSV for other programs (RFC 4180, lines end in CRLF). A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');
}

/** What spreadsheets look at first, blanks in front passed over, full-width signs included. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
const SPECIAL = /[",\r\n]|^\s|\s$/;

function renderCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
