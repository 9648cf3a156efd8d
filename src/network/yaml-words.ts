import { quote } from './characters.js';

/** What is wrong and what would be right, in words for the person who wrote the file. */
export interface Words {
  readonly wrong: string;
  readonly right: string;
}

/** A problem before its place is known as line and column. */
export interface Fault {
  readonly offset: number;
  readonly words: Words | ((lineOf: (offset: number) => number) => Words);
}

const says = (wrong: string, right: string): Words => ({ wrong, right });

const BAD_ESCAPE = says(
  'this escape is unknown',
  'write `\\\\` for a backslash, or use single quotes',
);

export const REFUSED = {
  empty: says('the file is empty', 'start with `version: 1` and `me:`, or run `mentor-audit init`'),
  anchor: says('anchors (`&name`) are not used here', 'remove it and write the value out'),
  alias: says('aliases (`*name`) are not used here', 'write the value out, or put it in quotes'),
  tag: says('tags (`!name`) are not used here', 'remove the tag, or put the text in quotes'),
  merge: says('merge keys (`<<`) are not used here', 'write the keys out'),
  documents: says('a second document begins here', 'keep one document, without `---` in between'),
  directive: says('directives (`%…`) are not used here', 'remove this line'),
  collectionKey: says('a key is a list or a map', 'use a plain word as the key'),
  keyBehind: says('a key stands behind a value', 'give it a line of its own'),
  missingKey: says('the key is missing', 'write a key before the colon'),
  escape: BAD_ESCAPE,
  depth: says('the nesting is deeper than 100 levels', 'flatten it'),
  keyless: says('the file is one line without a key', 'start with `version: 1` and `me:`'),
  size: says(
    'the file has more lines and values than any network, over 2,000,000',
    'check what was written into it',
  ),
  crowd: says(
    'this list, map or text goes on for longer than in any network, over 250,000 lines',
    'check what was written into it',
  ),
} as const satisfies Record<string, Words>;

/**
 * The most lines and values that a text may have. Each costs some 250 bytes, and a text of 32 MiB
 * could have sixteen million; 100,000 people come to less than two.
 */
export const MOST_VALUES = 2_000_000;

/** The most entries of one list or map, and lines of one text. */
export const MOST_ENTRIES = 250_000;

export function duplicateKey(key: string, firstLine: number): Words {
  return says(
    `\`${shorten(key)}\` stands twice, first in line ${firstLine}`,
    'keep one of them, or rename one',
  );
}

export function unwelcomeCharacter(name: string): Words {
  return says(`${name} stands here`, 'remove it, or write it as an escape in double quotes');
}

/** As many problems as are told one by one; the rest is counted. */
export const MOST_PROBLEMS = 1000;

/** As many faults as are looked for; a file that has more was not written by hand. */
export const MOST_FAULTS = 20_000;

/** @param count how many faults are not told; of `MOST_FAULTS` there may be more than were found */
export function moreProblems(count: number): Words {
  const isAll = count < MOST_FAULTS / 2;
  const many = isAll ? `${count} more problems` : `more than ${MOST_FAULTS / 2} other problems`;
  return says(`${many} follow`, 'mend the ones above first');
}

const LONG_KEY_LINES = says(
  'this key runs over several lines',
  'write `key: value` in one line; check the line above',
);
const TAB = says('a tab stands in the indentation', 'indent with blanks');

/** Keyed by the error codes of the `yaml` package. */
const SYNTAX: Readonly<Record<string, Words>> = {
  BAD_DIRECTIVE: says('this directive is not understood', 'remove this line'),
  BAD_DQ_ESCAPE: BAD_ESCAPE,
  BAD_SCALAR_START: says(
    'a text cannot begin with this character',
    'put the whole text in double quotes',
  ),
  BLOCK_AS_IMPLICIT_KEY: says(
    'a second `: ` stands in one line',
    'put the text after the first colon in double quotes',
  ),
  BLOCK_IN_FLOW: says(
    'an indented list or map stands inside brackets',
    'write it in brackets, or drop the outer ones',
  ),
  KEY_OVER_1024_CHARS: says('the key is too long', 'use a short key'),
  MISSING_CHAR: says('something is missing here', 'check for a missing quote, bracket or colon'),
  MULTILINE_IMPLICIT_KEY: LONG_KEY_LINES,
  TAB_AS_INDENT: TAB,
  BAD_INDENT: says(
    'the indentation does not fit',
    'begin the line in the same column as its siblings',
  ),
  UNEXPECTED_TOKEN: says('this was not expected here', 'check the indentation, commas and quotes'),
  RESOURCE_EXHAUSTION: REFUSED.depth,
  BAD_ALIAS: REFUSED.alias,
  ALIAS_PROPS: REFUSED.alias,
  MULTIPLE_ANCHORS: REFUSED.anchor,
  MULTIPLE_TAGS: REFUSED.tag,
  TAG_RESOLVE_FAILED: REFUSED.tag,
  BAD_PROP_ORDER: REFUSED.anchor,
};

/** Where both parsers say more than the code does; the first pattern that fits wins. */
const SYNTAX_MESSAGES: readonly (readonly [RegExp, Words])[] = [
  [/nesting exceeded/, REFUSED.depth],
  [/tab characters|Tabs are not allowed/, TAB],
  [
    /Missing closing .quote|within a (single|double) quoted/,
    says('a quote is opened and never closed', 'close it with the same quote'),
  ],
  [
    /end with a [\]}]|within a flow collection/,
    says('a bracket is opened and never closed', 'close it with `]` or `}`, indented'),
  ],
  [
    /deficient indentation/,
    says('this line is not indented enough', 'indent it deeper than the key it belongs to'),
  ],
  [
    /implicit map keys need to be followed|expected ':'/i,
    says('a colon is missing after this key', 'write `key: value`'),
  ],
  [/missing , |missed comma/i, says('a comma is missing between two items', 'write a comma')],
  [/undeclared tag handle|tag name|tag suffix/, REFUSED.tag],
  [/unknown escape|hexadecimal/, BAD_ESCAPE],
  [/directive|YAML version/i, REFUSED.directive],
  [/multiline key/, LONG_KEY_LINES],
  [
    /bad indentation/,
    says(
      'the indentation does not fit, or a `: ` stands in a text',
      'align the line with its siblings, or put the text in quotes',
    ),
  ],
];

/** Words for a syntax error of either parser, by its code (of `yaml`) and its message. */
export function syntaxWords(code: string, message: string): Words {
  const known = SYNTAX_MESSAGES.find(([pattern]) => pattern.test(message))?.[1] ?? SYNTAX[code];
  return known ?? says('this is not YAML', 'check the indentation, colons and quotes around here');
}

function shorten(key: string): string {
  const shown = quote(key).slice(1, -1);
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}
