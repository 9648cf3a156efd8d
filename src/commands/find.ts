import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import { fold } from '../network/fold.js';
import { nearest, suggest } from '../network/nearest.js';
import { listNeeds, type Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import type { NetworkFile } from '../network/read.js';
import { printable } from '../reporters/printable.js';

type Network = Pick<NetworkFile, 'network'>;

/**
 * The need with that id, of the catalogue or of the file.
 *
 * @throws UserError that names the nearest one
 */
export function findNeed(id: string, { network }: Network): Need {
  const needs = listNeeds(network.needs);
  const need = needs.find((candidate) => candidate.id === id);
  if (need) return need;
  const known = needs.map((candidate) => candidate.id);
  throw new UserError(
    `there is no need ${quote(id)}`,
    `${suggest(id, known).replace(/[^?]$/, '$&.')} A need of your own: mentor-audit need add.`,
  );
}

/**
 * The person with that id or name, or with that part of one, whatever its case and accents. What
 * fits better wins: an id, a whole name, whole words, any part.
 *
 * @throws UserError that lists the candidates, or names the nearest one
 */
export function findPerson(text: string, { network }: Network): Person {
  const exact = network.people.get(text);
  if (exact) return exact;
  const typed = fold(text);
  const people = [...network.people.values()].map((person) => ({
    person,
    names: [fold(person.name), fold(person.id)],
  }));
  const sameName = (name: string) => name.normalize('NFC').toLowerCase();
  const ways: ((one: (typeof people)[number]) => boolean)[] = [
    // Marks are vowels in some scripts, so a name to the letter comes before a folded one.
    ({ person }) => sameName(person.name) === sameName(text.trim()),
    ({ names }) => names.includes(typed),
    ({ names }) => names.some((name) => inWords(name).includes(inWords(typed))),
    ({ names }) => names.some((name) => name.includes(typed)),
  ];
  for (const fits of typed === '' ? [] : ways) {
    const [first, ...others] = people.filter(fits).map(({ person }) => person);
    if (first && others.length === 0) return first;
    if (first) throw ambiguous(text, [first, ...others]);
  }
  throw new UserError(`there is no person ${quote(text)}`, suggestPerson(typed, people));
}

/** The words of a folded name with a blank around each. */
function inWords(name: string): string {
  return ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const MOST_LISTED = 12;

function ambiguous(text: string, candidates: readonly Person[]): UserError {
  const listed = candidates.slice(0, MOST_LISTED);
  const lines = listed.map(({ id, name }) => `  ${printable(id)}  ${printable(name)}`);
  const rest = candidates.length - listed.length;
  const more = rest > 0 ? [`  and ${rest} more`] : [];
  return new UserError(
    `${quote(text)} could be any of ${candidates.length} people:`,
    [...lines, ...more, 'Say which by the id.'].join('\n'),
  );
}

function suggestPerson(
  typed: string,
  people: readonly { readonly person: Person; readonly names: readonly string[] }[],
): string {
  const byName = new Map(
    people.flatMap(({ person, names }) => names.map((name) => [name, person])),
  );
  const near = byName.get(nearest(typed, byName.keys()) ?? '');
  if (near) return `did you mean ${printable(near.id)} (${printable(near.name)})?`;
  if (people.length === 0) return 'Add the first one: mentor-audit person add NAME.';
  return 'All of them: mentor-audit person list.';
}
