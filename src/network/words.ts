/**
 * `Ana`, `Ana and Ben`, `Ana, Ben and 3 others`: names as a sentence takes them; `show` makes those
 * that are named safe where they are shown.
 */
export function nameList(
  names: readonly string[],
  most = 3,
  show = (name: string): string => name,
): string {
  if (names.length === 0) return 'no one';
  const isCut = names.length > most + 1;
  const shown = (isCut ? names.slice(0, most) : names).map((name) => show(name));
  const rest = isCut ? [`${names.length - most} others`] : [];
  const all = [...shown, ...rest];
  const last = all.at(-1) ?? '';
  return all.length === 1 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 day`, `3 days`. */
export function plural(count: number, singular: string, many = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : many}`;
}

/** A label or a role inside a sentence: its first letter small, unless its first word has more capitals. */
export function midSentence(text: string): string {
  const pattern = ASCII.test(text) ? CAPITALIZED_ASCII : CAPITALIZED;
  return pattern.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const ASCII = /^[ -~]*$/;
const CAPITALIZED = /^\p{Lu}[\p{Ll}'’-]*(?![\p{L}\p{N}])/u;
/** The same for a text in ASCII, which V8 is sooner ready for. */
const CAPITALIZED_ASCII = /^[A-Z][a-z'-]*(?![A-Za-z\d])/;
