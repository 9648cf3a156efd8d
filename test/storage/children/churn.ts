import { createHash } from 'node:crypto';
import { nodeFiles } from '../../../src/storage/files.js';

/** Saves one long text after the other, each ending in its own hash; undoes and redoes; until it is killed. */
const [path = ''] = process.argv.slice(2);
const files = nodeFiles({ env: process.env });

for (let number = 0; ; number++) {
  await files.withLock(path, async () => {
    const expected = await files.readText(path);
    const body = `${number}\n`.repeat(5_000);
    const text = `${body}${createHash('sha256').update(body).digest('hex')}\n`;
    await files.save(path, text, { expected, what: `churn ${number}` });
  });
  await files.undo(path, { force: false });
  await files.redo(path, { force: false });
  if (number === 0) process.stdout.write('saved\n');
}
