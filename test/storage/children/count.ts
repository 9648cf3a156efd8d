import { nodeFiles } from '../../../src/storage/files.js';

/** Adds one to the number in a file, so many times, as an honest writer does. */
const [path = '', times = ''] = process.argv.slice(2);
const files = nodeFiles({ env: process.env });

for (let done = 0; done < Number(times); done++) {
  await files.withLock(path, async () => {
    const text = await files.readText(path);
    await files.save(path, `${Number(text) + 1}\n`, { expected: text, what: 'count' });
  });
}
