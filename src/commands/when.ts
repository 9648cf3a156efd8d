import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import type { LocalDate } from '../network/dates.js';
import type { Context } from './context.js';

/** The day that a flag says something happened: today or before, as `2026-10-02` or "last friday". */
export async function readPast(
  { today }: Pick<Context, 'today'>,
  flag: string,
  text: string,
): Promise<LocalDate> {
  const { readWhen } = await import('../interview/dates.js');
  return dateOf(flag, text, await readWhen(text, today));
}

/** The day that a flag says something is to happen: today or later, as "in 3 weeks". */
export async function readAhead(
  { today }: Pick<Context, 'today'>,
  flag: string,
  text: string,
): Promise<LocalDate> {
  const { readWhenNext } = await import('../interview/dates-ahead.js');
  return dateOf(flag, text, await readWhenNext(text, today));
}

function dateOf(flag: string, text: string, when: { date: LocalDate } | { problem: string }) {
  if ('date' in when) return when.date;
  throw new UserError(`--${flag} ${quote(text)} will not do`, `${when.problem}.`);
}
