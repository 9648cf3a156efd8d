import { quote } from '../network/characters.js';
import { isDataList, isDataMap } from '../network/data.js';
import type { Data } from '../network/tree.js';

/**
 * Data as indented JSON with a final newline. Keys keep their order, even those that look like numbers,
 * which an object would move to the front; NaN and infinity, which JSON lacks, become null.
 */
export function renderData(data: Data): string {
  return `${render(data, '\n')}\n`;
}

function render(data: Data, lineBreak: string): string {
  const inner = `${lineBreak}  `;
  if (isDataMap(data)) {
    const entries = [...data].map(([key, value]) => `${quote(key)}: ${render(value, inner)}`);
    return wrap('{', entries, '}', lineBreak);
  }
  if (isDataList(data)) {
    const items = data.map((item) => render(item, inner));
    return wrap('[', items, ']', lineBreak);
  }
  return typeof data === 'string' ? quote(data) : JSON.stringify(data);
}

function wrap(open: string, pieces: readonly string[], close: string, lineBreak: string): string {
  if (pieces.length === 0) return open + close;
  return `${open}${lineBreak}  ${pieces.join(`,${lineBreak}  `)}${lineBreak}${close}`;
}
