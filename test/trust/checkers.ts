import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { expect } from 'vitest';
import { structureOfMarkdown } from '../support/markdown.js';
import { validateSarif } from '../support/sarif.js';
import { readDot } from './graphviz.js';
import { activeIn } from './inert.js';
import { inventoryOf } from './markup.js';
import type { Kind } from './outputs.js';
import { calmed, MARK } from './payloads.js';

/** Looks at what came of the hostile file, next to what came of the same file with harmless texts. */
export type Checker = (hostile: string, harmless: string) => void | Promise<void>;

export const CHECKERS = {
  json: checkJson,
  sarif: checkSarif,
  markdown: checkMarkdown,
  page: checkMarkup,
  picture: checkMarkup,
  mermaid: checkMermaid,
  dot: checkDot,
  table: checkTable,
  calendar: checkCalendar,
  words: checkWords,
  script: (hostile, harmless) => {
    expect(hostile).toBe(harmless);
  },
} as const satisfies Record<Exclude<Kind, 'text' | 'patch'>, Checker>;

/** As data it is the same to the letter, but for the texts; as bytes it is safe to print. */
function checkJson(hostile: string, harmless: string): void {
  expect(activeIn(hostile)).toEqual([]);
  const [seen, known] = [hostile, harmless].map((text) => inFileOrder(calm(JSON.parse(text))));
  expect(seen).toEqual(known);
}

/** Data with every payload replaced, in its keys as well. */
function calm(data: unknown): unknown {
  // What a sentence quotes of a note may be cut short.
  if (typeof data === 'string') return calmed(data).replaceAll(/“[^”]*”/g, '“”');
  if (Array.isArray(data)) return data.map(calm);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [calmed(key), calm(value)]));
}

/** The list of people is sorted by name; here it is sorted by what both files share. */
function inFileOrder(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('people' in data)) return data;
  const { people } = data;
  if (!Array.isArray(people)) return data;
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...data, people: [...(people as { id: string }[])].sort(byId) };
}

interface SarifResult {
  readonly message: { readonly text: string };
  readonly suppressions: readonly { readonly justification?: string }[];
}

interface SarifLog {
  readonly runs: readonly [{ readonly results: readonly SarifResult[] }];
}

function checkSarif(hostile: string, harmless: string): void {
  expect(activeIn(hostile)).toEqual([]);
  const [log, calmLog] = [hostile, harmless].map((text) => JSON.parse(text) as SarifLog);
  expect(validateSarif(log)).toEqual([]);
  const texts = log?.runs[0].results.map(({ message }) => message.text) ?? [];
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(activeIn(text)).toEqual([]);
    // Escapes as 3.11.5 and 3.11.6 of the standard have them; what is left is a placeholder or a link.
    expect(text.replaceAll(/\\[\\[\]]|\{\{|\}\}/g, '')).not.toMatch(/[[\]{}]/);
    // Some readers look no further back than to the sign before the bracket.
    expect(text).not.toMatch(/(?<!\\)[[\]]/);
  }
  expect(withoutTexts(log)).toEqual(withoutTexts(calmLog));
}

function withoutTexts(log: SarifLog | undefined): unknown {
  return log?.runs[0].results.map((result) => ({
    ...result,
    message: undefined,
    suppressions: result.suppressions.length,
  }));
}

async function checkMarkdown(hostile: string, harmless: string): Promise<void> {
  expect(activeIn(hostile)).toEqual([]);
  expect(await structureOfMarkdown(hostile)).toEqual(await structureOfMarkdown(harmless));
}

async function checkMarkup(hostile: string, harmless: string): Promise<void> {
  expect(activeIn(hostile)).toEqual([]);
  const [seen, known] = [await inventoryOf(hostile), await inventoryOf(harmless)];
  const isNew = (name: string) => !known.names.includes(name);
  expect(seen.names.filter(isNew)).toEqual([]);
  expect(seen.code).toEqual(known.code);
  expect(seen.targets.filter((target) => target.includes(MARK))).toEqual([]);
}

const MERMAID_LABEL = /^(?:[^"`;#<>{}()[\]|\\&*_~]|#\d+;|<br\/>)*$/u;

function checkMermaid(hostile: string, harmless: string): void {
  expect(activeIn(hostile)).toEqual([]);
  const labels = [...hostile.matchAll(/"(.*?)"/g)].map(([, label = '']) => label);
  for (const label of labels) expect(label).toMatch(MERMAID_LABEL);
  const skeleton = (text: string) =>
    text.replaceAll(/".*?"/g, '""').replace(/^( {2}accTitle: )[\p{L}\p{M}\p{N} ,.'’-]*$/mu, '$1');
  expect(skeleton(hostile)).toBe(skeleton(harmless));
}

function checkDot(hostile: string, harmless: string): void {
  expect(activeIn(hostile)).toEqual([]);
  expect(readDot(hostile)).toEqual(readDot(harmless));
}

function checkTable(hostile: string, harmless: string): void {
  const read = (text: string): string[][] => parseCsv(text, { record_delimiter: '\r\n' });
  const cells = read(hostile).flat();
  // A spreadsheet with another delimiter may end a cell at these.
  const beginnings = cells.flatMap((cell) => cell.split(/[;\t\r\n]/));
  const isFormula = (cell: string) => /^\s*[=+\-@＝＋－＠]/u.test(cell);
  expect(beginnings.filter(isFormula)).toEqual([]);
  const rows = (table: string[][]) => table.map((row) => row.map(plain)).sort(byFirst);
  expect(rows(read(calmedCells(hostile)))).toEqual(rows(read(harmless)));
}

/** Apostrophes are the guard against formulas, and half of a character has no bytes; all else stays. */
const plain = (text: string) => Buffer.from(text.replaceAll("'", '')).toString();

const byFirst = ([a = '']: string[], [b = '']: string[]) => (a < b ? -1 : a > b ? 1 : 0);

function calmedCells(text: string): string {
  const table: string[][] = parseCsv(text, { record_delimiter: '\r\n' });
  const calmCell = (cell: string) => `"${calmed(cell, plain).replaceAll('"', '""')}"`;
  return table.map((row) => `${row.map(calmCell).join(',')}\r\n`).join('');
}

function checkCalendar(hostile: string, harmless: string): void {
  const read = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as string);
    const events = calendar.getAllSubcomponents();
    return [
      calendar.getAllProperties().map(({ name }) => name),
      ...events.map((event) => [
        event.name,
        event.getFirstPropertyValue('uid'),
        event.getAllSubcomponents().length,
        ...event.getAllProperties().map(({ name }) => name),
      ]),
    ];
  };
  expect(read(hostile).length).toBeGreaterThan(10);
  expect(read(hostile)).toEqual(read(harmless));
  expect(hostile).not.toMatch(/[^\r]\n|\r[^\n]|[^\P{Cc}\t\r\n]/u);
}

/** A word to put in, a tab, and what it means: a shell takes all up to the tab. */
function checkWords(hostile: string, harmless: string): void {
  expect(activeIn(hostile, '\t')).toEqual([]);
  const lines = hostile.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^[^\t]+\t[^\t]*$/);
  const words = (text: string) => text.split('\n').map((line) => line.split('\t')[0]);
  expect(words(hostile)).toEqual(words(harmless));
}
