import { explained } from './failure.js';
import { decode, MAX_BYTES, tooLarge } from './read.js';

const NAME = '<stdin>';

/** All of a stream as text, with the same checks as a file. */
export async function readStream(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > MAX_BYTES) throw tooLarge('Standard input');
      chunks.push(bytes);
    }
  } catch (error) {
    throw explained(error, 'read standard input');
  }
  return decode(Buffer.concat(chunks), NAME);
}
