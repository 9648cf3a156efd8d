/**
 * Characters that could steer a terminal, hide text or reorder it: C0 and C1 controls, line and
 * paragraph separators, bidirectional marks and overrides, invisible operators, lone surrogates.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Text from the file as one line that is safe to print; what is unsafe becomes `�`, blanks a space. */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, (character) => (BLANKS.has(character) ? ' ' : '\ufffd'));
}

const BLANKS = new Set(['\n', '\r', '\t', '\u2028', '\u2029', '\u0085']);

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
