// Runs the benchmark, which is TypeScript like the rest.
import { buildSync } from 'esbuild';

const { outputFiles } = buildSync({
  entryPoints: ['test/bench/bench.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
