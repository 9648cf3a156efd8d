import { isPrintable, quote } from '../characters.js';
import { isDataList, isDataMap } from '../data.js';
import type { Data, DataMap, ScalarNode } from '../tree.js';
import { resolvePlain } from '../yaml.js';

/** How new values are written: where they stand and what the file around them looks like. */
export interface Style {
  /** Every string and key in double quotes, as JSON wants it. */
  readonly json: boolean;
  /** Blanks by which the file indents one level. */
  readonly step: number;
}

const WIDTH = 80;

export function writeScalar(
  value: ScalarNode['value'],
  { json, flow }: { readonly json: boolean; readonly flow: boolean },
): string {
  if (typeof value === 'string') {
    return !json && isPlain(value, flow) ? value : quote(value);
  }
  if (typeof value !== 'number') return String(value);
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A scalar that replaces another one, in its quotes if it still is a text. */
export function rewriteScalar(
  value: ScalarNode['value'],
  old: ScalarNode,
  where: { readonly json: boolean; readonly flow: boolean },
): string {
  if (typeof value === 'string') {
    if (old.style === 'double') return quote(value);
    if (old.style === 'single' && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  }
  return writeScalar(value, where);
}

/** A key without its colon. */
export function writeKey(key: string, style: Pick<Style, 'json'>, flow: boolean): string {
  return writeScalar(key, { json: style.json, flow });
}

/** A value in one line, collections in brackets. */
export function writeFlow(data: Data, { json }: Pick<Style, 'json'>): string {
  if (isDataMap(data)) {
    if (data.size === 0) return '{}';
    const entries = [...data].map(
      ([key, value]) => `${writeKey(key, { json }, true)}: ${writeFlow(value, { json })}`,
    );
    return `{ ${entries.join(', ')} }`;
  }
  if (isDataList(data)) return `[${data.map((item) => writeFlow(item, { json })).join(', ')}]`;
  return writeScalar(data, { json, flow: true });
}

/**
 * The value in one line if it belongs in one: scalars, empty collections, and collections of scalars
 * that end before the 80th column.
 */
export function writeInline(data: Data, style: Style, column: number): string | undefined {
  if (isCollection(data) && sizeOf(data) > 0) {
    if (!isLeaf(data)) return undefined;
    const text = writeFlow(data, style);
    return column + text.length <= WIDTH ? text : undefined;
  }
  return isCollection(data)
    ? writeFlow(data, style)
    : writeScalar(data, { json: style.json, flow: false });
}

/** A map's entry in block style, as lines without the indentation of the map itself. */
export function writeEntry(key: string, value: Data, style: Style, column: number): string[] {
  const written = writeKey(key, style, false);
  const inline = writeInline(value, style, column + written.length + 2);
  if (inline !== undefined) return [`${written}: ${inline}`];
  const indent = ' '.repeat(style.step);
  const lines = writeBlock(value, style, column + style.step);
  return [`${written}:`, ...lines.map((line) => indent + line)];
}

/** A list's item in block style: `- ` and the value, further lines aligned with it. */
export function writeItem(value: Data, style: Style, column: number): string[] {
  const inline =
    isDataMap(value) && value.size > 0 ? undefined : writeInline(value, style, column + 2);
  const lines = inline !== undefined ? [inline] : writeBlock(value, style, column + 2);
  return lines.map((line, index) => (index === 0 ? '- ' : '  ') + line);
}

/** A collection that is not empty, in block style, as lines without its own indentation. */
export function writeBlock(data: Data, style: Style, column: number): string[] {
  if (isDataMap(data)) return writeEntries(data, style, column);
  if (isDataList(data)) return data.flatMap((item) => writeItem(item, style, column));
  return [writeScalar(data, { json: style.json, flow: false })];
}

function writeEntries(map: DataMap, style: Style, column: number): string[] {
  return [...map].flatMap(([key, value]) => writeEntry(key, value, style, column));
}

export function isCollection(data: Data): data is DataMap | readonly Data[] {
  return isDataMap(data) || isDataList(data);
}

export function isEmptyCollection(data: Data): boolean {
  return isCollection(data) && sizeOf(data) === 0;
}

function sizeOf(data: DataMap | readonly Data[]): number {
  return isDataMap(data) ? data.size : data.length;
}

function isLeaf(data: DataMap | readonly Data[]): boolean {
  return [...data.values()].every((value) => !isCollection(value));
}

/** Whether the text can stand without quotes and reads back as itself. */
function isPlain(text: string, flow: boolean): boolean {
  return (
    text.trim() === text &&
    resolvePlain(text) === text &&
    isPrintable(text) &&
    !/^[-?:,[\]{}#&*!|>'"%@`]|^(?:\.\.\.|<<$)|: | #|:$/.test(text) &&
    !(flow && /[,[\]{}]/.test(text)) &&
    text !== ''
  );
}
