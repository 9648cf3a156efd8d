import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

function withExample() {
  const place = makeWorkplace();
  place.run(['init', '--template', 'example']);
  return place;
}

describe('export json', () => {
  it('is the data of the file, in its order, x- keys included', () => {
    const place = makeWorkplace();
    place.write(
      'mentor-network.yaml',
      'version: 1\nme: { name: "Sam \\u202E" }\nneeds:\n  b1: { label: B }\n  7: { label: Seven }\n  safe-space: high\npeople: { ana: { x-email: a@b.example, covers: ["7"] } }\nx-mine: [1, 2.5, null, true, {}, []]\n',
    );
    const { out, code } = place.run(['export', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      me: { name: 'Sam \u202E' },
      needs: { b1: { label: 'B' }, 7: { label: 'Seven' }, 'safe-space': 'high' },
      people: { ana: { 'x-email': 'a@b.example', covers: ['7'] } },
      'x-mine': [1, 2.5, null, true, {}, []],
    });
    expect(out.indexOf('"b1"')).toBeLessThan(out.indexOf('"7"'));
    expect(out).toContain('\\u202e');
    expect(out).toMatch(/\n\}\n$/);
  });
});

describe('export csv', () => {
  it('has one row a person', () => {
    const { out } = withExample().run(['export', 'csv']);
    const rows = parse<Record<string, string>>(out, { columns: true, record_delimiter: '\r\n' });
    expect(rows[0]).toMatchObject({
      id: 'astrid',
      name: 'Astrid Lindqvist',
      covers: 'sponsorship=hoped; professional-development=reliable; role-models=reliable',
      every: '6 weeks',
      last_contact: '2026-10-14',
      mentee: '',
    });
    expect(rows.find(({ closed_on }) => closed_on !== '')).toMatchObject({
      closed_because: 'declined',
    });
  });

  it('comes back as it went, formulas included', () => {
    const place = makeWorkplace();
    place.write(
      'mentor-network.yaml',
      'version: 1\nme: { name: Sam }\npeople:\n  ana:\n    name: "=1+1"\n    role: "a, \\"b\\""\n    notes: "- one\\n- two"\n    x-email: a@b.example\n',
    );
    const { out } = place.run(['export', 'csv']);
    expect(out).toContain(`ana,'=1+1,"a, ""b"""`);
    place.write('other.yaml', 'version: 1\nme: { name: Sam }\n');
    place.write('people.csv', out);
    place.run(['import', 'csv', 'people.csv', '--all', '-f', 'other.yaml']);
    expect(place.run(['export', 'json', '-f', 'other.yaml']).out).toContain(
      '"name": "=1+1",\n      "role": "a, \\"b\\"",\n      "x-email": "a@b.example",\n      "notes": "- one\\n- two"',
    );
  });
});

describe('export ics', () => {
  it('is a calendar with stable ids, the same on the same day', () => {
    const place = withExample();
    const { out } = place.run(['export', 'ics']);
    expect(place.run(['export', 'ics']).out).toBe(out);
    const parsed: unknown = ICAL.parse(out);
    const calendar = new ICAL.Component(parsed as string);
    const uids = calendar
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain('contact-astrid@mentor-audit');
    expect(uids).toContain('review@mentor-audit');
    const later = place.run(['export', 'ics', '--today', '2026-12-20']).out;
    expect(later).toContain('UID:contact-astrid@mentor-audit\r\n');
    expect(later).toContain('DTSTAMP:20261220T000000Z\r\n');
  });
});

describe('export', () => {
  it('-o writes a private file', () => {
    const place = withExample();
    expect(place.run(['export', 'ics', '-o', 'out.ics'])).toEqual({ code: 0, out: '', err: '' });
    expect(place.read('out.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(statSync(join(place.folder, 'out.ics')).mode & 0o777).toBe(0o600);
  });

  it('of an unknown format, or a bad file, exits 2', () => {
    const place = withExample();
    expect(place.run(['export', 'xml']).code).toBe(2);
    place.write('mentor-network.yaml', 'version: 2\n');
    expect(place.run(['export', 'json'])).toMatchObject({ code: 2, out: '' });
  });
});
