export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units; a byte order mark at the start of the text is not counted. */
  readonly column: number;
}

/** Of so many characters the first is noted; the place of any other is counted from there. */
const STRIDE = 1024;

/**
 * Indexes the lines of a text (`\n`, `\r\n` and a lone `\r` end a line) and returns a function from
 * a UTF-16 offset to its position. Offsets past the end give the end of the text. A text of blank
 * lines has millions, so that only every so often one is noted.
 */
export function locate(text: string): (offset: number) => Position {
  const marks = Math.floor(text.length / STRIDE) + 1;
  const lines = new Uint32Array(marks);
  const starts = new Uint32Array(marks);
  let line = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const advance = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        line += 1;
        start = at + 1;
      }
    }
  };
  for (let mark = 0; mark < marks; mark += 1) {
    lines[mark] = line;
    starts[mark] = start;
    advance(mark * STRIDE, Math.min((mark + 1) * STRIDE, text.length));
  }
  return (offset) => {
    const target = Math.min(offset, text.length);
    const mark = Math.floor(target / STRIDE);
    line = lines[mark] ?? 1;
    start = starts[mark] ?? 0;
    advance(mark * STRIDE, target);
    return { line, column: Math.max(target - start, 0) + 1 };
  };
}
