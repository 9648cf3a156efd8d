import { UserError } from '../errors.js';
import { isDataList, isDataMap } from './data.js';
import type { LocalDate } from './dates.js';
import type { Edit } from './edit.js';
import { isSameName } from './facts.js';
import { mapOf, set, valueAt } from './changes-parts.js';
import { listNeeds } from './needs.js';
import type { Me, Waiver } from './network.js';
import type { NetworkFile } from './read.js';
import { MYSELF, REFERRAL, WHOLE_NETWORK } from './references.js';
import { ID_PATTERN } from './schema.js';
import type { Data } from './tree.js';
import type { Channel, CoverLevel, Importance, Level, RuleId, Step, Tie } from './vocabulary.js';

/**
 * What a person means to change, as edits of the file. The written form counts: a short form stays
 * short, and what the file says beside it is kept.
 */
export type Changeable = Pick<NetworkFile, 'network' | 'data'>;

const RESERVED_IDS = [MYSELF, REFERRAL, WHOLE_NETWORK];
const MAX_ID_LENGTH = 40;
/** Emoji are written with these marks; in an id they would be invisible. */
const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
/** What ID_PATTERN takes, but for marks without a letter under them. */
const ID_WORDS = /[\p{Ll}\p{Lo}\p{Lm}\p{Nd}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]*/gu;

/**
 * An id for a name: `Ana Ruiz` becomes `ana-ruiz`, and `ana-ruiz-2` where that is taken. Letters of
 * any script stay; `fallback` stands in for a name without any.
 */
export function makeId(name: string, taken: Iterable<string>, fallback = 'person'): string {
  return idMaker(taken, fallback)(name);
}

/** Makes ids for many names; each of them is taken from then on. */
export function idMaker(taken: Iterable<string>, fallback = 'person'): (name: string) => string {
  const others = new Set([...taken, ...RESERVED_IDS]);
  // Thousands may have the same name.
  const numbers = new Map<string, number>();
  return (name) => {
    const plain = name.normalize('NFC').toLowerCase().normalize('NFC');
    const words = plain.replace(VARIATION_SELECTORS, '').match(ID_WORDS) ?? [];
    // Keys that begin with x- are not read.
    const stem = shorten(words.join('-')).replace(/^x-/, 'x') || fallback;
    let id = stem;
    for (let number = numbers.get(stem) ?? 2; others.has(id); number++) {
      id = `${stem}-${number}`;
      numbers.set(stem, number + 1);
    }
    others.add(id);
    return id;
  };
}

function shorten(id: string): string {
  const letters = Array.from(id);
  if (letters.length <= MAX_ID_LENGTH) return id;
  const cut = letters.slice(0, MAX_ID_LENGTH).join('');
  const end = letters[MAX_ID_LENGTH] === '-' ? cut.length : cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : cut;
}

export function setMe(field: keyof Me, value: string): Edit[] {
  return [set(['me', field], value)];
}

export function setWhy(why: string): Edit[] {
  return [set(['why'], why)];
}

export function setNextRole(role: string): Edit[] {
  return [set(['how', 'next_role'], role)];
}

/** Makes the strengths be these; what is only added is appended, so that comments stay. */
export function setStrengths({ network }: Changeable, strengths: readonly string[]): Edit[] {
  const path = ['how', 'strengths'];
  const present = network.how.strengths;
  if (present.length > 0 && present.every((strength, index) => strength === strengths[index])) {
    return strengths.slice(present.length).map((value) => ({ op: 'insert', path, value }));
  }
  return [set(path, strengths)];
}

/**
 * Makes the skill gaps be these texts. A gap whose text stays, but for its capitals, keeps its id;
 * any other text is a gap of its own, for whoever helps with one need not help with another. A gap
 * that is gone takes the mentions of it along, unless a waiver speaks of it.
 */
