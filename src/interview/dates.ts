import {
  addDays,
  addDuration,
  DURATION_UNITS,
  isLocalDate,
  type LocalDate,
} from '../network/dates.js';

/** A day in the past, or what is wrong with the words for it. */
export type When = { readonly date: LocalDate } | { readonly problem: string };

const NOT_UNDERSTOOD =
  'That is not a day I understand; try 2026-03-31, "3 months ago" or "last spring"';

/**
 * Reads when something happened: `2026-03-31`, `yesterday`, `3 months ago`, `last spring`, `March
 * 2025`, `2024`. Never a day after today. What names a span stands for the middle of it.
 */
export async function readWhen(text: string, today: LocalDate): Promise<When> {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const date =
    readIso(words) ?? readNumbers(words) ?? readSpan(words, today) ?? readAgo(words, today);
  if (date === undefined) return readWords(words, today);
  return typeof date === 'string' ? notAfter(today, date) : date;
}

function notAfter(today: LocalDate, date: LocalDate): When {
  if (date <= today) return { date };
  return { problem: `${date} is yet to come; name a day in the past, or today` };
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

function toDate(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** In days, near enough to find the middle. */
const YEAR = 365;
const QUARTER = 90;
const WINTER = 12;
/** By name: the month in which a season begins, on the northern half of the earth. */
const SEASONS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: WINTER,
};
const SEASON =
  /^(?:in )?(?:the )?(last |this )?(spring|summer|autumn|fall|winter)(?:(?: of)? (\d{4}))?$/;

function readSpan(words: string, today: LocalDate): LocalDate | undefined {
  const year = /^(?:in )?(?:early |mid |late )?([1-9]\d{3})$/.exec(words)?.[1];
  if (year !== undefined) return middle(`${year}-01-01`, YEAR, today);
  const [, which, season = '', seasonYear] = SEASON.exec(words) ?? [];
  const month = SEASONS[season];
  if (month === undefined) return undefined;
  if (seasonYear !== undefined) {
    // The winter of a year is the one that it begins with.
    const startYear = Number(seasonYear) - (month === WINTER ? 1 : 0);
    return middle(toDate(startYear, month, 1), QUARTER, today);
  }
  const startIn = (back: number) => toDate(Number(today.slice(0, 4)) - back, month, 1);
  const isPast = (start: LocalDate) =>
    which === 'last ' ? addDays(start, QUARTER) < today : start <= today;
  const start = [startIn(0), startIn(1)].find(isPast) ?? startIn(2);
  return middle(start, QUARTER, today);
}

/** The middle of a span of so many days; today where the span has begun and that is yet to come. */
function middle(start: LocalDate, days: number, today: LocalDate): LocalDate {
  const date = addDays(start, Math.floor(days / 2));
  return start <= today && date > today ? today : date;
}

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const AGO =
  /^(?:about |around |roughly )?(\d{1,4}|[a-z]+) (day|week|month|year)s?(?: ago)?(?: or so)?$/;

/** `3 months ago`, `a week`, `last month`: counted as the file counts durations. */
function readAgo(words: string, today: LocalDate): LocalDate | undefined {
  const [, amount = '', unitName] = AGO.exec(words) ?? [];
  const unit = DURATION_UNITS.find((name) => name === unitName);
  const count = /^(?:an?|last)$/.test(amount)
    ? 1
    : /^\d/.test(amount)
      ? Number(amount)
      : NUMBER_WORDS.indexOf(amount);
  return unit && count >= 0 ? addDuration(today, { count, unit }, -1) : undefined;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** Words beside a day that change nothing that we could note. */
const FILLERS =
  /\b(?:about|around|roughly|some ?time|maybe|perhaps|i think|or so|in|on|at|the|of|early|beginning|start|mid|middle|late|end|just)\b|[,~.]/g;

async function readWords(words: string, today: LocalDate): Promise<When> {
  const { casual } = await import('chrono-node/en');
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [found, ...others] = casual.parse(words, new Date(year, month - 1, day, 12));
  if (!found || others.length > 0 || found.end) return { problem: NOT_UNDERSTOOD };
  const beside = words.slice(0, found.index) + words.slice(found.index + found.text.length);
  if (beside.replace(FILLERS, '').trim() !== '') return { problem: NOT_UNDERSTOOD };

  const { start } = found;
  const parts = { year: start.get('year'), month: start.get('month'), day: start.get('day') };
  if (parts.year === null || parts.month === null || parts.day === null) {
    return { problem: NOT_UNDERSTOOD };
  }
  const isMonth = MONTH.test(found.text) && !start.isCertain('day');
  const date = toDate(parts.year, parts.month, isMonth ? 15 : parts.day);
  if (isMonth && date > today && date.slice(0, 7) === today.slice(0, 7)) return { date: today };
  if (date <= today || start.isCertain('year')) return notAfter(today, date);
  // A day of the week is the last one of that name, too.
  if (start.isCertain('weekday') && !words.includes('next')) return { date: addDays(date, -7) };
  if (!MONTH.test(found.text)) return notAfter(today, date);
  // A month without a year is the last one of that name.
  const before = toDate(parts.year - 1, parts.month, isMonth ? 15 : parts.day);
  return isLocalDate(before) ? { date: before } : { problem: NOT_UNDERSTOOD };
}
