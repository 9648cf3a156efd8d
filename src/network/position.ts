export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units; a byte order mark at the start of the text is not counted. */
  readonly column: number;
}

/**
 * Indexes the lines of a text (`\n`, `\r\n` and a lone `\r` end a line) and returns a function from
 * a UTF-16 offset to its position. Offsets past the end give the end of the text.
 */
export function locate(text: string): (offset: number) => Position {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return (offset) => {
    const target = Math.min(offset, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= target) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(target - (starts[low] ?? 0), 0) + 1 };
  };
}
