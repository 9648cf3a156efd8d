import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../errors.js';
import { attempt } from './failure.js';
import { sweep } from './leftovers.js';
import { realFile } from './paths.js';
import { overwriteFile } from './replace.js';

/** Writes a result file, see `Files.writeResult`: atomically, or straight into a device or pipe. */
export function writeResult(path: string, text: string): void {
  attempt(`write ${path}`, () => {
    const stats = statSync(resolve(path), { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) throw new UserError(`${path} is a folder`, 'name a file');
    // A rename would put a plain file in the place of `/dev/null`.
    if (stats !== undefined && !stats.isFile()) {
      writeInto(path, Buffer.from(text));
      return;
    }
    const real = realFile(path);
    sweep(real);
    overwriteFile(real, Buffer.from(text));
  });
}

function writeInto(path: string, bytes: Buffer): void {
  const descriptor = openSync(path, 'w');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
  } finally {
    closeSync(descriptor);
  }
}
