import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv, withoutGuards } from '../../src/exchange/csv-writer.js';
import { parseCsv, type ColumnMap } from '../../src/exchange/csv.js';
import { decodeText } from '../../src/exchange/decode.js';

function fieldsOf(text: string, map?: ColumnMap) {
  const { contacts, bad, skipped } = parseCsv(text, map);
  expect({ bad, skipped }).toEqual({ bad: [], skipped: 0 });
  return contacts.map(({ name, fields }) => ({ name, ...fields }));
}

describe('parseCsv', () => {
  const ana = { name: 'Ana Ruiz', role: 'VP', organization: 'Northwind', email: 'a@b.example' };

  it.each([
    ['plain', 'Name,Role,Organization,Email\nAna Ruiz,VP,Northwind,a@b.example\n'],
    ['with semicolons', 'name;role;company;"E-Mail"\nAna Ruiz;VP;Northwind;a@b.example\n'],
    [
      'with tabs',
      'Full Name\tJob Title\tCompany\tEmail Address\nAna Ruiz\tVP\tNorthwind\ta@b.example',
    ],
    [
      'that names its delimiter',
      'sep=;\r\nName;Role;Company;Mail\r\nAna Ruiz;VP;Northwind;a@b.example',
    ],
    [
      'with commas in its headers',
      '"Name, full";Name;Title;Company;Email\n-;Ana Ruiz;VP;Northwind;a@b.example',
    ],
    [
      'of Google Contacts',
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value\nAna,,Ruiz,Northwind,VP,* Work,a@b.example',
    ],
    [
      'of Outlook',
      '\uFEFF"Title","First Name","Last Name","Company","Job Title","E-mail Address"\r\n"Dr.","Ana","Ruiz","Northwind","VP","a@b.example"\r\n',
    ],
  ])('reads a table %s', (_what, text) => {
    expect(fieldsOf(text)).toEqual([ana]);
  });

  it('takes the columns that it is told', () => {
    const text = 'Contact,Name,Beruf,Bemerkung\nAna Ruiz,x,VP,"Prefers walks.\nNot Mondays."\n';
    const map: ColumnMap = new Map([
      ['name', 'contact'],
      ['role', 'Beruf'],
      ['notes', 'Bemerkung'],
    ]);
    expect(fieldsOf(text, map)).toEqual([
      { name: 'Ana Ruiz', role: 'VP', notes: 'Prefers walks.\nNot Mondays.' },
    ]);
  });

  it('says which columns there are', () => {
    expect(() => parseCsv('Wer,Was\nAna,VP\n')).toThrow(/the columns are Wer, Was/);
    expect(() => parseCsv('Name,Rolle\n', new Map([['role', 'Role']]))).toThrow(/no column "Role"/);
    expect(() => parseCsv('')).toThrow(/nothing in it/);
  });

  it('lists what the file could not take, and skips rows without a name', () => {
    const text =
      'name,known_through,last_contact\nAna,conference,\nBen,work,01/02/2026\n,work,\nLee,work,2026-02-01\n';
    expect(parseCsv(text)).toEqual({
      contacts: [
        { line: 5, name: 'Lee', fields: { known_through: 'work', last_contact: '2026-02-01' } },
      ],
      bad: [
        { line: 2, reason: expect.stringContaining('known_through "conference"') as string },
        { line: 3, reason: expect.stringContaining('last_contact "01/02/2026"') as string },
      ],
      skipped: 1,
    });
  });
});

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 and Windows-1252', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Zoë', 'utf16le')]);
    expect(decodeText(utf16)).toBe('Zoë');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x5a]))).toBe('Z');
    expect(decodeText(new TextEncoder().encode('Zoë 🚀'))).toBe('Zoë 🚀');
    expect(decodeText(new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x96, 0x80]))).toBe('Zoë –€');
  });
});

describe('renderCsv', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;,"\' a＝'.split('')), maxLength: 12 }),
  );
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    }),
  );

  it('is what an independent parser reads', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const text = renderCsv(table);
        const read = parse(text, { record_delimiter: '\r\n' });
        expect(read.map((row) => row.map(withoutGuards))).toEqual(table);
      }),
    );
  });

  it('begins no formula, even where a semicolon or a line break ends a cell', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const read = parse(renderCsv(table), { record_delimiter: '\r\n' });
        for (const piece of read.flat().flatMap((text) => text.split(/[;\t\r\n]/))) {
          expect(piece).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://x.example")', `"'=HYPERLINK(""http://x.example"")"`],
    ['+44 7900', `'+44 7900`],
    ['@ana', `'@ana`],
    ['Acme;=1+1', `"Acme;'=1+1"`],
    ['a, b', '"a, b"'],
    ['Ana-Maria', 'Ana-Maria'],
    [' lead', '" lead"'],
  ])('%s', (text, written) => {
    expect(renderCsv([[text]])).toBe(`${written}\r\n`);
  });
});
