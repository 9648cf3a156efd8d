import { isDataMap } from './data.js';
import { applyToData, type Edit } from './edit/data.js';
import type { Fault } from './problems.js';
import { VERSION } from './schema.js';
import type { Data } from './tree.js';

/**
 * How a file of one version becomes one of the next. Edits, so that the list that reads an old file
 * can also bring its text along, comments and all, once such a file is first saved.
 */
export interface Migration {
  /** The version that it takes; it makes the next one of it. */
  readonly from: number;
  /** From the file's data as it is by then; the new version number is not its concern. */
  edits(data: Data): readonly Edit[];
}

/** Every migration, oldest first. Version 1 is the first, so there is none yet. */
const MIGRATIONS: readonly Migration[] = [];

/** The edits that make a file of an older version one that the schema knows; none where it is. */
export function migrationEdits(
  data: Data,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Edit[] {
  const edits: Edit[] = [];
  let current = data;
  for (const { from, edits: plan } of migrations) {
    if (versionOf(current) !== from) continue;
    const steps: Edit[] = [...plan(current), { op: 'set', path: ['version'], value: from + 1 }];
    current = applyToData(current, steps);
    edits.push(...steps);
  }
  return edits;
}

/** The values as the schema knows them: brought to this version where they are of an older one. */
export function migrate(data: Data): Data {
  const edits = migrationEdits(data);
  return edits.length === 0 ? data : applyToData(data, edits);
}

/** What is wrong with a file that a later mentor-audit wrote; undefined for all others. */
export function findNewerVersion(data: Data): Fault | undefined {
  const version = versionOf(data);
  if (version === undefined || !Number.isInteger(version) || version <= VERSION) return undefined;
  return {
    path: ['version'],
    at: 'value',
    wrong: `the file was written for a newer mentor-audit: it has version ${version}`,
    right: `update mentor-audit; this one reads version ${VERSION}`,
  };
}

function versionOf(data: Data): number | undefined {
  const version = isDataMap(data) ? data.get('version') : undefined;
  return typeof version === 'number' ? version : undefined;
}
