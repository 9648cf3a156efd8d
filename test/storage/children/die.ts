import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { nodeFiles } from '../../../src/storage/files.js';

/**
 * Under the lock, adds one to a number without any other care, and proves to be alone; then dies
 * without letting go of the lock.
 */
const [path = ''] = process.argv.slice(2);
const files = nodeFiles({ env: process.env });

await files.withLock(path, () => {
  writeFileSync(`${path}.inside`, '', { flag: 'wx' });
  writeFileSync(path, String(Number(readFileSync(path, 'utf8')) + 1));
  rmSync(`${path}.inside`);
  process.kill(process.pid, 'SIGKILL');
  return Promise.resolve();
});
