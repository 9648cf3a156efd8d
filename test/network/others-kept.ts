import { expect } from 'vitest';
import { endOfChild, startOfChild } from '../../src/network/edit/place.js';
import type { Edit } from '../../src/network/edit.js';
import { locate } from '../../src/network/position.js';
import type { Node } from '../../src/network/tree.js';
import { readTree } from '../../src/network/yaml.js';

/** The lines of the old text (0-based, `to` exclusive) that an edit may touch; none: it only adds. */
function concerned(text: string, edit: Edit): { from: number; to: number } | undefined {
  const reading = readTree(text);
  if (!('tree' in reading)) throw new Error('unreadable');
  const line = (offset: number) => locate(text)(offset).line - 1;
  let own = { from: line(reading.tree.start), to: line(reading.tree.end) + 1 };
  let node: Node = reading.tree;
  for (const [at, key] of edit.path.entries()) {
    const index: number =
      node.kind === 'map' ? node.entries.findIndex((each) => each.key === key) : Number(key);
    const child: Node | undefined =
      node.kind === 'map'
        ? node.entries[index]?.value
        : node.kind === 'list'
          ? node.items[index]
          : undefined;
    if (node.kind === 'scalar' || child === undefined) break;
    const size = node.kind === 'map' ? node.entries.length : node.items.length;
    const isRemoval = edit.op === 'remove' && at === edit.path.length - 1;
    if (isRemoval && size === 1) return own;
    const before = isRemoval && node.flow && index > 0 ? endOfChild(node, index - 1) : undefined;
    const isCompact = isRemoval && index === 0;
    const last = isCompact ? startOfChild(text, node, 1) : endOfChild(node, index);
    own = { from: line(before ?? startOfChild(text, node, index)), to: line(last) + 1 };
    node = child;
    if (at === edit.path.length - 1 && edit.op !== 'insert') return own;
  }
  const isBlock = node.kind !== 'scalar' && !node.flow;
  return isBlock ? undefined : own;
}

/** That the edit touched the lines that it had to, and no others. */
export function expectOthersKept(old: string, edited: string, edit: Edit): void {
  const before = old.split(/\r\n|\r|\n/);
  const after = edited.split(/\r\n|\r|\n/);
  const range = concerned(old, edit);
  if (range !== undefined) {
    const tail = before.slice(range.to);
    expect(after.slice(0, range.from)).toEqual(before.slice(0, range.from));
    expect(after.length).toBeGreaterThanOrEqual(range.from + tail.length);
    expect(after.slice(after.length - tail.length)).toEqual(tail);
    return;
  }
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  expect(start + end).toBe(before.length);
}
