import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseLinkedin } from '../../src/exchange/linkedin.js';

const PREAMBLE = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their ""first degree"" to see, or download
their email address."

`;
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('parseLinkedin', () => {
  it('reads the export as it is, whatever stands in the names', () => {
    const text = `${PREAMBLE}${HEADER}Ana,Ruiz,https://www.linkedin.com/in/ana,ana@mail.example,"Northwind, Inc.",VP Engineering,02 Jan 2023
Zoë 🚀,"O’Neil, PhD",https://www.linkedin.com/in/zoe,,,,14 Feb 2024
,,,,,,02 Jan 2023
דנה,כהן,https://www.linkedin.com/in/dana,,חברה בע״מ,"Lead, ""Maps""",31 Dec 2022
محمد,العلي,https://www.linkedin.com/in/m,,شركة,مهندس,01 Mar 2021
Cher,,https://www.linkedin.com/in/cher,,Self-employed,"Singer
and actor",01 Mar 2021
,,,,,,
李,娜,https://www.linkedin.com/in/lina,,Delta 水,Hydrologist,01 Mar 2021
`;
    const { contacts, bad, skipped } = parseLinkedin(text);
    expect({ bad, skipped }).toEqual({ bad: [], skipped: 1 });
    expect(contacts).toEqual([
      {
        line: 6,
        name: 'Ana Ruiz',
        fields: {
          role: 'VP Engineering',
          organization: 'Northwind, Inc.',
          email: 'ana@mail.example',
        },
      },
      { line: 7, name: 'Zoë 🚀 O’Neil, PhD', fields: {} },
      { line: 9, name: 'דנה כהן', fields: { role: 'Lead, "Maps"', organization: 'חברה בע״מ' } },
      { line: 10, name: 'محمد العلي', fields: { role: 'مهندس', organization: 'شركة' } },
      {
        line: 11,
        name: 'Cher',
        fields: { role: 'Singer and actor', organization: 'Self-employed' },
      },
      { line: 14, name: '李 娜', fields: { role: 'Hydrologist', organization: 'Delta 水' } },
    ]);
  });

  it.each([
    ['no preamble', HEADER],
    ['a byte order mark', `\uFEFF${HEADER}`],
    ['quoted headers', '"First Name","Last Name","Email Address","Company","Position"\n'],
    ['CRLF', `${PREAMBLE}${HEADER}`.replaceAll('\n', '\r\n')],
    ['old CR', `${PREAMBLE}${HEADER}`.replaceAll('\n', '\r')],
  ])('takes %s', (_what, text) => {
    expect(parseLinkedin(text)).toEqual({ contacts: [], bad: [], skipped: 0 });
    const cells = text.includes('URL') ? 'Ana,Ruiz,,,,,' : 'Ana,Ruiz,,,';
    expect(parseLinkedin(`${text}${cells}`).contacts).toMatchObject([{ name: 'Ana Ruiz' }]);
  });

  it('lists rows that are cut or shifted with their lines', () => {
    const text = `${PREAMBLE}${HEADER}Ana,Ruiz\nBen,Ode,,,Acme,Baker,01 Mar 2021\nLee,Wu,,,A,B,01 Mar 2021,x\nCut,"off,,,\n`;
    const { contacts, bad } = parseLinkedin(text);
    expect(contacts.map(({ name }) => name)).toEqual(['Ben Ode']);
    expect(bad).toEqual([
      { line: 6, reason: '2 cells, where the header has 7' },
      { line: 8, reason: '8 cells, where the header has 7' },
      { line: 9, reason: expect.stringContaining('never closed') as string },
    ]);
  });

  it.each(['', 'Name,Email\nAna,a@b.example\n', 'BEGIN:VCARD\n', 'First Name,Company\nAna,Acme\n'])(
    'refuses another file: %j',
    (text) => {
      expect(() => parseLinkedin(text)).toThrow(UserError);
    },
  );
});
