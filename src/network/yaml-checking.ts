// The `yaml` package takes as long to load as Node itself; only what needs it imports this module.
import {
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  parseDocument,
  Parser,
  type Node as YamlNode,
} from 'yaml';
import { withoutUnwelcome } from './characters.js';
import type { Data } from './tree.js';
import { REFUSED, syntaxWords, type Fault, type Words } from './yaml-words.js';

/** `yaml` needs about 4 s for 1 MiB of brackets or of broken lines; js-yaml stops at the first. */
const MAX_LISTED_LENGTH = 256 * 1024;

/**
 * The text's values by the `yaml` package: a second opinion on what js-yaml read or an edit wrote.
 * Slow and hungry on long texts; throws an Error when the text has a syntax error.
 */
export function readData(text: string): Data {
  const document = parseDocument(asYamlReadsIt(text), {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    // With less, it would not mind a second document.
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message);
  return valueOf(document.contents);

  function valueOf(node: unknown): Data {
    if (isMap(node)) {
      return new Map(node.items.map(({ key, value }) => [keyOf(key), valueOf(value)]));
    }
    if (isSeq(node)) return node.items.map(valueOf);
    if (node === null) return null;
    if (!isScalar(node)) throw new Error('the value is neither a scalar, a map nor a list');
    const { value, source } = node;
    // js-yaml takes a number too big for a double as text.
    if (typeof value === 'number' && !Number.isFinite(value) && !/\.(inf|nan)$/i.test(source ?? ''))
      return source ?? '';
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return value;
    throw new Error('the value is of a type that the core schema does not know');
  }

  function keyOf(key: unknown): string {
    if (isScalar(key)) return key.source ?? String(key.value);
    throw new Error('the key is not a scalar');
  }
}

/**
 * All that `yaml` minds in a text with a broken syntax, and what is refused of its tokens; `first`
 * is what js-yaml minds, and stands alone where the text is too long for `yaml`.
 */
export function listSyntaxErrors(text: string, first: Fault): Fault[] {
  if (text.length > MAX_LISTED_LENGTH) return [first];
  const source = asYamlReadsIt(withoutUnwelcome(text));
  try {
    const errors = parseAllDocuments<YamlNode>(source, {
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
      .flatMap((document) => document.errors)
      .map(({ pos, code, message }) => ({ offset: pos[0], words: syntaxWords(code, message) }));
    const refused = refusedTokens([...new Parser().parse(source)]);
    return [...refused, ...(errors.length > 0 ? errors : [first])];
  } catch {
    return [first];
  }
}

const REFUSED_TOKENS: Readonly<Record<string, Words>> = {
  anchor: REFUSED.anchor,
  alias: REFUSED.alias,
  tag: REFUSED.tag,
  directive: REFUSED.directive,
};

/** Finds what is refused in the tokens of `yaml`, at any depth of them. */
function refusedTokens(tokens: readonly unknown[]): Fault[] {
  const faults: Fault[] = [];
  const waiting = [...tokens];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    if (token === null || typeof token !== 'object') continue;
    if ('type' in token && 'offset' in token && typeof token.offset === 'number') {
      const words = REFUSED_TOKENS[String(token.type)];
      if (words !== undefined) faults.push({ offset: token.offset, words });
    }
    for (const part of Object.values(token)) if (part !== undefined) waiting.push(part);
  }
  return faults;
}

/** `yaml` does not know a lone `\r` as the line break that YAML says it is. */
function asYamlReadsIt(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}
