import * as z from 'zod';
import { networkShape } from './schema.js';

/** The network file's shape for zod: the issues of what `networkShape.take` refuses. */
export const networkSchema = networkShape.schema(z);

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
