import { BrokenPipe } from '../../../src/errors.js';
import { nodeIo } from '../../../src/io.js';

/** Prints so many bytes; ends with 13 if nobody reads them. */
const { stdout } = nodeIo();

try {
  await stdout.write('x'.repeat(Number(process.argv[2])));
} catch (error) {
  if (!(error instanceof BrokenPipe)) throw error;
  process.exitCode = 13;
}
