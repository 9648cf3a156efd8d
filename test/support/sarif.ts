import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The published schema, as the package of its authors carries it. */
function publishedSchema() {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  // ajv has left draft-04 behind; of what differs from draft-07 the schema uses only these two.
  delete schema['$schema'];
  delete schema['id'];
  return schema;
}

// One of its patterns has a stray bracket, which only the older expressions take.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(publishedSchema());

/** What the published schema finds wrong with a log; nothing where it is sound. */
export function validateSarif(log: unknown): readonly unknown[] {
  return validate(log) ? [] : (validate.errors ?? []);
}
