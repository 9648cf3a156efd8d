/** A calendar date, `YYYY-MM-DD`. Such dates compare as text. */
export type LocalDate = string;

export const DURATION_UNITS = ['day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A span of calendar time; months and years are as long as the calendar makes them. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** `N days|weeks|months|years`, singular too; N is a positive whole number below 10,000. */
export const DURATION_PATTERN = /^([1-9]\d{0,3}) (day|week|month|year)s?$/;

/** A day that every month has; a large network asks of thousands, and most are such. */
const COMMON_DATE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a `YYYY-MM-DD` that is in the calendar. */
export function isLocalDate(text: string): boolean {
  if (COMMON_DATE.test(text)) return true;
  const match = DATE_PATTERN.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined || year === 0) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Parses `6 weeks`; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION_PATTERN.exec(text);
  const unit = DURATION_UNITS.find((name) => name === match?.[2]);
  return match && unit ? { count: Number(match[1]), unit } : undefined;
}

/**
 * The date `times` durations after a date (before it where `times` is negative). Months and years
 * are added in one step and clamp to the end of the month: 31 January + 1 month is 28 February.
 */
export function addDuration(date: LocalDate, { count, unit }: Duration, times = 1): LocalDate {
  const amount = count * times;
  switch (unit) {
    case 'day':
      return addDays(date, amount);
    case 'week':
      return addDays(date, 7 * amount);
    case 'month':
      return addMonths(date, amount);
    case 'year':
      return addMonths(date, 12 * amount);
  }
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The first day of the past year: twelve months before today. */
export function startOfPastYear(today: LocalDate): LocalDate {
  return addMonths(today, -12);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

function addMonths(date: LocalDate, months: number): LocalDate {
  const index = 12 * digits(date, 0, 4) + digits(date, 5, 7) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - 12 * year + 1;
  if (year < 1) return FIRST_DATE;
  if (year > 9999) return LAST_DATE;
  return join(year, month, Math.min(digits(date, 8, 10), daysInMonth(year, month)));
}

// Dates stay within four-digit years, so that they go on comparing as text.
const FIRST_DATE = '0001-01-01';
const LAST_DATE = '9999-12-31';

const DAYS_IN_400_YEARS = 146_097;

/**
 * Days since 1 March of the year 0. Years are counted from March, so that the leap day is the last
 * of its year. A large network asks thousands of times, which `Date` is too slow for.
 */
function dayNumber(date: LocalDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month > 2 ? 0 : 1);
  return daysBeforeYear(year) + daysBeforeMonth((month + 9) % 12) + digits(date, 8, 10) - 1;
}

const FIRST_DAY = dayNumber(FIRST_DATE);
const LAST_DAY = dayNumber(LAST_DATE);

function dateOf(number: number): LocalDate {
  if (number < FIRST_DAY) return FIRST_DATE;
  if (number > LAST_DAY) return LAST_DATE;
  // A guess that is never too early, and at most one year too late.
  let year = Math.ceil((400 * (number + 1)) / DAYS_IN_400_YEARS);
  while (daysBeforeYear(year) > number) year -= 1;
  const day = number - daysBeforeYear(year);
  const month = Math.floor((5 * day + 2) / 153);
  const isNextYear = month > 9;
  return join(
    year + (isNextYear ? 1 : 0),
    month + (isNextYear ? -9 : 3),
    day - daysBeforeMonth(month) + 1,
  );
}

/** For years that begin in March. */
function daysBeforeYear(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** For months counted from March, 0 to 11: 31, 30, 31, 30, 31, and so on. */
function daysBeforeMonth(month: number): number {
  return Math.floor((153 * month + 2) / 5);
}

/** The number in some digits of a date. */
function digits(date: LocalDate, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = 10 * number + date.charCodeAt(at) - 48;
  return number;
}

function join(year: number, month: number, day: number): LocalDate {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
