import { describe, expect, it } from 'vitest';
import { readWhenNext } from '../../src/interview/dates-ahead.js';
import { readWhen } from '../../src/interview/dates.js';

const TODAY = '2026-11-22'; // a Sunday

describe('a day in the past', () => {
  it.each([
    ['2026-10-02', '2026-10-02'],
    ['2026-1-5', '2026-01-05'],
    ['today', '2026-11-22'],
    ['Yesterday', '2026-11-21'],
    ['this morning', '2026-11-22'],
    ['3 months ago', '2026-08-22'],
    ['about 3 months ago', '2026-08-22'],
    ['two weeks ago', '2026-11-08'],
    ['6 weeks', '2026-10-11'],
    ['a year ago', '2025-11-22'],
    ['last month', '2026-10-22'],
    ['a couple of months ago', '2026-09-22'],
    ['last friday', '2026-11-20'],
    ['monday', '2026-11-16'],
    ['last spring', '2026-04-15'],
    ['last autumn', '2025-10-16'],
    ['in the summer of 2024', '2024-07-16'],
    ['last winter', '2026-01-15'],
    ['in March', '2026-03-15'],
    ['December', '2025-12-15'],
    ['March 2024', '2024-03-15'],
    ['12 March', '2026-03-12'],
    ['dec 24', '2025-12-24'],
    ['2024', '2024-07-01'],
    ['24.12.2025', '2025-12-24'],
    ['13/4/2025', '2025-04-13'],
    ['4/13/2025', '2025-04-13'],
    ['5/5/2025', '2025-05-05'],
  ])('%s is %s', async (text, date) => {
    expect(await readWhen(text, TODAY)).toEqual({ date });
  });

  it.each([
    ['3 months ago', '2028-05-31', '2028-02-29'],
    ['a year ago', '2028-02-29', '2027-02-28'],
    ['2026', '2026-03-01', '2026-03-01'],
    ['this spring', '2026-03-10', '2026-03-10'],
    ['last spring', '2026-04-20', '2025-04-15'],
  ])('%s on %s is %s', async (text, today, date) => {
    expect(await readWhen(text, today)).toEqual({ date });
  });

  it.each([
    ['2026-11-23', 'yet to come'],
    ['tomorrow', 'yet to come'],
    ['next monday', 'yet to come'],
    ['2027', 'yet to come'],
    ['2026-11-31', 'not in the calendar'],
    ['0000-01-01', 'not in the calendar'],
    ['3/4/2025', 'two ways'],
    ['never', 'not a day I understand'],
    ['a while ago', 'not a day I understand'],
    ['from march to may', 'not a day I understand'],
    ['Ana said 3 months ago', 'not a day I understand'],
    ['31 June 2026', 'not a day I understand'],
    ['', 'not a day I understand'],
  ])('%j: %s', async (text, problem) => {
    const when = await readWhen(text, TODAY);
    expect('problem' in when ? when.problem : when.date).toContain(problem);
  });
});

describe('a day to come', () => {
  it.each([
    ['2026-12-13', '2026-12-13'],
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['in 3 weeks', '2026-12-13'],
    ['6 weeks', '2027-01-03'],
    ['a month from now', '2026-12-22'],
    ['next monday', '2026-11-23'],
    ['friday', '2026-11-27'],
    ['next month', '2026-12-22'],
    ['December', '2026-12-15'],
    ['in March', '2027-03-15'],
    ['november', '2026-11-22'],
    ['12 march', '2027-03-12'],
    ['24.12.2026', '2026-12-24'],
  ])('%s is %s', async (text, date) => {
    expect(await readWhenNext(text, TODAY)).toEqual({ date });
  });

  it.each([
    ['2026-11-21', 'has been already'],
    ['yesterday', 'has been already'],
    ['last friday', 'has been already'],
    ['3 weeks ago', 'has been already'],
    ['2027-02-29', 'not in the calendar'],
    ['soon', 'not a day I understand'],
    ['', 'not a day I understand'],
  ])('%j: %s', async (text, problem) => {
    const when = await readWhenNext(text, TODAY);
    expect('problem' in when ? when.problem : when.date).toContain(problem);
  });
});
