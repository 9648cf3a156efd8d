import { quote } from './characters.js';
import { nearest, suggest } from './nearest.js';
import { findCatalogueNeed, NEED_IDS } from './needs.js';
import type { Network } from './network.js';
import type { Fault } from './problems.js';
import { isExtension } from './shape-collections.js';
import type { MapEntry, MapNode, Node, Path } from './tree.js';
import { CHANNELS, LEVELS } from './vocabulary.js';
import { MOST_FAULTS } from './yaml-words.js';

/** Words that stand where an id could, and so are no ids themselves. */
export const MYSELF = 'myself';
export const REFERRAL = 'referral';
export const WHOLE_NETWORK = 'network';

type ReferenceKind = 'person' | 'need' | 'skill gap';
/** By key, what its ids name, and the word that may stand in their place. */
type References = ReadonlyMap<string, { readonly kind: ReferenceKind; readonly also?: string }>;

const GOAL_REFERENCES: References = new Map([['needs', { kind: 'need' }]]);
const PERSON_REFERENCES: References = new Map([
  ['covers', { kind: 'need' }],
  ['helps_with', { kind: 'skill gap' }],
  ['knows', { kind: 'person' }],
  ['introduced_by', { kind: 'person', also: MYSELF }],
]);
const LOG_REFERENCES: References = new Map([
  ['with', { kind: 'person' }],
  ['asked', { kind: 'need', also: REFERRAL }],
]);

/**
 * True if every reference of a network points at something: what `findDanglingReferences` would find
 * nothing in, known sooner.
 */
export function isConnected({ people, needs, how, goals, log, waivers }: Network): boolean {
  const isPerson = (id: string) => people.has(id);
  const isGap = (id: string) => how.gaps.has(id);
  const isNeed = (id: string) => needs.has(id) || findCatalogueNeed(id) !== undefined;
  for (const [id, need] of needs) if (isMisspelled(id, need.label !== undefined)) return false;
  for (const goal of goals.values()) if (!goal.needs.every(isNeed)) return false;
  for (const person of people.values()) {
    for (const need of person.covers.keys()) if (!isNeed(need)) return false;
    if (!person.helps_with.every(isGap) || !person.knows.every(isPerson)) return false;
    const by = person.introduced_by;
    if (by !== undefined && by !== MYSELF && !isPerson(by)) return false;
  }
  for (const entry of log) {
    if (!entry.with.every(isPerson)) return false;
    const { asked } = entry;
    if (asked !== undefined && asked !== REFERRAL && !isNeed(asked)) return false;
  }
  if (waivers.length === 0) return true;
  const subjects = new Set(
    listSubjects({
      people: people.keys(),
      needs: needs.keys(),
      gaps: how.gaps.keys(),
      goals: goals.keys(),
    }),
  );
  return waivers.every(({ about }) => subjects.has(about));
}

/**
 * Every reference of the file that points at nothing. Works on a tree that the schema may have found
 * faulty elsewhere, so that one run reports both kinds of fault.
 */
