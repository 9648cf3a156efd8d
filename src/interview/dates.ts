import {
  addDays,
  addDuration,
  DURATION_UNITS,
  isLocalDate,
  type LocalDate,
} from '../network/dates.js';
import {
  findDay,
  inYear,
  plainWords,
  readCount,
  readExact,
  toDate,
  type When,
} from './dates-words.js';

const NOT_UNDERSTOOD =
  'That is not a day I understand; try 2026-03-31, "3 months ago" or "last spring"';

/**
 * Reads when something happened: `2026-03-31`, `yesterday`, `3 months ago`, `last spring`, `March
 * 2025`, `2024`. Never a day after today. What names a span stands for the middle of it.
 */
export async function readWhen(text: string, today: LocalDate): Promise<When> {
  const words = plainWords(text);
  const date = readExact(words) ?? readSpan(words, today) ?? readAgo(words, today);
  if (date === undefined) return readWords(words, today);
  return typeof date === 'string' ? notAfter(today, date) : date;
}

function notAfter(today: LocalDate, date: LocalDate): When {
  if (date <= today) return { date };
  return { problem: `${date} is yet to come; name a day in the past, or today` };
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

const AGO =
  /^(?:about |around |roughly )?(\d{1,4}|[a-z]+) (day|week|month|year)s?(?: ago)?(?: or so)?$/;

/** `3 months ago`, `a week`, `last month`: counted as the file counts durations. */
function readAgo(words: string, today: LocalDate): LocalDate | undefined {
  const [, amount = '', unitName] = AGO.exec(words) ?? [];
  const unit = DURATION_UNITS.find((name) => name === unitName);
  const count = amount === 'last' ? 1 : readCount(amount);
  return unit && count >= 0 ? addDuration(today, { count, unit }, -1) : undefined;
}

async function readWords(words: string, today: LocalDate): Promise<When> {
  const found = await findDay(words, today);
  if (found === undefined) return { problem: NOT_UNDERSTOOD };
  const { date, isMonth, hasMonth, hasYear, hasWeekday } = found;
  if (isMonth && date > today && date.slice(0, 7) === today.slice(0, 7)) return { date: today };
  if (date <= today || hasYear) return notAfter(today, date);
  // A day of the week is the last one of that name, too.
  if (hasWeekday && !words.includes('next')) return { date: addDays(date, -7) };
  if (!hasMonth) return notAfter(today, date);
  // A month without a year is the last one of that name.
  const before = inYear(date, Number(date.slice(0, 4)) - 1);
  return isLocalDate(before) ? { date: before } : { problem: NOT_UNDERSTOOD };
}
