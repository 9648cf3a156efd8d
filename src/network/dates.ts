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

const DATE_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 86_400_000;

/** True for a `YYYY-MM-DD` that is in the calendar. */
export function isLocalDate(text: string): boolean {
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
  return (toUtc(to) - toUtc(from)) / DAY_IN_MS;
}

/** The first day of the past year: twelve months before today. */
export function startOfPastYear(today: LocalDate): LocalDate {
  return addMonths(today, -12);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return clampToCalendar(toUtc(date) + days * DAY_IN_MS);
}

function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = split(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  if (newYear < 1) return FIRST_DATE;
  if (newYear > 9999) return LAST_DATE;
  return join(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

const FIRST_DATE = '0001-01-01';
const LAST_DATE = '9999-12-31';

/** Dates stay within four-digit years, so that they go on comparing as text. */
function clampToCalendar(milliseconds: number): LocalDate {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (year < 1) return FIRST_DATE;
  if (!(year <= 9999)) return LAST_DATE;
  return join(year, date.getUTCMonth() + 1, date.getUTCDate());
}

function toUtc(date: LocalDate): number {
  const { year, month, day } = split(date);
  // Date.UTC takes years below 100 for 19xx, setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function split(date: LocalDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function join(year: number, month: number, day: number): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
