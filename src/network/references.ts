import { isDataList, isDataMap } from './data.js';
import { quote } from './characters.js';
import { nearest, suggest } from './nearest.js';
import { findCatalogueNeed, NEED_IDS } from './needs.js';
import type { Fault } from './problems.js';
import type { Data, DataMap, Path } from './tree.js';
import { CHANNELS, LEVELS } from './vocabulary.js';

/** Words that stand where an id could, and so are no ids themselves. */
export const MYSELF = 'myself';
export const REFERRAL = 'referral';
export const WHOLE_NETWORK = 'network';

/**
 * Every reference of the file that points at nothing. Works on data that the schema may have found
 * faulty elsewhere, so that one run reports both kinds of fault.
 */
export function findDanglingReferences(data: Data): Fault[] {
  const people = mapIn(data, 'people');
  const needs = mapIn(data, 'needs');
  const gaps = mapIn(child(data, 'how'), 'gaps');
  const goals = mapIn(data, 'goals');
  const targets = {
    person: idsOf(people),
    need: [...new Set([...NEED_IDS, ...idsOf(needs)])],
    'skill gap': idsOf(gaps),
  };
  const known = {
    person: new Set<string>(targets.person),
    need: new Set<string>(targets.need),
    'skill gap': new Set<string>(targets['skill gap']),
  };

  const faults: Fault[] = [];
  const check = (kind: keyof typeof targets, path: Path, id: string, ...also: string[]) => {
    if (known[kind].has(id) || also.includes(id)) return;
    const right = () => suggest(id, [...also, ...targets[kind]]);
    faults.push({ path, at: 'key', wrong: `there is no ${kind} ${quote(id)}`, right });
  };

  faults.push(...misspelledNeeds(needs));
  for (const [id, goal] of goals) {
    for (const need of idsIn(goal, 'needs')) check('need', ['goals', id, 'needs', need], need);
  }
  for (const [id, person] of people) {
    const path = ['people', id];
    for (const need of coveredNeeds(person)) check('need', [...path, 'covers', need], need);
    for (const gap of idsIn(person, 'helps_with')) {
      check('skill gap', [...path, 'helps_with', gap], gap);
    }
    for (const other of idsIn(person, 'knows')) check('person', [...path, 'knows', other], other);
    for (const other of idsIn(person, 'introduced_by')) {
      check('person', [...path, 'introduced_by', other], other, MYSELF);
    }
  }
  for (const [index, entry] of listIn(data, 'log').entries()) {
    for (const id of idsIn(entry, 'with')) check('person', ['log', index, 'with', id], id);
    for (const need of idsIn(entry, 'asked')) {
      check('need', ['log', index, 'asked', need], need, REFERRAL);
    }
  }
  const subjects = listSubjects(data);
  const isSubject = new Set(subjects);
  for (const [index, waiver] of listIn(data, 'waivers').entries()) {
    for (const about of idsIn(waiver, 'about')) {
      if (isSubject.has(about)) continue;
      const wrong = `there is nothing called ${quote(about)}`;
      const right = () => suggest(about, subjects);
      faults.push({ path: ['waivers', index, 'about'], at: 'value', wrong, right });
    }
  }
  return faults;
}

/** Everything that a waiver can be about. */
export function listSubjects(data: Data): string[] {
  return [
    ...idsOf(mapIn(data, 'people')),
    ...new Set([...NEED_IDS, ...idsOf(mapIn(data, 'needs'))]),
    ...idsOf(mapIn(child(data, 'how'), 'gaps')),
    ...idsOf(mapIn(data, 'goals')),
    ...CHANNELS,
    ...LEVELS,
    WHOLE_NETWORK,
  ];
}

/** A need that the catalogue lacks is one's own, unless its id looks like a slip of the pen. */
function misspelledNeeds(needs: DataMap): Fault[] {
  return [...needs].flatMap(([id, need]): Fault[] => {
    if (isExtension(id) || findCatalogueNeed(id) || child(need, 'label') !== undefined) return [];
    const near = nearest(id, NEED_IDS);
    if (near === undefined) return [];
    const wrong = `unknown need ${quote(id)}`;
    const right = `did you mean ${near}? (a need of your own has a label)`;
    return [{ path: ['needs', id], at: 'key', wrong, right }];
  });
}

function coveredNeeds(person: Data): readonly string[] {
  const covers = child(person, 'covers');
  if (!isDataMap(covers)) return idsIn(person, 'covers');
  return idsOf(covers);
}

function idsOf(map: DataMap): string[] {
  return [...map.keys()].filter((key) => !isExtension(key));
}

/** The ids of a list, or the single id that stands in its place. */
function idsIn(data: Data | undefined, key: string): readonly string[] {
  const value = child(data, key);
  if (typeof value === 'string') return [value];
  return isDataList(value) ? value.filter((item) => typeof item === 'string') : [];
}

function listIn(data: Data, key: string): readonly Data[] {
  const value = child(data, key);
  return isDataList(value) ? value : [];
}

function mapIn(data: Data | undefined, key: string): DataMap {
  const value = child(data, key);
  return isDataMap(value) ? value : new Map<string, Data>();
}

function child(data: Data | undefined, key: string): Data | undefined {
  return isDataMap(data) ? data.get(key) : undefined;
}

function isExtension(key: string): boolean {
  return key.startsWith('x-');
}
