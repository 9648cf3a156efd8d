import { UserError } from '../errors.js';
import { contactFields, oneLine, type BadRow, type Contact, type ContactList } from './contact.js';
import { readCardLines, type CardLine } from './vcard-lines.js';
import { BadValue, componentsOf, textOf } from './vcard-text.js';

/**
 * Reads vCards of any version, as phones and address books export them. Cards without a name, and
 * those of companies, groups and places, are skipped; so are photos, and cards within cards.
 *
 * @param bytes the file as it is: each line may be in a character set of its own
 * @throws UserError when there is no card in it
 */
export function parseVcard(bytes: Uint8Array): ContactList {
  const contacts: Contact[] = [];
  const bad: BadRow[] = [];
  let skipped = 0;
  const cards = splitCards(readCardLines(toBinary(bytes)));
  if (cards.length === 0) {
    throw new UserError('there is no vCard in it', 'A vCard begins with the line BEGIN:VCARD.');
  }
  for (const { line, lines, isWhole } of cards) {
    if (!isWhole) {
      bad.push({ line, reason: 'a card begins here that does not end' });
      continue;
    }
    try {
      const contact = contactOf(line, lines);
      if (contact) contacts.push(contact);
      else skipped += 1;
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      bad.push({ line, reason: error.message });
    }
  }
  return { contacts, bad, skipped };
}

/** The text with one character for each byte, without byte order marks. */
function toBinary(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const narrow = isWide
    ? new TextEncoder().encode(
        new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      )
    : bytes;
  // Files of several exports in a row have several marks.
  return Buffer.from(narrow).toString('latin1').replaceAll('\xEF\xBB\xBF', '');
}

interface Card {
  readonly line: number;
  readonly lines: readonly CardLine[];
  readonly isWhole: boolean;
}

function splitCards(lines: readonly CardLine[]): Card[] {
  const cards: Card[] = [];
  let open: { line: number; lines: CardLine[] } | undefined;
  // An AGENT of vCard 2.1 is a card within the card.
  let depth = 0;
  let isAgent = false;
  for (const line of lines) {
    const mark = line.value.trim().toUpperCase() === 'VCARD' ? line.name : '';
    if (mark === 'BEGIN' && open && isAgent) depth += 1;
    else if (mark === 'BEGIN') {
      if (open) cards.push({ ...open, isWhole: false });
      open = { line: line.line, lines: [] };
    } else if (mark === 'END' && depth > 0) depth -= 1;
    else if (mark === 'END') {
      if (open) cards.push({ ...open, isWhole: true });
      open = undefined;
    } else if (depth === 0) open?.lines.push(line);
    isAgent = line.name === 'AGENT';
  }
  if (open) cards.push({ ...open, isWhole: false });
  return cards;
}

function contactOf(line: number, lines: readonly CardLine[]): Contact | undefined {
  const named = (name: string) => lines.filter((candidate) => candidate.name === name);
  const first = (name: string) => named(name).map(textOf).map(oneLine).find(Boolean) ?? '';
  const kind = first('KIND').toLowerCase();
  if (kind !== '' && kind !== 'individual') return undefined;
  if (first('X-ABSHOWAS').toUpperCase() === 'COMPANY') return undefined;

  const name = first('FN') || structuredName(named('N')) || first('NICKNAME');
  if (name === '') return undefined;
  const [organization] = named('ORG').flatMap((entry) => componentsOf(entry).filter(Boolean));
  const role = first('TITLE') || first('ROLE');
  return {
    line,
    name,
    fields: contactFields({ role, organization, email: emailOf(named('EMAIL')) }),
  };
}

/** `Ruiz;Ana;Maria;Dr.;PhD` as one calls her: Ana Maria Ruiz. */
function structuredName([entry]: readonly CardLine[]): string {
  if (entry === undefined) return '';
  const [family = '', given = '', additional = ''] = componentsOf(entry);
  return oneLine(`${given} ${additional} ${family}`);
}

/** The address that is marked as preferred, else the first. */
function emailOf(entries: readonly CardLine[]): string | undefined {
  const addresses = entries.flatMap((entry) => {
    const address = oneLine(textOf(entry)).replace(/^mailto:/i, '');
    const { parameters } = entry;
    const isMarked = (parameters.get('TYPE') ?? []).some((type) => type.toUpperCase() === 'PREF');
    return address.includes('@')
      ? [{ address, isPreferred: isMarked || parameters.has('PREF') }]
      : [];
  });
  return (addresses.find(({ isPreferred }) => isPreferred) ?? addresses[0])?.address;
}
