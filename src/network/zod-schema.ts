import * as z from 'zod';
import { networkShape } from './schema.js';
import type { Zod } from './shape.js';

/** Function by function, so that the bundle leaves out what is not named. */
const ZOD: Zod = {
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  literal: z.literal,
  number: z.number,
  partialRecord: z.partialRecord,
  record: z.record,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};

/** The network file's shape for zod: the issues of what `networkShape.take` refuses. */
export const networkSchema = networkShape.schema(ZOD);

/** The JSON Schema (draft-07) of the file: what can be said about it without looking things up. */
export function networkJsonSchema(): object {
  return {
    $id: 'mentor-network.schema.json',
    title: 'mentor-audit network file',
    ...z.toJSONSchema(networkSchema, {
      io: 'input',
      target: 'draft-7',
      reused: 'ref',
      override: ({ zodSchema, jsonSchema }) => {
        const { type } = zodSchema._zod.def;
        if (type !== 'object' && type !== 'record') return;
        jsonSchema.patternProperties = { '^x-': {} };
        const names = jsonSchema.propertyNames;
        if (typeof names === 'object') {
          jsonSchema.propertyNames = { anyOf: [names, { pattern: '^x-' }] };
        }
      },
    }),
  };
}
