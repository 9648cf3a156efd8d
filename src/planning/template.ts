import Mustache from 'mustache';
import { BadFileError, type Problem } from '../errors.js';
import { quote } from '../network/characters.js';
import { suggest } from '../network/nearest.js';
import { MESSAGE_FIELDS, type MessageField, type MessageValues } from './message-values.js';

/** A message template that was read without a fault. */
export interface MessageTemplate {
  /** The names that it uses. */
  readonly fields: ReadonlySet<MessageField>;
  /** The message. Values are text and nothing but text: no value is ever read as a template. */
  render(values: MessageValues): string;
}

/**
 * Reads a Mustache template of plain text. `path` is what errors call it.
 *
 * @throws BadFileError that says where a tag is wrong
 */
export function parseTemplate(source: string, path: string): MessageTemplate {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const fields = new Set<MessageField>();
  const problems: Problem[] = [];
  const check = (tokens: readonly Token[]) => {
    for (const [kind, name, start, , inside] of tokens) {
      const field = MESSAGE_FIELDS.find((known) => known === name);
      if (kind === '>') {
        const wrong = `a part ${quote(name)} from another file`;
        problems.push(problemAt(text, start, wrong, 'write it out here'));
      } else if (TAGS_WITH_NAMES.has(kind)) {
        if (field) fields.add(field);
        else {
          const wrong = `there is no ${quote(name)} to fill in`;
          problems.push(problemAt(text, start, wrong, suggest(name, MESSAGE_FIELDS)));
        }
      }
      check(inside);
    }
  };
  check(tokensOf(text, path));
  if (problems.length > 0) throw new BadFileError(path, problems);
  return {
    fields,
    render: (values) =>
      Mustache.render(text, values, undefined, { escape: (value) => String(value) }),
  };
}

/** Kind, name or text, where it begins, and what stands inside it. */
type Token = readonly [
  kind: string,
  name: string,
  start: number,
  end: number,
  inside: readonly Token[],
];

const TAGS_WITH_NAMES: ReadonlySet<string> = new Set(['name', '&', '{', '#', '^']);

function tokensOf(text: string, path: string): readonly Token[] {
  try {
    return asTokens(Mustache.parse(text));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // “Unclosed tag at 12”: mustache says what and where; of delimiters it does not say where.
    const [, what = error.message, at] = /^(.*) at (\d+)$/s.exec(error.message) ?? [];
    const offset = at === undefined ? Math.max(0, text.indexOf('{{=')) : Number(at);
    const wrong = what.charAt(0).toLowerCase() + what.slice(1);
    const right = 'a tag is {{name}}, a section {{#name}} … {{/name}}';
    throw new BadFileError(path, [problemAt(text, offset, wrong, right)]);
  }
}

/** mustache has no types for its tokens; those that are not as expected are taken for text. */
function asTokens(tokens: unknown): readonly Token[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: unknown): Token[] => {
    if (!Array.isArray(token)) return [];
    const [kind, name, start, end, inside] = token as readonly unknown[];
    if (typeof kind !== 'string' || typeof name !== 'string') return [];
    if (typeof start !== 'number' || typeof end !== 'number') return [];
    return [[kind, name, start, end, asTokens(inside)]];
  });
}

function problemAt(text: string, offset: number, wrong: string, right: string): Problem {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, wrong, right };
}
