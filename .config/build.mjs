// Builds dist/: start.cjs, the bundle of the program that it loads, and V8's code cache of that bundle.
import { build } from 'esbuild';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeCodeCache } from './code-cache.mjs';
import { collectLicenses } from './licenses.mjs';

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

const { metafile } = await build({
  ...settings,
  entryPoints: { program: 'src/main.ts' },
  entryNames: '[name]-[hash]',
  banner: { js: '(function (module, require, __dirname) {' },
  footer: { js: '})' },
  plugins: [{ name: 'left out', setup: leaveOut }],
});
const bundles = Object.keys(metafile.outputs);
const [bundle] = bundles;
await writeFile(bundle, ascii(await readFile(bundle, 'utf8')));
const cache = await makeCodeCache(bundle);
await writeFile('dist/THIRD-PARTY-LICENSES.txt', await collectLicenses(metafile));
// Last, so that a program that starts meanwhile finds what it asks for.
await build({
  ...settings,
  entryPoints: { start: 'src/start.ts' },
  define: { ...settings.define, MENTOR_AUDIT_BUNDLE: JSON.stringify(basename(bundle)) },
});
await removeStale([...bundles, cache, 'dist/THIRD-PARTY-LICENSES.txt', 'dist/start.cjs']);

function leaveOut({ onResolve, onLoad }) {
  for (const { what, by, text } of LEFT_OUT) {
    onResolve({ filter: what }, ({ path, importer }) =>
      by.test(importer) ? { path, namespace: 'left-out', pluginData: text } : undefined,
    );
  }
  onLoad({ filter: /^/, namespace: 'left-out' }, ({ pluginData }) => ({ contents: pluginData }));
}

/** start.ts reads the bundle as ASCII; esbuild escapes all that is not, but in regular expressions. */
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
