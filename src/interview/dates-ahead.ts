import {
  addDays,
  addDuration,
  DURATION_UNITS,
  isLocalDate,
  type LocalDate,
} from '../network/dates.js';
import { findDay, inYear, plainWords, readCount, readExact, type When } from './dates-words.js';

const NOT_UNDERSTOOD =
  'That is not a day I understand; try 2027-03-31, "in 3 weeks" or "next monday"';

/**
 * Reads when something is to happen: `2027-01-15`, `tomorrow`, `in 3 weeks`, `6 weeks`, `next
 * monday`, `March`. Never a day before today.
 */
export async function readWhenNext(text: string, today: LocalDate): Promise<When> {
  const words = plainWords(text);
  const date = readExact(words) ?? readSpanFromNow(words, today);
  if (date === undefined) return readWords(words, today);
  return typeof date === 'string' ? notBefore(today, date) : date;
}

function notBefore(today: LocalDate, date: LocalDate): When {
  if (date >= today) return { date };
  return { problem: `${date} has been already; name today or a day to come` };
}

const FROM_NOW =
  /^(?:in )?(?:about |around |roughly )?(\d{1,4}|[a-z]+) (day|week|month|year)s?(?: from now| from today)?(?: or so)?$/;

/** `in 3 months`, `a week`, `next month`: counted as the file counts durations. */
function readSpanFromNow(words: string, today: LocalDate): LocalDate | undefined {
  const [, amount = '', unitName] = FROM_NOW.exec(words) ?? [];
  const unit = DURATION_UNITS.find((name) => name === unitName);
  const count = amount === 'next' ? 1 : readCount(amount);
  return unit && count >= 0 ? addDuration(today, { count, unit }) : undefined;
}

async function readWords(words: string, today: LocalDate): Promise<When> {
  const found = await findDay(words, today);
  if (found === undefined) return { problem: NOT_UNDERSTOOD };
  const { date, isMonth, hasMonth, hasYear, hasWeekday } = found;
  if (isMonth && date.slice(0, 7) === today.slice(0, 7) && date < today) return { date: today };
  if (date >= today || hasYear || words.includes('last')) return notBefore(today, date);
  // A day of the week or a month is the next one of that name.
  if (hasWeekday) return { date: addDays(date, 7) };
  if (!hasMonth) return notBefore(today, date);
  const after = inYear(date, Number(date.slice(0, 4)) + 1);
  return isLocalDate(after) ? { date: after } : { problem: NOT_UNDERSTOOD };
}
