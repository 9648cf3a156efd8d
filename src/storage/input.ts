import type { UserError } from '../errors.js';
import { explained } from './failure.js';
import { decode, MAX_BYTES, MAX_FOREIGN_BYTES, tooLarge, tooLargeToImport } from './read.js';

const NAME = '-';

/** All of a stream as text, with the same checks as a file. */
export async function readStream(stream: NodeJS.ReadableStream): Promise<string> {
  return decode(await collect(stream, MAX_BYTES, tooLarge), NAME);
}

/** All bytes of a stream that another program fills. */
export function readForeignStream(stream: NodeJS.ReadableStream): Promise<Buffer> {
  return collect(stream, MAX_FOREIGN_BYTES, tooLargeToImport);
}

async function collect(
  stream: NodeJS.ReadableStream,
  most: number,
  tooLarge: (name: string) => UserError,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > most) throw tooLarge('Standard input');
      chunks.push(bytes);
    }
  } catch (error) {
    throw explained(error, 'read standard input');
  }
  return Buffer.concat(chunks);
}
