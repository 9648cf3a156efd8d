/**
 * Characters that YAML 1.2 does not allow raw in a text, lone surrogates included, and a byte order
 * mark, which is only good as the first character.
 */
const UNWELCOME =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFEFF\uFFFE\uFFFF]+|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export interface UnwelcomeRun {
  readonly offset: number;
  readonly character: string;
}

const MAX_RUNS = 1000;

/**
 * Finds disallowed raw characters, each run of them once, and at most 1,000 runs: a binary file has
 * millions.
 */
export function findUnwelcome(text: string): UnwelcomeRun[] {
  const runs: UnwelcomeRun[] = [];
  for (const { 0: run, index } of text.matchAll(UNWELCOME)) {
    // A byte order mark is good as the first character, and only there.
    const offset = index === 0 && run.startsWith('\uFEFF') ? 1 : index;
    const character = run.at(offset - index);
    if (character !== undefined) runs.push({ offset, character });
    if (runs.length === MAX_RUNS) break;
  }
  return runs;
}

/** The text with every disallowed character replaced, offsets unchanged, so that it can be read on. */
export function withoutUnwelcome(text: string): string {
  return text.replace(UNWELCOME, (run, offset: number) =>
    offset === 0 && run.startsWith('\uFEFF')
      ? `\uFEFF${'\uFFFD'.repeat(run.length - 1)}`
      : '\uFFFD'.repeat(run.length),
  );
}

/** What the character is called in a message; never the raw character. */
export function describeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0xfeff) return 'a byte order mark (U+FEFF) in the middle of the file';
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code >= 0xd800 && code <= 0xdfff) return `half of a character (${name})`;
  return code === 0 ? `a NUL character (${name})` : `an invisible control character (${name})`;
}

/**
 * Characters that show as nothing, steer a terminal or turn the text around them: controls, line and
 * paragraph separators, byte order marks, bidi overrides, invisible operators, interlinear marks,
 * halves of surrogate pairs. Joiners stay, for emoji and several scripts are written with them.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function isPrintable(text: string): boolean {
  return text.search(UNSAFE) === -1;
}

/** The text with every unsafe character as `replace` gives it. */
export function replaceUnsafe(text: string, replace: (character: string) => string): string {
  return text.replace(UNSAFE, replace);
}

/** The text in double quotes, valid as JSON and as YAML, with everything unsafe escaped. */
export function quote(text: string): string {
  return replaceUnsafe(JSON.stringify(text), escapeUnicode);
}

/** A character as JSON and YAML may write any one: `\\u202e`. */
export function escapeUnicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
