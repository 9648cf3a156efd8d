import { EXIT, type ExitCode } from '../errors.js';
import { networkJsonSchema } from '../network/zod-schema.js';
import { toJson } from '../reporters/json.js';
import type { Context } from './context.js';

/** `schema`: the JSON Schema of the network file. */
export async function schema({ io }: Context): Promise<ExitCode> {
  await io.stdout.write(toJson(networkJsonSchema()));
  return EXIT.done;
}
