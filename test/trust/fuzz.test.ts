import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyToData, type Edit } from '../../src/network/edit.js';
import { isDataMap } from '../../src/network/data.js';
import type { Data } from '../../src/network/tree.js';
import { isSameData, readDataIndependently, readTree, toData } from '../../src/network/yaml.js';
import { expectOthersKept } from '../network/others-kept.js';
import { makeWorkplace, type Run } from '../support/program.js';
import { FILE, runInMemory } from './in-memory.js';
import { mutatedNetworks } from './mutations.js';

/** FUZZ_RUNS=20000 FUZZ_SEED=1 runs longer and elsewhere; what fails is printed with its seed. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 600);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);

const READING: readonly (readonly string[])[] = [
  ...['text', 'json', 'markdown', 'html', 'sarif'].map((format) => ['report', '--format', format]),
  ['report', '--verbose', '--matrix'],
  ...['text', 'json', 'html'].map((format) => ['report', '--redact', '--format', format]),
  ...['text', 'json', 'markdown'].map((format) => ['plan', '--format', format]),
  ...['svg', 'html', 'mermaid', 'dot'].map((format) => ['map', '--ties', '--format', format]),
  ...['json', 'csv', 'ics'].map((format) => ['export', format]),
  ...['text', 'json'].map((format) => ['history', '--format', format]),
  ['what-if'],
  ['what-if', '--with', 'sponsorship=reliable'],
  ['person', 'list'],
  ['need', 'list'],
  ['waive', '--list'],
  ['review'],
];

/** A change by the command line, and what it means for the data. */
interface Change {
  readonly args: readonly string[];
  edit(data: Data): Edit;
}

const at = (data: Data | undefined, key: string) => (isDataMap(data) ? data.get(key) : undefined);
/** Stands for the first person of the file, whoever that is. */
const SOMEONE = 'SOMEONE';
const someoneIn = (data: Data) => {
  const people = at(data, 'people');
  return (
    (isDataMap(people) ? [...people.keys()].find((id) => !id.startsWith('x-')) : undefined) ?? 'zed'
  );
};
const CHANGES: Readonly<Record<string, Change>> = {
  'a need': {
    args: ['need', 'rate', 'community', 'none'],
    edit: (data) => {
      const path = ['needs', 'community'];
      const isMap = isDataMap(at(at(data, 'needs'), 'community'));
      return { op: 'set', path: isMap ? [...path, 'importance'] : path, value: 'none' };
    },
  },
  'a contact': {
    args: ['log', SOMEONE, '--on', '2026-11-01', '--what', 'a: b # c'],
    edit: (data) => ({
      op: 'insert',
      path: ['log'],
      value: new Map<string, Data>([
        ['on', '2026-11-01'],
        ['with', [someoneIn(data)]],
        ['what', 'a: b # c'],
      ]),
    }),
  },
  'a person': {
    args: ['person', 'add', 'Zed', '--id', 'zed', '--notes', '- it\'s "odd"'],
    edit: () => ({
      op: 'set',
      path: ['people', 'zed'],
      value: new Map<string, Data>([
        ['name', 'Zed'],
        ['covers', new Map()],
        ['notes', '- it\'s "odd"'],
      ]),
    }),
  },
  'a waiver': {
    args: ['waive', 'missing-mentee', 'network', '--because', 'not yet'],
    edit: () => ({
      op: 'insert',
      path: ['waivers'],
      value: new Map([
        ['rule', 'missing-mentee'],
        ['about', 'network'],
        ['because', 'not yet'],
      ]),
    }),
  },
};
const kinds = fc.constantFrom(...Object.keys(CHANGES));
const changeOf = (kind: string): Change => {
  const change = CHANGES[kind];
  if (change === undefined) throw new Error(kind);
  return change;
};

const PROBLEMS = /^(?:\S*mentor-network\.yaml:\d+:\d+: .+; .+(?:\n|$))+$/;

function expectNoFault({ code, err }: Run): void {
  expect(err).not.toMatch(/fault of mentor-audit|The rule \S+ failed|^ {4}at /m);
  expect([0, 1, 2]).toContain(code);
}

function expectRefused(run: Run): void {
  expectNoFault(run);
  expect(run.code).toBe(2);
  expect(run.out).toBe('');
  expect(run.err).toMatch(PROBLEMS);
}

/** True if the file was changed; that every byte else stayed, and the change is what was meant. */
async function expectSoundChange(file: Buffer, { args, edit }: Change): Promise<boolean> {
  const before = file.toString();
  const data = dataOf(before);
  const someone = someoneIn(data);
  const run = await runInMemory(
    file,
    args.map((arg) => (arg === SOMEONE ? someone : arg)),
  );
  expectNoFault(run);
  const after = run.after.toString();
  if (run.code === 2) {
    expect(after).toBe(before);
    expect(run.err).not.toBe('');
    return false;
  }
  expect(run.code).toBe(0);
  if (after === before) return false;
  const meant = edit(data);
  const expected = applyToData(data, [meant]);
  expect(isSameData(dataOf(after), expected)).toBe(true);
  expect(isSameData(await readDataIndependently(after), expected)).toBe(true);
  expectOthersKept(before, after, meant);
  return true;
}

function dataOf(text: string): Data {
  const reading = readTree(text);
  if ('tree' in reading) return toData(reading.tree);
  throw new Error('the file cannot be read');
}

describe('on any damaged network file', () => {
  it('every command says where the fault is, or does what it always does', async () => {
    let sound = 0;
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        mutatedNetworks,
        fc.constantFrom(...READING),
        fc.constantFrom(...READING),
        kinds,
        async (file, one, other, kind) => {
          const change = changeOf(kind);
          const check = await runInMemory(file, ['check']);
          if (check.code === 2) {
            expectRefused(check);
            for (const args of [one, change.args]) {
              const run = await runInMemory(file, args);
              expect(run).toMatchObject({ code: 2, out: '', err: check.err });
              expect(run.after.equals(file)).toBe(true);
            }
            return;
          }
          expect(check).toMatchObject({ code: 0, out: '', err: '' });
          sound += 1;
          for (const args of [one, other]) {
            const run = await runInMemory(file, args);
            expectNoFault(run);
            expect(run.code).not.toBe(2);
            // A list of nothing says so on standard error.
            expect(run.out + run.err).not.toBe('');
            expect(run.after.equals(file)).toBe(true);
            if (args.includes('json') || args.includes('sarif')) JSON.parse(run.out);
          }
          if (await expectSoundChange(file, change)) changed += 1;
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
    // Else the mutations would show little.
    expect(sound).toBeGreaterThan(RUNS / 20);
    expect(changed).toBeGreaterThan(RUNS / 40);
  }, 600_000);
});

describe('the built program on any damaged network file', () => {
  it('ends as it does in the tests', () => {
    const { folder, run } = makeWorkplace();
    fc.assert(
      fc.property(mutatedNetworks, kinds, (file, kind) => {
        const { args } = changeOf(kind);
        writeFileSync(join(folder, FILE), file);
        const check = run(['check']);
        if (check.code === 2) expectRefused(check);
        else expect(check).toEqual({ code: 0, out: '', err: '' });
        for (const each of [['report', '--fail-on', 'never'], args]) {
          const result = run(each);
          expectNoFault(result);
          if (check.code === 2) expect(result).toMatchObject({ code: 2, out: '', err: check.err });
          if (result.code === 2) expect(readFileSync(join(folder, FILE)).equals(file)).toBe(true);
        }
      }),
      { numRuns: Math.ceil(RUNS / 30), seed: SEED },
    );
  }, 600_000);
});
