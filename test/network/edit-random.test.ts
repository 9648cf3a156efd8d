import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyToData,
  editParsed,
  editText,
  type Edit,
  type Parsed,
} from '../../src/network/edit.js';
import { isDataList, isDataMap } from '../../src/network/data.js';
import { sourceOf } from '../../src/network/edit/place.js';
import { windowOf } from '../../src/network/edit/window.js';
import type { Data } from '../../src/network/tree.js';
import {
  isSameData,
  readDataIndependently,
  readTree,
  readValues,
  toData,
} from '../../src/network/yaml.js';
import { simpleYaml, sound } from '../trust/mutations.js';
import { choices, keys, networks, print, scalars, values } from './layouts.js';
import { expectOthersKept } from './others-kept.js';

function readAll(text: string): Parsed {
  const reading = readTree(text);
  if (!('tree' in reading)) return { text, data: null };
  const { tree } = reading;
  return { text, tree, data: toData(tree), ...readValues(text) };
}

function editOf(root: Data, choose: (count: number) => number, key: string, value: Data): Edit {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const children: [string | number, Data][] = isDataMap(node)
      ? [...node]
      : isDataList(node)
        ? [...node.entries()]
        : [];
    const child = children[choose(Math.max(children.length, 1))];
    if (child === undefined || (path.length > 0 && choose(3) === 0)) break;
    path.push(child[0]);
    node = child[1];
  }
  const edits: Edit[] = [];
  if (path.length > 0) edits.push({ op: 'set', path, value }, { op: 'remove', path });
  const canHold = isDataMap(node) || node === null;
  if (canHold) edits.push({ op: 'set', path: [...path, key], value });
  if (canHold && !(isDataMap(node) && node.has(key)))
    edits.push({ op: 'set', path: [...path, key, 'deep'], value });
  if (isDataList(node) || node === null) edits.push({ op: 'insert', path, value });
  return edits[choose(edits.length)] ?? { op: 'set', path, value };
}

/** What becomes of an edit, or why it cannot be. */
function outcome(editing: Promise<Parsed>): Promise<Parsed | string> {
  return editing.catch((error: unknown) => String(error));
}

function textOf(result: Parsed | string): string {
  return typeof result === 'string' ? result : result.text;
}

describe('any edit of any layout', () => {
  const wishes = fc.array(fc.tuple(fc.integer(), keys, fc.oneof(values, scalars)), {
    minLength: 1,
    maxLength: 4,
  });

  it('gives the right data by both parsers and keeps every other line', async () => {
    await fc.assert(
      fc.asyncProperty(networks, fc.integer(), wishes, async (network, seed, wished) => {
        let text = print(network, seed);
        let current = network;
        for (const [choice, key, value] of wished) {
          const edit = editOf(current, choices(choice), key, value);
          const expected = applyToData(current, [edit]);
          const edited = await editText(text, [edit]);
          const reading = readTree(edited);
          expect('tree' in reading && isSameData(toData(reading.tree), expected)).toBe(true);
          expect(isSameData(await readDataIndependently(edited), expected)).toBe(true);
          expectOthersKept(text, edited, edit);
          if (text.includes('\r\n')) expect(edited).not.toMatch(/(?<!\r)\n/);
          text = edited;
          current = expected;
        }
      }),
      {
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 700),
        seed: Number(process.env['FUZZ_SEED'] ?? 20261122),
      },
    );
  }, 300_000);

  it('gives the same text where just a section of it is read as where all of it is', async () => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(sound, simpleYaml), wishes, async (bytes, wished) => {
        let now = readAll(bytes.toString());
        fc.pre(now.sections !== undefined);
        for (const [choice, key, value] of wished) {
          const edit = editOf(now.data, choices(choice), key, value);
          const more = editOf(now.data, choices(choice + 1), `${key}-more`, value);
          const edits = choice % 4 === 0 && more.op !== 'remove' ? [more, edit] : [edit];
          if (windowOf(now, edits) !== undefined) parts += 1;
          const whole = await outcome(editParsed({ text: now.text, data: now.data }, edits));
          const part = await outcome(editParsed(now, edits));
          expect(textOf(part)).toBe(textOf(whole));
          if (typeof part === 'string') break;
          expect(isSameData(part.data, readAll(part.text).data)).toBe(true);
          if (part.sections !== undefined) {
            expect([...part.sections]).toEqual([...(readValues(part.text)?.sections ?? [])]);
          }
          if (now.tree !== undefined && now.step !== undefined) {
            expect(now.step).toBe(sourceOf(now.text, now.tree).style.step);
          }
          now = part;
        }
      }),
      {
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 700),
        seed: Number(process.env['FUZZ_SEED'] ?? 20261122),
      },
    );
    expect(parts).toBeGreaterThan(500);
  }, 300_000);

  it('gives the same data in one go as one by one', async () => {
    await fc.assert(
      fc.asyncProperty(networks, fc.integer(), wishes, async (network, seed, wished) => {
        const edits: Edit[] = [];
        let current = network;
        for (const [choice, key, value] of wished) {
          const edit = editOf(current, choices(choice), key, value);
          current = applyToData(current, [edit]);
          edits.push(edit);
        }
        const edited = await editText(print(network, seed), edits);
        expect(isSameData(await readDataIndependently(edited), current)).toBe(true);
      }),
      {
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 300),
        seed: Number(process.env['FUZZ_SEED'] ?? 4),
      },
    );
  }, 300_000);
});
