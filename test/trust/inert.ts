/**
 * Characters that steer a terminal, turn text around, end a line where none should end, or are none.
 * Written with the properties of Unicode, so that it does not share a slip with the program.
 */
const ACTIVE =
  /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Every place where the text is more than text, readable in a message; tabs may be allowed. */
export function activeIn(text: string, allowed = ''): string[] {
  return [...text.matchAll(ACTIVE)]
    .filter(([character]) => !allowed.includes(character))
    .map(({ 0: character, index }) => {
      const code = (character.codePointAt(0) ?? 0).toString(16);
      return `U+${code} in ${JSON.stringify(text.slice(Math.max(index - 30, 0), index + 30))}`;
    });
}

// eslint-disable-next-line no-control-regex -- colours are control sequences
const COLOUR = /\u001b\[[\d;]*m/g;

export function withoutColour(text: string): string {
  return text.replaceAll(COLOUR, '');
}