export function setGaps({ network }: Changeable, texts: readonly string[]): Edit[] {
  const { gaps } = network.how;
  const taken = new Set(gaps.keys());
  const kept = new Set<string>();
  const edits: Edit[] = [];
  for (const text of texts) {
    const same = [...gaps].filter(([, other]) => isSameName(other, text));
    for (const [id] of same) kept.add(id);
    if (same.some(([, other]) => other === text)) continue;
    const id = same[0]?.[0] ?? makeId(text, taken, 'gap');
    taken.add(id);
    edits.push(set(['how', 'gaps', id], text));
  }
  const gone = [...gaps.keys()].filter((id) => !kept.has(id));
  return [...edits, ...gone.flatMap((id) => removeGap(network, id))];
}

function removeGap({ people, waivers }: Changeable['network'], id: string): Edit[] {
  if (waivers.some(({ about }) => about === id)) return [];
  const mentions = [...people.values()].flatMap((person): Edit[] => {
    const others = person.helps_with.filter((gap) => gap !== id);
    return others.length === person.helps_with.length
      ? []
      : [set(['people', person.id, 'helps_with'], others)];
  });
  return [...mentions, { op: 'remove', path: ['how', 'gaps', id] }];
}

/** Says how much a need matters now; a `because` beside it stays. */
export function rateNeed({ data }: Changeable, need: string, importance: Importance): Edit[] {
  const path = ['needs', need];
  const isMapping = isDataMap(valueAt(data, path));
  return [set(isMapping ? [...path, 'importance'] : path, importance)];
}

export interface NewNeed {
  readonly label: string;
  /** Made from the label where it is missing. */
  readonly id?: string | undefined;
  readonly question?: string | undefined;
  readonly importance?: Importance | undefined;
  readonly because?: string | undefined;
}

/**
 * Adds a need that the catalogue does not have.
 *
 * @throws UserError when the label is blank, or the id is taken or is none
 */
export function addNeed(file: Changeable, { id, ...need }: NewNeed): Edit[] {
  const label = need.label.trim();
  if (label === '') throw new UserError('a need cannot be blank', 'Call it something.');
  const { importance, question, because } = need;
  const value = mapOf({ importance, label, question, because });
  return [set(['needs', id === undefined ? needIdFor(file, label) : freeNeedId(file, id)], value)];
}

/** Gives a need of the file another label; its id stays. */
export function relabelNeed({ data }: Changeable, need: string, label: string): Edit[] {
  const path = ['needs', need];
  const present = valueAt(data, path);
  if (typeof present !== 'string') return [set([...path, 'label'], label)];
  return [set(path, mapOf({ importance: present, label }))];
}

/** The id that a new need of that label gets. */
export function needIdFor(file: Changeable, label: string): string {
  return makeId(label, needIds(file), 'need');
}

function freeNeedId(file: Changeable, id: string): string {
  checkId(id, needIdFor(file, id));
  if (![...needIds(file), ...RESERVED_IDS].includes(id)) return id;
  throw new UserError(
    `there is a need ${JSON.stringify(id)} already`,
    `Choose another id, or change its rating: mentor-audit need rate ${id} high.`,
  );
}

function checkId(id: string, example: string): void {
  if (ID_PATTERN.test(id) && !id.startsWith('x-')) return;
  const hint = `Use lower-case letters, digits and hyphens, as ${example}.`;
  throw new UserError(`${JSON.stringify(id)} cannot be an id`, hint);
}

function needIds({ network }: Changeable): string[] {
  return listNeeds(network.needs).map(({ id }) => id);
}

/** The fields of a person that hold a single value. */
export interface PersonFields {
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly field: string;
  readonly known_through: Channel;
  readonly level: Level;
  readonly tie: Tie;
  readonly step: Step;
  readonly last_contact: LocalDate;
}

/** The id that a new person of that name gets. */
export function personIdFor({ network }: Changeable, name: string): string {
  return makeId(name, network.people.keys());
}

/**
 * The id that was chosen for a new person.
 *
 * @throws UserError when it is none, or taken
 */
export function freePersonId(file: Changeable, id: string): string {
  checkId(id, personIdFor(file, id));
  if (![...file.network.people.keys(), ...RESERVED_IDS].includes(id)) return id;
  throw new UserError(
    `the id ${id} is taken`,
    `Choose another id, as ${personIdFor(file, id)}, or change that person: mentor-audit person edit ${id}.`,
  );
}

