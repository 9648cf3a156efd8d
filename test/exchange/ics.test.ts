import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { planEvents } from '../../src/exchange/calendar.js';
import { renderIcs } from '../../src/exchange/ics.js';
import { deriveFacts } from '../../src/network/facts.js';
import { networkFrom, type NetworkInput } from '../support/network.js';

const TODAY = '2026-11-22';

/** What an independent program reads in the calendar. */
function read(text: string) {
  const parsed: unknown = ICAL.parse(text);
  const calendar = new ICAL.Component(parsed as string);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const { uid, summary, description, startDate, endDate } = event;
    expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
    expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
    return { uid, summary, description, on: startDate.toString() };
  });
}

function events(input: NetworkInput, today = TODAY) {
  const network = networkFrom(input);
  return read(renderIcs(planEvents(network, deriveFacts(network, today)), today)).map(
    ({ uid, summary, on }) => [uid, summary, on],
  );
}

describe('planEvents', () => {
  it.each<[string, NonNullable<NetworkInput['people']>[string], NetworkInput['log'], unknown[]]>([
    ['a date that was set', { next_contact: '2026-12-01' }, [], ['Contact Ana', '2026-12-01']],
    ['today', { next_contact: TODAY }, [], ['Contact Ana', TODAY]],
    [
      'the first of several dates',
      { next_contact: '2027-01-01' },
      [{ on: '2026-11-01', with: 'ana', next: '2026-12-24' }],
      ['Contact Ana', '2026-12-24'],
    ],
    [
      'what the rhythm says',
      { every: '6 weeks', last_contact: '2026-11-01' },
      [],
      ['Contact Ana', '2026-12-13'],
    ],
    [
      'on today what the rhythm says is overdue',
      { every: '6 weeks', last_contact: '2026-01-01' },
      [],
      ['Overdue: contact Ana', TODAY],
    ],
    [
      'on today a date that was missed',
      { next_contact: '2026-11-01' },
      [],
      ['Overdue: contact Ana', TODAY],
    ],
    [
      'nothing where the date that was set was kept',
      { next_contact: '2026-11-01' },
      [{ on: '2026-11-02', with: 'ana' }],
      [],
    ],
    [
      'nothing for those who are closed',
      { next_contact: '2026-12-01', closed: { on: '2026-11-01' } },
      [],
      [],
    ],
    ['nothing without date and rhythm', { last_contact: '2020-01-01' }, [], []],
  ])('has %s', (_what, person, log, expected) => {
    const [event] = events({ people: { ana: { name: 'Ana', ...person } }, log });
    expect(event?.slice(1) ?? []).toEqual(expected);
  });

  it('names no confidential person, and goes on calling them the same', () => {
    const people = {
      ana: { name: 'Ana', next_contact: '2026-12-01' },
      ben: { name: 'Ben', next_contact: '2026-12-02', confidential: true },
    };
    expect(events({ people })).toEqual([
      ['contact-ana@mentor-audit', 'Contact Ana', '2026-12-01'],
      ['contact-someone-1@mentor-audit', 'Contact someone', '2026-12-02'],
    ]);
    const network = networkFrom({ people });
    const text = renderIcs(planEvents(network, deriveFacts(network, TODAY)), TODAY);
    expect(text).not.toMatch(/ben/i);
  });

  it.each([
    ['2026-03-01', 'Review of your mentoring network', '2027-03-01'],
    ['2024-02-29', 'Overdue: review of your mentoring network', TODAY],
  ])('has the next review after %s', (on, summary, due) => {
    const reviews = [{ on: '2020-01-01' }, { on }];
    expect(events({ reviews })).toEqual([['review@mentor-audit', summary, due]]);
  });
});

describe('renderIcs', () => {
  it('is read as it was meant, in lines that fit, whatever stands in it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(...Array.from('\\;,:\n\r\t"nN é水🚀')), maxLength: 120 }),
    );
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const text = renderIcs([{ uid: 'x', on: '2026-12-31', summary, description }], TODAY);
        const clean = (given: string) =>
          given
            .replace(/\r\n?/g, '\n')
            // eslint-disable-next-line no-control-regex -- iCalendar has no controls
            .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F]/g, '\uFFFD');
        expect(read(text)).toEqual([
          { uid: 'x', on: '2026-12-31', summary: clean(summary), description: clean(description) },
        ]);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]|\p{Surrogate}/u);
        }
      }),
    );
  });
});
