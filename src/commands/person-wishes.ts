import { UserError } from '../errors.js';
import { quote } from '../network/characters.js';
import type { PersonPatch } from '../network/changes-people.js';
import { suggest } from '../network/nearest.js';
import type { Person } from '../network/network.js';
import {
  flagOf,
  isListKey,
  PERSON_FIELDS,
  type ListKey,
  type PersonKey,
} from '../network/person-fields.js';
import type { NetworkFile } from '../network/read.js';
import { MYSELF } from '../network/references.js';
import { COVER_LEVELS } from '../network/vocabulary.js';
import { choose } from './choose.js';
import { findNeed, findPerson } from './find.js';
import { splitIds, type PersonWishes } from './person-flags.js';

type File = Pick<NetworkFile, 'network'>;

/** Finds everyone and everything that the flags name, or says what does not exist. */
export function resolveWishes(
  file: File,
  wishes: PersonWishes,
  person: Pick<Person, 'id'> & Partial<Person>,
): PersonPatch {
  const values = new Map(wishes.values);
  const introducer = values.get('introduced_by');
  if (typeof introducer === 'string') {
    values.set('introduced_by', introducerId(file, introducer, person.id));
  }
  const items = new Map(
    [...wishes.items].map(([key, texts]) => [
      key,
      texts.flatMap((text) => resolveItem(file, key, text, person.id)),
    ]),
  );
  const unset: (PersonKey | 'closed')[] = [];
  const dropped = new Map<ListKey, string[]>();
  const uncovered = wishes.uncovered.map((need) => coveredNeed(file, need, person));
  for (const text of wishes.unset) {
    const [name, item] = splitAtSign(text);
    const key = choose(name.replaceAll('-', '_'), UNSETTABLE, '--unset');
    if (item === undefined) unset.push(key);
    else if (key === 'covers') uncovered.push(coveredNeed(file, item, person));
    else dropped.set(listKey(key), [...(dropped.get(listKey(key)) ?? []), itemOf(key, item)]);
  }
  const covers = new Map(wishes.covers.map((text) => readCover(file, text)));
  return { unset, values, items, dropped, covers, uncovered };

  function itemOf(key: string, text: string): string {
    const list = listKey(key);
    const [item = text] = resolveItem(file, list, text, person.id);
    const present = person[list] ?? [];
    if (present.includes(item)) return item;
    throw new UserError(`${quote(text)} is not among their ${flagOf(key)}`, suggest(item, present));
  }
}

const UNSETTABLE = [...PERSON_FIELDS.map(({ key }) => key), 'closed'] as const;

function listKey(key: string): ListKey {
  if (isListKey(key)) return key;
  throw new UserError(
    `--unset ${flagOf(key)} takes no item, for it holds a single value`,
    `Write --unset ${flagOf(key)}.`,
  );
}

function resolveItem(file: File, key: ListKey, text: string, self: string): string[] {
  if (key === 'i_give') return [text];
  if (key === 'helps_with') return splitIds(text).map((id) => findGap(file, id));
  return [otherPerson(file, text, self)];
}

function introducerId(file: File, text: string, self: string): string {
  return text.toLowerCase() === MYSELF ? MYSELF : otherPerson(file, text, self);
}

function otherPerson(file: File, text: string, self: string): string {
  const { id } = findPerson(text, file);
  if (id !== self) return id;
  throw new UserError(`${quote(text)} is the very person`, 'Name someone else.');
}

function findGap({ network }: File, id: string): string {
  const known = [...network.how.gaps.keys()];
  if (known.includes(id)) return id;
  const hint =
    known.length > 0 ? suggest(id, known) : 'Add it to the file: how, gaps; or: mentor-audit.';
  throw new UserError(`there is no skill gap ${quote(id)}`, hint);
}

function readCover(file: File, text: string) {
  const [need, level] = splitAtSign(text);
  const { id } = findNeed(need, file);
  const what = `the cover of ${id}`;
  return [id, level === undefined ? COVER_LEVELS[0] : choose(level, COVER_LEVELS, what)] as const;
}

function coveredNeed(file: File, need: string, { covers = new Map() }: Partial<Person>): string {
  const { id } = findNeed(need, file);
  if (covers.has(id)) return id;
  throw new UserError(`they are not down for ${id}`, suggest(id, [...covers.keys()]));
}

function splitAtSign(text: string): [string, string?] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
