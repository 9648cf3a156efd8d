import { isOverdue, type ListedPerson } from '../planning/people-list.js';
import { plural } from '../network/words.js';
import { printable } from './printable.js';
import { paintFor, table, type Paint, type Style } from './style.js';

const HEADINGS = ['id', 'name', 'step', 'live', 'last contact', 'next'];

/** The list of people, one line each. */
export function renderPeopleText(people: readonly ListedPerson[], style: Style): string {
  const paint = paintFor(style);
  const rows = people.map((one) => [
    printable(one.person.id),
    printable(one.person.name),
    one.person.step ?? '–',
    String(one.load),
    one.lastContact ?? '–',
    whatComes(one, paint),
  ]);
  return `${table([HEADINGS.map((heading) => paint.quiet(heading)), ...rows], style.width, 0).join('\n')}\n`;
}

function whatComes({ person, rhythm, nextContact, ...one }: ListedPerson, paint: Paint): string {
  const { closed } = person;
  if (closed) return `closed ${closed.on}${closed.because ? `, ${closed.because}` : ''}`;
  if (rhythm && isOverdue({ ...one, rhythm })) {
    return paint.warn(`overdue by ${plural(rhythm.daysLate, 'day')}`);
  }
  if (nextContact !== undefined) return nextContact;
  return rhythm ? `due ${rhythm.due}` : '–';
}
