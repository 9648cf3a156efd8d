/** Contact lists of other programs, and an answers file, that say these texts. */
export function listsOf(texts: readonly string[]): Readonly<Record<string, string>> {
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const row = (...cells: string[]) => `${cells.map(cell).join(',')}\n`;
  const at = (index: number) => texts[index % texts.length] ?? '';
  const rows = (make: (index: number) => string) => texts.map((_, index) => make(index)).join('');
  const inCard = (value: string) =>
    value.replaceAll(/[\\,;]/g, '\\$&').replaceAll(/\r\n|\n|\r/g, '\\n');
  return {
    'linkedin.csv':
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
      rows((index) =>
        row(
          `New ${at(index)}`,
          at(index + 1),
          at(index + 2),
          '',
          at(index + 3),
          at(index + 4),
          '01 Oct 2026',
        ),
      ),
    'people.csv':
      'Name,Role,Organization,Level\n' +
      rows((index) =>
        row(`New ${at(index)}`, at(index + 1), at(index + 2), index % 5 === 0 ? at(index) : 'peer'),
      ),
    'list.vcf': rows(
      (index) =>
        `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:New ${inCard(at(index))}\r\nORG:${inCard(at(index + 1))}\r\nTITLE:${inCard(at(index + 2))}\r\nEND:VCARD\r\n` +
        `BEGIN:${inCard(at(index))}\r\n`,
    ),
    'answers.yaml': JSON.stringify({ why: 'asked', how: { strengths: ['plain'] } }),
  };
}
