import type * as z from 'zod';
import { quote } from './characters.js';
import { nearest, suggest } from './nearest.js';
import type { Node, Path } from './tree.js';

type Issue = z.core.$ZodIssue;

/** A fault found in the data, before its place in the text is known. */
export interface Fault {
  readonly path: Path;
  /** Which part of the entry at `path` is meant. */
  readonly at: 'key' | 'value';
  readonly wrong: string;
  /** Worked out when it is shown, for a faulty file may have more faults than anyone reads. */
  readonly right: string | (() => string);
}

/** Says each issue of the schema in the user's words; `nodeAt` gives what the file has at a path. */
export function describeIssues(
  issues: readonly Issue[],
  nodeAt: (path: Path) => Node | undefined,
): Fault[] {
  return issues.flatMap((issue) => describe(issue, issue.path.filter(isPathPart), nodeAt));
}

function describe(issue: Issue, path: Path, nodeAt: (path: Path) => Node | undefined): Fault[] {
  const node = nodeAt(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ');
      return issue.keys.map((key) => ({
        path: [...path, key],
        at: 'key',
        wrong: `unknown key ${quoteStart(key)}`,
        right: () => `${suggest(key, known)} (keys of your own begin with x-)`,
      }));
    }
    case 'invalid_key':
      return issue.issues.map((inner) => invalidKey(inner, path));
    case 'invalid_union': {
      const branch = likeliestBranch(issue.errors);
      return branch.flatMap((inner) =>
        describe(inner, [...path, ...inner.path.filter(isPathPart)], nodeAt),
      );
    }
    case 'invalid_value':
      if (node === undefined) return [missing(path)];
      return [invalidValue(path, node, issue.values.map(String))];
    case 'invalid_type':
      if (node === undefined) return [missing(path)];
      return [invalidType(path, node, issue.expected)];
    default: {
      const [wrong = '', right = 'see mentor-audit schema'] = issue.message.split('; ');
      return [{ path, at: 'value', wrong: `${show(node)} ${wrong}`, right }];
    }
  }
}

function invalidKey(issue: Issue, path: Path): Fault {
  const key = String(path.at(-1));
  const [wrong = '', right = ''] = issue.message.split('; ');
  return { path, at: 'key', wrong: `${quoteStart(key)} ${wrong}`, right };
}

function invalidValue(path: Path, node: Node, values: readonly string[]): Fault {
  const key = name(path);
  if (values.length === 1) {
    const wrong = `${key} is ${show(node)}`;
    return { path, at: 'value', wrong, right: `this program reads ${key} ${values.join()}` };
  }
  const written = node.kind === 'scalar' ? String(node.value) : '';
  const near = nearest(written, values);
  const right = near === undefined ? `use one of ${values.join(', ')}` : `did you mean ${near}?`;
  return { path, at: 'value', wrong: `${show(node)} is not a value of ${key}`, right };
}

function invalidType(path: Path, node: Node, expected: string): Fault {
  const right = RIGHT_TYPE[expected] ?? `write a value of type ${expected}`;
  const isNumberForText =
    expected === 'string' && node.kind === 'scalar' && typeof node.value !== 'string';
  if (isNumberForText && node.value === null) {
    const wrong = `${name(path)} is empty`;
    return { path, at: 'value', wrong, right: 'write a text, in quotes if it begins with #' };
  }
  const wrong = `${name(path)} is ${show(node)}`;
  return { path, at: 'value', wrong, right: isNumberForText ? `${right}, in quotes` : right };
}

/** What was expected, by the schema library's name of the type. */
const RIGHT_TYPE: Readonly<Record<string, string>> = {
  string: 'write a text',
  number: 'write a number',
  int: 'write a whole number',
  boolean: 'write true or false',
  array: 'write a list, as [a, b]',
  object: 'write keys and values, one a line, indented',
  record: 'write keys and values, one a line, indented',
};

function missing(path: Path): Fault {
  const key = String(path.at(-1));
  return {
    path,
    at: 'key',
    wrong: `${name(path)} is missing`,
    right: `add ${typeof path.at(-1) === 'number' ? 'it' : `${key}:`} here`,
  };
}

/** Of a value that may be written in several ways, the way that the file's value comes closest to. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const isWrongType = (issue: Issue) => issue.code === 'invalid_type' && issue.path.length === 0;
  const isRightType = (branch: readonly Issue[]) => !branch.some(isWrongType);
  return branches.find(isRightType) ?? branches.at(-1) ?? [];
}

function name(path: Path): string {
  const keys = path.filter((part) => typeof part === 'string');
  return keys.slice(-2).join('.') || 'the file';
}

/** The value as a person would name it. */
function show(node: Node | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.kind === 'map') return 'a group of keys';
  if (node.kind === 'list') return 'a list';
  if (node.value === null) return 'empty';
  return typeof node.value === 'string'
    ? quoteStart(node.value)
    : `the ${typeof node.value === 'number' ? 'number' : 'value'} ${String(node.value)}`;
}

const LONGEST_QUOTE = 60;

function quoteStart(text: string): string {
  return quote(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

function isPathPart(part: PropertyKey): part is string | number {
  return typeof part !== 'symbol';
}
