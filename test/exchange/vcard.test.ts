import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseVcard } from '../../src/exchange/vcard.js';

const encoder = new TextEncoder();

function parse(...lines: readonly string[]) {
  return parseVcard(encoder.encode(`${lines.join('\r\n')}\r\n`));
}

function one(...lines: readonly string[]) {
  const { contacts, bad, skipped } = parse('BEGIN:VCARD', ...lines, 'END:VCARD');
  expect({ bad, skipped }).toEqual({ bad: [], skipped: 0 });
  const [contact] = contacts;
  return { name: contact?.name, ...contact?.fields };
}

/** Text in a character set of one byte a character, where the two agree with Latin 1. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('cards as programs write them', () => {
  it('iPhone: 3.0, groups, a photo in base64', () => {
    expect(
      one(
        'VERSION:3.0',
        'PRODID:-//Apple Inc.//iPhone OS 18.1//EN',
        'N:Ruiz;Ana;;;',
        'FN:Ana Ruiz',
        'ORG:Northwind\\, Inc.;Maps\\; Atlas',
        'TITLE:VP Engineering',
        'item1.EMAIL;type=INTERNET;type=HOME:ana@home.example',
        'item1.X-ABLabel:_$!<Home>!$_',
        'EMAIL;type=INTERNET;type=WORK;type=pref:ana@work.example',
        'TEL;type=CELL;type=VOICE;type=pref:+34 600 000 000',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBARXhpZgAATU0AKgAA',
        ' AAgAAYdpAAQAAAABAAAAGgAAAAAAAqACAAQAAAABAAAAeqADAAQAAAABAAAAeg==',
        'X-SOCIALPROFILE;type=twitter:http://twitter.example/ana',
      ),
    ).toEqual({
      name: 'Ana Ruiz',
      organization: 'Northwind, Inc.',
      role: 'VP Engineering',
      email: 'ana@work.example',
    });
  });

  it('Android: 2.1, quoted-printable with soft breaks within a character’s bytes', () => {
    expect(
      one(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=97=D0=B0=D0=B3=D0=BE=D1=80=D1=81=D0=BA=D0=B8=D0=',
        '=B9;=D0=86=D0=B3=D0=BE=D1=80;;;',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=86=D0=B3=D0=BE=D1=80=20=D0=97=D0=B0=D0=B3=',
        '=D0=BE=D1=80=D1=81=D1=8C=D0=BA=D0=B8=D0=B9=',
        '',
        'TEL;CELL:+70000000000',
        'EMAIL;PREF;INTERNET:igor@firm.example',
        'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEB',
        ' AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ==',
        '',
      ),
    ).toEqual({ name: 'Ігор Загорський', email: 'igor@firm.example' });
  });

  it('Outlook: 2.1 in Windows-1252, byte for byte', () => {
    const text = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'X-MS-SIGNATURE:YES',
      'N;LANGUAGE=de;CHARSET=Windows-1252:M\xfcller;J\xf6rg;;Dr.',
      'FN;CHARSET=Windows-1252:J\xf6rg M\xfcller',
      'ORG;CHARSET=Windows-1252:B\xe4cker \x96 S\xf6hne;Vertrieb',
      'TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Gesch=E4ftsf=FChrer',
      'EMAIL;PREF;INTERNET:joerg@firm.example',
      'ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Weg 1=0D=0A=',
      'Hinterhaus;Ulm;;89073;Deutschland',
      'REV:20240101T000000Z',
      'END:VCARD',
    ];
    expect(parseVcard(latin1(text.join('\r\n'))).contacts).toEqual([
      {
        line: 1,
        name: 'Jörg Müller',
        fields: {
          organization: 'Bäcker – Söhne',
          role: 'Geschäftsführer',
          email: 'joerg@firm.example',
        },
      },
    ]);
  });

  it('Google: 3.0, folded in the middle of a character, a note of several lines', () => {
    const folded = encoder.encode('FN:Zoë Müller 🚀');
    const bytes = new Uint8Array([
      ...encoder.encode('BEGIN:VCARD\r\nVERSION:3.0\r\n'),
      ...folded.slice(0, 6),
      ...encoder.encode('\r\n '),
      ...folded.slice(6),
      ...encoder.encode('\r\nNOTE:first\\nsecond: line\r\nEND:VCARD\r\n'),
    ]);
    expect(parseVcard(bytes).contacts).toEqual([{ line: 1, name: 'Zoë Müller 🚀', fields: {} }]);
  });

  it('4.0: a preferred address, a photo by reference, quoted parameters', () => {
    expect(
      one(
        'VERSION:4.0',
        'KIND:individual',
        'FN;LANGUAGE=he:‏דנה כהן',
        'N;SORT-AS="Cohen,Dana":כהן;דנה;;;',
        'EMAIL;TYPE=home;LABEL="a;b:c":dana@home.example',
        'EMAIL;PREF=1:mailto:dana@work.example',
        'PHOTO:data:image/jpeg;base64,/9j/4AAQ',
        'ROLE:ארכיטקטית',
      ),
    ).toEqual({ name: '‏דנה כהן', email: 'dana@work.example', role: 'ארכיטקטית' });
  });
});

describe('names', () => {
  it.each([
    ['from N where FN is empty', ['FN:', 'N:Ruiz;Ana;María;Dr.;PhD'], 'Ana María Ruiz'],
    ['from the nickname where there is nothing else', ['N:;;;;', 'NICKNAME:Nita'], 'Nita'],
    ['with an escaped backslash before a semicolon', ['N:a\\\\;b'], 'b a\\'],
    ['with an escaped semicolon', ['N:a\\;b;c'], 'c a;b'],
    ['with an encoded semicolon', ['N;ENCODING=QUOTED-PRINTABLE:a=3Bb;c'], 'c a;b'],
    ['with an equals sign that is no code', ['FN;QUOTED-PRINTABLE:1=2 =C3=A9'], '1=2 é'],
    ['without control characters', ['FN:A\u0007na\\nRuiz\u001b[31m'], 'A na Ruiz [31m'],
  ])('%s', (_case, lines, name) => {
    expect(one(...lines).name).toBe(name);
  });
});

describe('several cards', () => {
  it('are read with their lines; those that are no person or have no name are skipped', () => {
    const list = parse(
      '\uFEFFBEGIN:VCARD',
      'FN:Ana',
      'AGENT:',
      'BEGIN:VCARD',
      'FN:Her assistant',
      'END:VCARD',
      'ORG:Northwind',
      'END:VCARD',
      '',
      '\uFEFFbegin:vcard',
      'N:;;;;',
      'TEL:1',
      'end:vcard',
      'BEGIN:VCARD',
      'FN:Pizza place',
      'X-ABShowAs:COMPANY',
      'END:VCARD',
      'BEGIN:VCARD',
      'KIND:group',
      'FN:Climbers',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:Ben',
      'END:VCARD',
    );
    expect(list).toEqual({
      contacts: [
        { line: 1, name: 'Ana', fields: { organization: 'Northwind' } },
        { line: 22, name: 'Ben', fields: {} },
      ],
      bad: [],
      skipped: 3,
    });
  });

  it('what is cut off or is not what it says is bad, and the others are read', () => {
    const list = parse(
      'BEGIN:VCARD',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=F6rg',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN;CHARSET=KLINGON:Worf',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:cut off',
      'BEGIN:VCARD',
      'FN:Ana',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:cut off',
    );
    expect(list.contacts.map(({ name }) => name)).toEqual(['Ana']);
    expect(list.bad).toEqual([
      { line: 1, reason: 'FN is not the UTF-8 that it says it is' },
      { line: 4, reason: 'FN is in a character set that is not known, "KLINGON"' },
      { line: 7, reason: 'a card begins here that does not end' },
      { line: 12, reason: 'a card begins here that does not end' },
    ]);
  });

  it('a file without any card is refused', () => {
    expect(() => parse('First Name,Last Name')).toThrow(UserError);
    expect(() => parseVcard(new Uint8Array())).toThrow(UserError);
  });
});

it('a name survives every way to write it', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((name) => name.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter((name) => name !== '');
  const quoted = (text: string) =>
    Array.from(encoder.encode(text), (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 20 }), (name, width) => {
      const escaped = name.replace(/[\\;,]/g, '\\$&');
      const soft = quoted(escaped).replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&=\r\n');
      expect(one(`FN:${escaped}`).name).toBe(name);
      expect(one(`N:;${escaped};;;`).name).toBe(name);
      expect(one(`FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${soft}`).name).toBe(name);
    }),
  );
});

it('whatever the bytes are, it reads them or refuses them', () => {
  const fragments = fc.constantFrom(
    ...['BEGIN:VCARD\n', 'END:VCARD\n', 'FN', ':', ';', '=', '\n ', '=\n', 'QUOTED-PRINTABLE'],
    ...['CHARSET=x', '"', '\\', 'N:', 'a', '\xff\xfe', '\r', 'AGENT:\n', 'EMAIL:a@b\n'],
  );
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
      try {
        parseVcard(latin1(parts.join('')));
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
  );
});
