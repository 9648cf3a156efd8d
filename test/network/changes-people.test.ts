import { describe, expect, it } from 'vitest';
import { addLogEntry } from '../../src/network/changes-log.js';
import type { Changeable } from '../../src/network/changes.js';
import {
  closePerson,
  editPerson,
  removePerson,
  type PersonPatch,
} from '../../src/network/changes-people.js';
import { editText, type Edit } from '../../src/network/edit.js';
import { readNetwork } from '../../src/network/read.js';

const HEAD = 'version: 1\nme: { name: Sam }\n';

/** The body of a file after a change; the changed file must be sound. */
async function changed(body: string, change: (file: Changeable) => Edit[]): Promise<string> {
  const file = await readNetwork(HEAD + body, 'network.yaml');
  const text = await editText(file.text, change(file));
  await readNetwork(text, 'network.yaml');
  expect(text.startsWith(HEAD)).toBe(true);
  return text.slice(HEAD.length);
}

const NOTHING: PersonPatch = {
  unset: [],
  values: new Map(),
  items: new Map(),
  dropped: new Map(),
  covers: new Map(),
  uncovered: [],
};

describe('editPerson', () => {
  it.each<[string, Partial<PersonPatch>, string, string]>([
    [
      'a person who is no more than a key',
      { values: new Map([['mentee', true]]) },
      '  ana:\n  ben: {}\n',
      '  ana: { mentee: true }\n  ben: {}\n',
    ],
    [
      'covers that go and come at once',
      { uncovered: ['community'], covers: new Map([['safe-space', 'hoped']]) },
      '  ana:\n    covers: [community, role-models]\n',
      '  ana:\n    covers: { role-models: reliable, safe-space: hoped }\n',
    ],
    [
      'an item that goes and one that comes',
      { dropped: new Map([['i_give', ['tea']]]), items: new Map([['i_give', ['cake']]]) },
      '  ana: { i_give: [tea, so-so] }\n',
      '  ana: { i_give: [so-so, cake] }\n',
    ],
    [
      'a list that is written in lines',
      { dropped: new Map([['i_give', ['tea']]]) },
      '  ana:\n    i_give:\n      - tea # green\n      - cake\n',
      '  ana:\n    i_give:\n      - cake\n',
    ],
    [
      'what is emptied and set is only set',
      { unset: ['role', 'field'], values: new Map([['role', 'CTO']]) },
      '  ana: { role: CEO, field: maps }\n',
      '  ana: { role: CTO }\n',
    ],
  ])('%s', async (_name, patch, before, after) => {
    const edit = (file: Changeable) => editPerson(file, 'ana', { ...NOTHING, ...patch });
    expect(await changed(`people:\n${before}`, edit)).toBe(`people:\n${after}`);
  });
});

describe('closePerson', () => {
  it('changes the reason in place', async () => {
    const before = 'people:\n  ana:\n    closed: { on: 2026-01-01 } # sad\n';
    expect(
      await changed(before, () => closePerson('ana', { on: '2026-01-01', because: 'drifted' })),
    ).toBe(before.replace(' }', ', because: drifted }'));
  });
});

describe('removePerson', () => {
  it.each([
    [
      'a log entry that names them twice',
      'people:\n  ana: {}\n  ben: {}\nlog:\n  - { on: 2026-01-01, with: [ana, ana] }\n  - { on: 2026-01-02, with: [ana, ben, ana] }\n',
      'people:\n  ben: {}\nlog:\n  - { on: 2026-01-02, with: [ben] }\n',
    ],
    [
      'the only one whom another knows',
      'people:\n  ana: {}\n  ben: { knows: [ana], introduced_by: ana, tie: weak }\n',
      'people:\n  ben: { tie: weak }\n',
    ],
    [
      'a review stays as it was',
      'people:\n  ana: {}\nreviews:\n  - { on: 2026-01-01, people: { ana: build } }\n',
      'people: {}\nreviews:\n  - { on: 2026-01-01, people: { ana: build } }\n',
    ],
    [
      'a waiver stays that means something else too',
      'people:\n  ana: {}\n  work: {}\nwaivers:\n  - { rule: untapped-channel, about: work, because: a }\n',
      'people:\n  ana: {}\nwaivers:\n  - { rule: untapped-channel, about: work, because: a }\n',
    ],
  ])('%s', async (_name, before, after) => {
    const gone = before.includes('work:') ? 'work' : 'ana';
    expect(await changed(before, (file) => removePerson(file, gone))).toBe(after);
  });
});

it('addLogEntry writes in the order of the format and leaves out what is missing', async () => {
  const entry = { next: '2026-12-01', with: ['ana'], what: 'x: y', on: '2026-11-22' };
  const before = 'people: { ana: {} }\nlog: [] # none\n';
  expect(await changed(before, () => addLogEntry(entry))).toContain(
    '  - on: 2026-11-22\n    with: [ana]\n    what: "x: y"\n    next: 2026-12-01\n',
  );
});
