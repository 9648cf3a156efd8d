import { CHANNELS, FITS, LEVELS, PERSPECTIVES, STEPS, TIES } from './vocabulary.js';

/**
 * Every field of a person, in the order in which it is written: what kind of value it takes, and
 * what its flag says in the help.
 */
export const PERSON_FIELDS = [
  { key: 'name', kind: 'text', says: 'what they are called' },
  { key: 'role', kind: 'text', says: 'what they do' },
  { key: 'organization', kind: 'text', says: 'where they work or study' },
  { key: 'field', kind: 'text', says: 'the field they work in' },
  { key: 'known_through', kind: 'choice', values: CHANNELS, says: 'where I know them from' },
  { key: 'level', kind: 'choice', values: LEVELS, says: 'next to me' },
  { key: 'tie', kind: 'choice', values: TIES, says: 'how close we are' },
  { key: 'perspective', kind: 'choice', values: PERSPECTIVES, says: 'how they see the world' },
  { key: 'step', kind: 'choice', values: STEPS, says: 'where we stand on the eight steps' },
  { key: 'fit', kind: 'choice', values: FITS, says: 'respect, values, mutual interest' },
  { key: 'covers', kind: 'covers', says: 'a need they cover: reliable, occasional or hoped' },
  { key: 'helps_with', kind: 'gaps', says: 'a skill gap of mine that they help with' },
  { key: 'i_give', kind: 'texts', says: 'what they get from me' },
  { key: 'every', kind: 'duration', says: 'the rhythm that we agreed on, as "6 weeks"' },
  { key: 'last_contact', kind: 'past', says: 'when we last had contact, as "3 weeks ago"' },
  { key: 'next_contact', kind: 'ahead', says: 'when we meet next, as "in 2 weeks"' },
  { key: 'knows', kind: 'people', says: 'another person whom they know' },
  { key: 'introduced_by', kind: 'person', says: 'who introduced us: a person, or myself' },
  { key: 'mentee', kind: 'switch', says: 'I mentor them' },
  { key: 'confidential', kind: 'switch', says: 'never name them in anything shared' },
  { key: 'notes', kind: 'text', says: 'anything else' },
] as const satisfies readonly FieldSpec[];

type FieldSpec =
  | { readonly key: string; readonly kind: Kind; readonly says: string }
  | {
      readonly key: string;
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly says: string;
    };

type Kind =
  | 'text'
  | 'covers'
  | 'gaps'
  | 'texts'
  | 'duration'
  | 'past'
  | 'ahead'
  | 'people'
  | 'person'
  | 'switch';

export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonKey = PersonField['key'];

/** The fields that hold a list; covers are a mapping. */
export const LIST_KEYS = ['helps_with', 'i_give', 'knows'] as const;
export type ListKey = (typeof LIST_KEYS)[number];
/** The fields that hold one value. */
export type SingleKey = Exclude<PersonKey, ListKey | 'covers'>;

/** The flag of a field, without its hyphens: `known-through` for `known_through`. */
export function flagOf(key: string): string {
  return key.replaceAll('_', '-');
}

export function isListKey(key: string): key is ListKey {
  return LIST_KEYS.some((list) => list === key);
}