/** Adds a person, in lines of their own: there will be more to say. */
export function addPerson(
  id: string,
  fields: Pick<PersonFields, 'name'> & Partial<PersonFields>,
): Edit[] {
  // A mapping that holds only single values would be written as one line, which grows and grows.
  return [set(['people', id], mapOf({ ...fields, covers: new Map() }))];
}

export function setPersonField<Field extends keyof PersonFields>(
  person: string,
  field: Field,
  value: PersonFields[Field],
): Edit[] {
  return [set(['people', person, field], value)];
}

/**
 * Says how a person covers needs. A plain list of covers, which means reliable, stays a list as long
 * as nothing else has to be said.
 */
export function setCovers(
  { data }: Changeable,
  person: string,
  covers: ReadonlyMap<string, CoverLevel>,
): Edit[] {
  const path = ['people', person, 'covers'];
  const present = valueAt(data, path);
  if (!isDataList(present)) {
    return [...covers].map(([need, level]) => set([...path, need], level));
  }
  const isList = [...covers.values()].every((level) => level === 'reliable');
  if (isList) {
    const fresh = [...covers.keys()].filter((need) => !present.includes(need));
    return fresh.map((value) => ({ op: 'insert', path, value }));
  }
  const spelledOut = present.flatMap((need): [string, Data][] =>
    typeof need === 'string' ? [[need, 'reliable']] : [],
  );
  return [set(path, new Map([...spelledOut, ...covers]))];
}

export function setCover(
  file: Changeable,
  person: string,
  need: string,
  level: CoverLevel,
): Edit[] {
  return setCovers(file, person, new Map([[need, level]]));
}

/** Takes a person off a need; nothing where they are not down for it. */
export function removeCover({ data }: Changeable, person: string, need: string): Edit[] {
  const path = ['people', person, 'covers'];
  const present = valueAt(data, path);
  if (isDataList(present)) {
    const others = present.filter((id) => id !== need);
    if (others.length === present.length) return [];
    if (others.length === 0) return [{ op: 'remove', path }];
    // A list that names a need twice is sound, so there may be more than one item to remove.
    const places = present.flatMap((id, index) => (id === need ? [index] : []));
    return places.reverse().map((index) => ({ op: 'remove', path: [...path, index] }));
  }
  if (!isDataMap(present) || !present.has(need)) return [];
  return [{ op: 'remove', path: present.size === 1 ? path : [...path, need] }];
}

/**
 * Waives the finding of a rule about a subject. A waiver of the same is changed instead, and what
 * else is noted beside it stays.
 */
export function addWaiver({ network }: Changeable, waiver: Waiver): Edit[] {
  const { rule, about, because, until } = waiver;
  const [place, ...repeats] = waiverPlaces(network, rule, about);
  if (place === undefined) {
    return [{ op: 'insert', path: ['waivers'], value: mapOf({ rule, about, because, until }) }];
  }
  const path = ['waivers', place];
  const hasEnd = network.waivers[place]?.until !== undefined;
  const edits = [set([...path, 'because'], because)];
  if (until !== undefined) edits.push(set([...path, 'until'], until));
  else if (hasEnd) edits.push({ op: 'remove', path: [...path, 'until'] });
  return [...edits, ...removeFrom('waivers', repeats)];
}

/** Takes away every waiver of a rule about a subject; nothing where there is none. */
export function removeWaiver({ network }: Changeable, rule: RuleId, about: string): Edit[] {
  return removeFrom('waivers', waiverPlaces(network, rule, about));
}

function waiverPlaces({ waivers }: Changeable['network'], rule: RuleId, about: string): number[] {
  return waivers.flatMap((waiver, index) =>
    waiver.rule === rule && waiver.about === about ? [index] : [],
  );
}

/** Removes the items of a list from behind, so that the places of the others stay. */
function removeFrom(list: string, places: readonly number[]): Edit[] {
  return places.toReversed().map((index) => ({ op: 'remove', path: [list, index] }));
}
