import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, daysBetween, isLocalDate, parseDuration } from '../../src/network/dates.js';

const day = fc.date({
  min: new Date('0001-01-02T00:00Z'),
  max: new Date('9999-12-30T00:00Z'),
  noInvalidDate: true,
});
const textOf = (date: Date) => date.toISOString().slice(0, 10);

describe('dates', () => {
  it.each(['2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31', '2000-02-29'])(
    'has %s',
    (date) => {
      expect(isLocalDate(date)).toBe(true);
    },
  );
  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '0000-01-01',
    '2026-11-22T00:00',
    '',
  ])('does not have %s', (date) => {
    expect(isLocalDate(date)).toBe(false);
  });
  it('counts days as the calendar of the platform does', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [textOf(a), textOf(b)];
        const expected = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
        expect(daysBetween(from, to)).toBe(expected);
        expect(addDuration(from, { count: expected, unit: 'day' })).toBe(to);
      }),
    );
  });
});

describe('durations', () => {
  it.each([
    ['6 weeks', 6, 'week'],
    ['1 day', 1, 'day'],
    ['12 months', 12, 'month'],
    ['1 years', 1, 'year'],
  ])('reads %s', (text, count, unit) => {
    expect(parseDuration(text)).toEqual({ count, unit });
  });
  it.each([
    '6',
    'weeks',
    '6weeks',
    '0 days',
    '-1 days',
    '1.5 years',
    '6  weeks',
    '6 fortnights',
    '10000 days',
  ])('does not read %s', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
  it.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2026-12-15', '2 months', '2027-02-15'],
    ['2026-10-02', '6 weeks', '2026-11-13'],
    ['9999-12-31', '1 day', '9999-12-31'],
  ])('%s + %s is %s', (date, duration, expected) => {
    const parsed = parseDuration(duration);
    expect(parsed && addDuration(date, parsed)).toBe(expected);
  });
  it('adds and takes away months as the calendar of the platform does, up to the end of a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (date, count) => {
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
        const last = new Date(0);
        last.setUTCFullYear(year, month + 1, 0);
        const expected = new Date(0);
        expected.setUTCFullYear(year, month, Math.min(date.getUTCDate(), last.getUTCDate()));
        fc.pre(expected.getUTCFullYear() >= 1 && expected.getUTCFullYear() <= 9999);
        const added = addDuration(textOf(date), { count, unit: 'month' });
        expect(added).toBe(textOf(expected));
      }),
    );
  });
  it('twice one month is two months, not a clamped month twice', () => {
    expect(addDuration('2026-01-31', { count: 1, unit: 'month' }, 2)).toBe('2026-03-31');
  });
});
