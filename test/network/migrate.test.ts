import { describe, expect, it } from 'vitest';
import { applyToData } from '../../src/network/edit.js';
import { migrationEdits, type Migration } from '../../src/network/migrate.js';
import { readNetwork } from '../../src/network/read.js';
import type { Data } from '../../src/network/tree.js';
import { isDataMap } from '../../src/network/data.js';

/** As if `name` had stood at the top in version 0, and `alias` beside it in version -1. */
const TO_ZERO: Migration = { from: -1, edits: () => [{ op: 'remove', path: ['alias'] }] };
const TO_ONE: Migration = {
  from: 0,
  edits: (data) => {
    const name = isDataMap(data) ? data.get('name') : undefined;
    return [
      { op: 'set', path: ['me', 'name'], value: name ?? '' },
      { op: 'remove', path: ['name'] },
    ];
  },
};

const file = (entries: Record<string, Data>): Data => new Map(Object.entries(entries));

describe('a migration', () => {
  it('takes an old file to the present version, one version after the other', () => {
    const old = file({ version: -1, name: 'Sam', alias: 'S' });
    const edits = migrationEdits(old, [TO_ZERO, TO_ONE]);
    expect(applyToData(old, edits)).toEqual(file({ version: 1, me: file({ name: 'Sam' }) }));
  });

  it('does not concern files of other versions', () => {
    for (const data of [file({ version: 1, name: 'Sam' }), file({ name: 'Sam' }), 'text']) {
      expect(migrationEdits(data, [TO_ZERO, TO_ONE])).toEqual([]);
    }
  });

  it('is not needed yet', () => {
    expect(migrationEdits(file({ version: 0 }))).toEqual([]);
  });
});

describe('the version of a file', () => {
  const problems = async (text: string): Promise<string> => {
    try {
      await readNetwork(text, 'n.yaml');
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it('that is newer is refused in one message, whatever else such a file holds', async () => {
    expect(await problems('version: 2\nme: { name: Sam, moods: [] }\nmaps: {}\n')).toBe(
      'n.yaml:1:10: the file was written for a newer mentor-audit: it has version 2; update mentor-audit; this one reads version 1',
    );
  });

  it.each([
    ['version: 0', 'version is the number 0; this program reads version 1'],
    ['version: 1.5', 'version is the number 1.5; this program reads version 1'],
    ['version: "2"', 'version is "2"; this program reads version 1'],
  ])('that is %s is refused', async (line, expected) => {
    expect(await problems(`${line}\nme: { name: Sam }\n`)).toContain(expected);
  });
});
