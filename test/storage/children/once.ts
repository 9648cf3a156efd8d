import { UserError } from '../../../src/errors.js';
import { nodeFiles } from '../../../src/storage/files.js';

/** Saves one long text and prints what went wrong. */
const [path = ''] = process.argv.slice(2);
const files = nodeFiles({ env: process.env });

try {
  await files.withLock(path, async () => {
    const expected = await files.readText(path);
    await files.save(path, 'long\n'.repeat(1_000), { expected, what: 'once' });
  });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stdout.write(`${error.message}\n`);
}
