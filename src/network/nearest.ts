import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant, or undefined where none is near: at most
 * one slip in three letters. A word that begins or ends a candidate counts as near, too.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.ceil(typed.length / 3) + 1;
  let part: string | undefined;
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared > MOST_COMPARED) break;
    if (Math.abs(candidate.length - typed.length) < bestDistance) {
      const away = isShuffled(typed, candidate) ? 1 : distance(typed, candidate.toLowerCase());
      if (away < bestDistance) [best, bestDistance] = [candidate, away];
    }
    const isPart = typed.length >= 3 && candidate.split(/[-_]/).includes(typed);
    if (isPart) part ??= candidate;
  }
  return best ?? part;
}

/** `did you mean X?` where something is near, else the list of what there is, shortened. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `did you mean ${near}?`;
  const shown: string[] = [];
  for (const candidate of candidates) {
    if (shown.length === MOST_SHOWN) return `use one of ${shown.join(', ')}, …`;
    shown.push(candidate);
  }
  return shown.length === 0 ? 'there are none' : `use one of ${shown.join(', ')}`;
}

/** Two letters that changed places are one slip. */
function isShuffled(typed: string, candidate: string): boolean {
  if (typed.length !== candidate.length || typed === candidate) return false;
  let first = 0;
  while (typed[first] === candidate[first]) first++;
  const swapped = `${typed.slice(0, first)}${typed[first + 1] ?? ''}${typed[first] ?? ''}`;
  return swapped + typed.slice(first + 2) === candidate;
}

const MOST_SHOWN = 12;

/** A hostile file may hold megabytes where an id belongs. */
const LONGEST_WORD = 200;

/** With so many candidates a suggestion costs more than it helps. */
const MOST_COMPARED = 2000;