export function findDanglingReferences(tree: Node): Fault[] {
  const people = entriesIn(tree, 'people');
  const needs = entriesIn(tree, 'needs');
  const goals = entriesIn(tree, 'goals');
  const gaps = entriesIn(child(tree, 'how'), 'gaps');
  const known: Readonly<Record<ReferenceKind, ReadonlySet<string>>> = {
    person: new Set(people.map(keyOf)),
    need: new Set([...NEED_IDS, ...needs.map(keyOf)]),
    'skill gap': new Set(gaps.map(keyOf)),
  };

  const faults: Fault[] = misspelledNeeds(needs);
  const checkAll = (references: References, holder: Node, path: Path) => {
    if (holder.kind !== 'map') return;
    for (const { key, value } of holder.entries) {
      const reference = references.get(key);
      if (reference === undefined) continue;
      const { kind, also } = reference;
      for (const id of idsIn(value)) {
        if (known[kind].has(id) || id === also || faults.length >= MOST_FAULTS) continue;
        const wrong = `there is no ${kind} ${quote(id)}`;
        const right = () => suggest(id, also === undefined ? known[kind] : [also, ...known[kind]]);
        faults.push({ path: [...path, key, id], at: 'key', wrong, right });
      }
    }
  };

  for (const { key: id, value: goal } of goals) checkAll(GOAL_REFERENCES, goal, ['goals', id]);
  for (const { key: id, value: person } of people) {
    checkAll(PERSON_REFERENCES, person, ['people', id]);
  }
  for (const [index, entry] of itemsIn(tree, 'log').entries()) {
    checkAll(LOG_REFERENCES, entry, ['log', index]);
  }
  const subjects = new Set(
    listSubjects({
      people: people.map(keyOf),
      needs: needs.map(keyOf),
      gaps: gaps.map(keyOf),
      goals: goals.map(keyOf),
    }),
  );
  for (const [index, waiver] of itemsIn(tree, 'waivers').entries()) {
    const node = child(waiver, 'about');
    for (const about of node === undefined ? [] : idsIn(node)) {
      if (subjects.has(about) || faults.length >= MOST_FAULTS) continue;
      const wrong = `there is nothing called ${quote(about)}`;
      const right = () => suggest(about, subjects);
      faults.push({ path: ['waivers', index, 'about'], at: 'value', wrong, right });
    }
  }
  return faults;
}

/** Everything that a waiver can be about, from the ids that a file defines. */
export function listSubjects(ids: {
  readonly people: Iterable<string>;
  readonly needs: Iterable<string>;
  readonly gaps: Iterable<string>;
  readonly goals: Iterable<string>;
}): string[] {
  return [
    ...ids.people,
    ...new Set([...NEED_IDS, ...ids.needs]),
    ...ids.gaps,
    ...ids.goals,
    ...CHANNELS,
    ...LEVELS,
    WHOLE_NETWORK,
  ];
}

/** A need that the catalogue lacks is one's own, unless its id looks like a slip of the pen. */
function misspelledNeeds(needs: readonly MapEntry[]): Fault[] {
  return needs.flatMap(({ key: id, value: need }): Fault[] => {
    const label = child(need, 'label');
    const isLabelled = label !== undefined && !(label.kind === 'scalar' && label.value === null);
    if (!isMisspelled(id, isLabelled)) return [];
    const near = nearest(id, NEED_IDS) ?? '';
    const wrong = `unknown need ${quote(id)}`;
    const right = `did you mean ${near}? (a need of your own has a label)`;
    return [{ path: ['needs', id], at: 'key', wrong, right }];
  });
}

function isMisspelled(id: string, isLabelled: boolean): boolean {
  return !isLabelled && !findCatalogueNeed(id) && nearest(id, NEED_IDS) !== undefined;
}

/** The ids of a list, the keys of a mapping, or the single id that stands in their place. */
function idsIn(node: Node): readonly string[] {
  if (node.kind === 'map') return ownEntries(node).map(keyOf);
  const nodes = node.kind === 'list' ? node.items : [node];
  const ids: string[] = [];
  for (const item of nodes) {
    if (item.kind === 'scalar' && typeof item.value === 'string') ids.push(item.value);
  }
  return ids;
}

function itemsIn(holder: Node, key: string): readonly Node[] {
  const node = child(holder, key);
  return node?.kind === 'list' ? node.items : [];
}

/** The entries of the mapping under a key, those of the user's own apart. */
function entriesIn(holder: Node | undefined, key: string): readonly MapEntry[] {
  const node = holder && child(holder, key);
  return node?.kind === 'map' ? ownEntries(node) : [];
}

function ownEntries({ entries }: MapNode): readonly MapEntry[] {
  return entries.filter((entry) => !isExtension(entry.key));
}

function child(node: Node, key: string): Node | undefined {
  if (node.kind !== 'map') return undefined;
  return node.entries.find((entry) => entry.key === key)?.value;
}

function keyOf({ key }: MapEntry): string {
  return key;
}
