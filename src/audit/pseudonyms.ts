import { findCatalogueNeed, NEED_IDS } from '../network/needs.js';
import type { Network } from '../network/network.js';
import { MYSELF, REFERRAL, WHOLE_NETWORK } from '../network/references.js';
import type { Path } from '../network/tree.js';
import { CHANNELS, LEVELS } from '../network/vocabulary.js';

/** Ids that say nothing about anyone, and the way back to those of the file. */
export interface Pseudonyms {
  /** The pseudonym of an id of the file; words of the program's own stay as they are. */
  rename(id: string): string;
  /** The place in the file for a place in the redacted network. */
  restore(path: Path): Path;
}

/** Ids that the program itself defines. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...NEED_IDS,
  ...CHANNELS,
  ...LEVELS,
  MYSELF,
  REFERRAL,
  WHOLE_NETWORK,
]);

/**
 * One pseudonym for each id, of whatever it is the id: a waiver is about all that bears its id, and
 * has to stay so. Numbers are places in the file, so that pseudonyms are stable for it.
 */
export function findPseudonyms(network: Network): Pseudonyms {
  const { people, how, goals, reviews } = network;
  const pseudonyms = new Map<string, string>();
  const add = (kind: string, ids: Iterable<string>) => {
    for (const [index, id] of [...ids].entries()) {
      if (OWN_WORDS.has(id) || pseudonyms.has(id)) continue;
      pseudonyms.set(id, `${kind}-${index + 1}`);
    }
  };
  add('person', people.keys());
  add('own-need', ownNeeds(network));
  add('skill-gap', how.gaps.keys());
  add('goal', goals.keys());
  // A review may remember what the file no longer has.
  const live = reviews.flatMap(({ needs }) => [...needs.values()].flatMap((need) => need.live));
  add(
    'former-person',
    new Set([...reviews.flatMap((review) => [...review.people.keys()]), ...live]),
  );
  add('former-need', new Set(reviews.flatMap(({ needs }) => [...needs.keys()])));

  const originals = new Map([...pseudonyms].map(([id, pseudonym]) => [pseudonym, id]));
  return {
    rename: (id) => pseudonyms.get(id) ?? (OWN_WORDS.has(id) ? id : 'unknown'),
    restore: (path) =>
      path.map((part) => (typeof part === 'string' ? (originals.get(part) ?? part) : part)),
  };
}

/** The ids of the needs that the file defines, in its order. */
export function ownNeeds({ needs }: Network): string[] {
  return [...needs.keys()].filter((id) => !findCatalogueNeed(id));
}
