import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

/** A part of the program as it is installed. */
export interface Code {
  readonly name: string;
  readonly text: string;
}

/** Every script of the installed program. */
export function readProgram(): readonly Code[] {
  return ['bin', 'dist'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?js$/.test(name))
      .map((name) => join(folder, name))
      .map((name) => ({ name, text: readFileSync(name, 'utf8') })),
  );
}

/** What a script can reach beyond itself. */
export interface Reach {
  /** Node's own modules, without `node:`. */
  readonly modules: readonly string[];
  /** Packages that it takes from elsewhere. */
  readonly packages: readonly string[];
  /** Loads and calls whose target is worked out when they run, and doors to the outside of no module. */
  readonly doors: readonly string[];
}

/** What Node and the web give without an import, to reach a network or to run a text as code. */
const DOORS = new Set([
  ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'RTCPeerConnection', 'sendBeacon'],
  ...['eval', 'Function', 'WebAssembly', 'getBuiltinModule', 'binding', 'dlopen', '_linkedBinding'],
]);

export function reachOf({ name, text }: Code): Reach {
  const modules: string[] = [];
  const packages: string[] = [];
  const doors: string[] = [];
  const take = (target: string) => {
    if (isBuiltin(target)) modules.push(target.replace(/^node:/, ''));
    else if (!target.startsWith('.')) packages.push(target);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier;
      if (from !== undefined && ts.isStringLiteralLike(from)) take(from.text);
    } else if (ts.isCallExpression(node)) visitCall(node);
    else if (ts.isIdentifier(node) && (isHandedOn(node) || (DOORS.has(node.text) && isUsed(node))))
      doors.push(said(node));
    ts.forEachChild(node, visit);
  };
  const visitCall = ({ expression, arguments: [target, ...rest] }: ts.CallExpression): void => {
    const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = /(?:^|\.)(?:_*require|resolve)$/.test(expression.getText());
    if (target !== undefined && ts.isStringLiteralLike(target)) {
      // Whatever `require` is called by now, a call with the name of a module of Node may be it.
      if (isImport || (rest.length === 0 && isBuiltin(target.text))) take(target.text);
    } else if (isImport || isRequire) {
      if (isImport || !expression.getText().endsWith('resolve')) doors.push(said(expression));
    }
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return { modules, packages, doors };
}

/** `require` itself as a value: under another name it could load anything. */
function isHandedOn(node: ts.Identifier): boolean {
  const { parent } = node;
  const isCalled = ts.isCallExpression(parent) && parent.expression === node;
  return node.text === 'require' && !isCalled && !ts.isParameter(parent) && isUsed(node);
}

/** Not the name of a key, as in `{ eval: 1 }`, nor what an object of one's own calls so. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
    return parent.name !== node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node) return true;
  return /^(?:process|globalThis|global|window|self|navigator)$/.test(parent.expression.getText());
}

function said(node: ts.Node): string {
  return node.parent.getText().slice(0, 60);
}
