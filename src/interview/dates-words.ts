import { isLocalDate, type LocalDate } from '../network/dates.js';

/** A day, or what is wrong with the words for it. */
export type When = { readonly date: LocalDate } | { readonly problem: string };

/** Words for a day as they are compared: small letters, single blanks. */
export function plainWords(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A date in figures; undefined for words. */
export function readExact(words: string): LocalDate | When | undefined {
  return readIso(words) ?? readNumbers(words);
}

function readIso(words: string): LocalDate | When | undefined {
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(words)) return undefined;
  const [year = '', month = '', day = ''] = words.split('-');
  return inCalendar(Number(year), Number(month), Number(day));
}

/** Days and months as numbers: some write the month first, some the day. */
function readNumbers(words: string): LocalDate | When | undefined {
  const match = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/.exec(words);
  if (!match) return undefined;
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
  if (first > 12 || first === second || words.includes('.')) return inCalendar(year, second, first);
  if (second > 12) return inCalendar(year, first, second);
  return { problem: 'That can be read in two ways; write the month as a word, or YYYY-MM-DD' };
}

function inCalendar(year: number, month: number, day: number): LocalDate | When {
  const date = toDate(year, month, day);
  return isLocalDate(date) ? date : { problem: `${date} is not in the calendar` };
}

export function toDate(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);

/** `3`, `three`, `a`: how many; negative for anything else. */
export function readCount(amount: string): number {
  if (/^an?$/.test(amount)) return 1;
  return /^\d+$/.test(amount) ? Number(amount) : NUMBER_WORDS.indexOf(amount);
}

/** The same day of another year; it may be none, as 29 February. */
export function inYear(date: LocalDate, year: number): LocalDate {
  return toDate(year, Number(date.slice(5, 7)), Number(date.slice(8)));
}

/** A day in words, and what the words themselves say of it. */
export interface FoundDay {
  readonly date: LocalDate;
  /** True for a whole month, of which the date is the middle. */
  readonly isMonth: boolean;
  readonly hasMonth: boolean;
  readonly hasYear: boolean;
  readonly hasWeekday: boolean;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** Words beside a day that change nothing that we could note. */
const FILLERS =
  /\b(?:about|around|roughly|some ?time|maybe|perhaps|i think|or so|in|on|at|the|of|early|beginning|start|mid|middle|late|end|just)\b|[,~.]/g;

/** Finds the one day that the words speak of; undefined where they say anything else. */
export async function findDay(words: string, today: LocalDate): Promise<FoundDay | undefined> {
  const { casual } = await import('chrono-node/en');
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [found, ...others] = casual.parse(words, new Date(year, month - 1, day, 12));
  if (!found || others.length > 0 || found.end) return undefined;
  const beside = words.slice(0, found.index) + words.slice(found.index + found.text.length);
  if (beside.replace(FILLERS, '').trim() !== '') return undefined;

  const { start } = found;
  const parts = { year: start.get('year'), month: start.get('month'), day: start.get('day') };
  if (parts.year === null || parts.month === null || parts.day === null) return undefined;
  const hasMonth = MONTH.test(found.text);
  const isMonth = hasMonth && !start.isCertain('day');
  return {
    date: toDate(parts.year, parts.month, isMonth ? 15 : parts.day),
    isMonth,
    hasMonth,
    hasYear: start.isCertain('year'),
    hasWeekday: start.isCertain('weekday'),
  };
}
