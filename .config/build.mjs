// Builds dist/: start.cjs, the two bundles that it loads, and V8's code cache of each.
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { makeCodeCaches } from './code-cache.mjs';
import { collectLicenses } from './licenses.mjs';

const MAIN = 'src/main.ts';
/** What is started most, and so is to start soonest: it makes up the first bundle. */
const QUICK = [
  MAIN,
  'src/commands/report.ts',
  'src/commands/check.ts',
  'src/commands/log.ts',
  'src/storage/lock.ts',
  'src/storage/save.ts',
];

/** What packages bring along and no command ever reaches; `by` is whose import is left empty. */
const LEFT_OUT = [
  // No question opens an editor. Half a megabyte, most of it tables of characters.
  { what: /^@inquirer\/external-editor$/, by: /@inquirer\/editor/, text: 'export let editAsync;' },
  // No command is a program of its own. Brings Node's network modules along.
  { what: /^node:child_process$/, by: /commander/, text: '' },
  // reporters/style.ts is told whether there is to be colour. Brings Node's network modules along.
  { what: /^#supports-color$/, by: /chalk/, text: 'export default {};' },
];

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const settings = {
  bundle: true,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  // Node starts CommonJS faster, and keeps a code cache of scripts only.
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // A script outside Node's module loader has only `require`.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { MENTOR_AUDIT_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  metafile: true,
  logLevel: 'warning',
};

const { quick, late } = await divide();
await mkdir('dist', { recursive: true });
const shared = new Set();
const more = await bundle('more', sharing(late), (path) => {
  if (!quick.has(path)) return undefined;
  shared.add(path);
  return `program:${path}`;
});
// What the other bundle asks for it gets from this one, so that every module is there once.
const program = await bundle(
  'program',
  `export * from './${MAIN}';\n${sharing(shared)}`,
  (path, kind) => (kind === 'dynamic-import' && !quick.has(path) ? `more:${path}` : undefined),
);
const licenses = 'dist/THIRD-PARTY-LICENSES.txt';
await writeFile(licenses, await collectLicenses([program.metafile, more.metafile]));
// After what it loads, so that a program that starts meanwhile finds what it asks for.
await build({
  ...settings,
  entryPoints: { start: 'src/start.ts' },
  define: {
    ...settings.define,
    MENTOR_AUDIT_PROGRAM: JSON.stringify(basename(program.path)),
    MENTOR_AUDIT_MORE: JSON.stringify(basename(more.path)),
  },
});
const caches = await makeCodeCaches('../dist/start.cjs');
await removeStale([program.path, more.path, ...caches, licenses, 'dist/start.cjs']);

/** The modules of the first bundle, and those of the second that are reached by `import()`. */
async function divide() {
  const { metafile } = await build({
    ...settings,
    entryPoints: [MAIN],
    write: false,
    plugins: [leavingOut()],
  });
  const quick = new Set();
  const add = (path) => {
    if (quick.has(path) || metafile.inputs[path] === undefined) return;
    quick.add(path);
    for (const { path: next, kind } of metafile.inputs[path].imports) {
      if (kind !== 'dynamic-import') add(next);
    }
  };
  QUICK.forEach(add);
  const late = Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ kind, path }) => kind === 'dynamic-import' && metafile.inputs[path] !== undefined)
    .map(({ path }) => path)
    .filter((path) => !quick.has(path));
  return { quick, late: new Set(late) };
}

/** The text of a function `share` that gives a module by its path, evaluated when it is asked for. */
function sharing(paths) {
  // In an order that does not change from build to build.
  const cases = [...paths]
    .sort()
    .filter((path) => !path.startsWith('left-out:'))
    .map((path) => `case ${JSON.stringify(path)}: return require('./${path}');`);
  return `export function share(path) { switch (path) { ${cases.join('\n')} } throw new Error(path); }`;
}

/** @param nameElsewhere by what name a module is asked for if it is in the other bundle */
async function bundle(name, contents, nameElsewhere) {
  const { metafile, outputFiles } = await build({
    ...settings,
    stdin: { contents, resolveDir: '.', sourcefile: name },
    entryNames: `${name}-[hash]`,
    banner: { js: '(function (module, require, __dirname) {' },
    footer: { js: '})' },
    write: false,
    plugins: [leavingOut(), leavingElsewhere(nameElsewhere)],
  });
  const [{ path, text }] = outputFiles;
  await writeFile(path, ascii(text));
  return { path: relative('.', path), metafile };
}

function leavingElsewhere(nameElsewhere) {
  return {
    name: 'elsewhere',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, pluginData, ...args }) => {
        if (pluginData === 'resolving') return undefined;
        const found = await resolve(path, { ...args, pluginData: 'resolving' });
        if (found.errors.length > 0 || found.external || found.namespace !== 'file') return found;
        const elsewhere = nameElsewhere(relative('.', found.path), args.kind);
        return elsewhere === undefined ? found : { path: elsewhere, external: true };
      });
    },
  };
}

function leavingOut() {
  return {
    name: 'left out',
    setup({ onResolve, onLoad }) {
      for (const { what, by, text } of LEFT_OUT) {
        onResolve({ filter: what }, ({ path, importer }) =>
          by.test(importer) ? { path, namespace: 'left-out', pluginData: text } : undefined,
        );
      }
      onLoad({ filter: /^/, namespace: 'left-out' }, ({ pluginData }) => ({
        contents: pluginData,
      }));
    },
  };
}

/** start.ts reads a bundle as ASCII; esbuild escapes all that is not, but in regular expressions. */
function ascii(text) {
  return text.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Deletes what an earlier build left. */
async function removeStale(outputs) {
  const fresh = new Set(outputs.map((path) => basename(path)));
  for (const name of await readdir('dist')) {
    if (!fresh.has(name)) await rm(join('dist', name), { recursive: true });
  }
}
