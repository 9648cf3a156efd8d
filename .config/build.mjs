// Bundles the program into dist/: one entry, and one chunk for each command, loaded when it runs.
import { build } from 'esbuild';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { MENTOR_AUDIT_VERSION: JSON.stringify(version) },
  // CommonJS packages in the bundle ask for Node's own modules by require().
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});
await writeFile('dist/THIRD-PARTY-LICENSES.txt', await collectLicenses(metafile));
await removeStale(Object.keys(metafile.outputs));

/** Deletes what an earlier build left; only now, so that a program that runs meanwhile goes on. */
async function removeStale(outputs) {
  const fresh = new Set([...outputs, 'dist/THIRD-PARTY-LICENSES.txt'].map((path) => join(path)));
  for (const entry of await readdir('dist', { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !fresh.has(path)) await rm(path);
  }
}

/** The licences of all packages of which some code is in the bundle. */
async function collectLicenses({ inputs }) {
  const folders = Object.keys(inputs)
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const text = await readLicense(folder);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`);
}

async function readLicense(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']) {
    try {
      return await readFile(join(folder, name), 'utf8');
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  // A package of a monorepo may leave its licence in the root of its repository.
  return `See the package ${dirname(folder)}.`;
}
