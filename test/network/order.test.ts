import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toData } from '../../src/network/data.js';
import { findNearestTo } from '../../src/network/lookup.js';
import { pathOrderIn } from '../../src/network/order.js';
import type { Node, Path } from '../../src/network/tree.js';
import { readTree } from '../../src/network/yaml.js';
import { simpleYaml, sound } from '../trust/mutations.js';

/** Every path of a tree, and one of each that the file does not have. */
function pathsOf(node: Node, path: Path = []): Path[] {
  const own = [path, [...path, 'missing']];
  if (node.kind === 'map') {
    return [...own, ...node.entries.flatMap(({ key, value }) => pathsOf(value, [...path, key]))];
  }
  if (node.kind === 'scalar') return own;
  return [...own, ...node.items.flatMap((item, index) => pathsOf(item, [...path, index]))];
}

describe('the order of two paths', () => {
  it('is that of their places in the file', () => {
    fc.assert(
      fc.property(fc.oneof(sound, simpleYaml), fc.integer(), (bytes, seed) => {
        const read = readTree(bytes.toString());
        if (!('tree' in read)) return;
        const { tree } = read;
        const paths = pathsOf(tree);
        const compare = pathOrderIn(toData(tree));
        const offsetOf = (path: Path) => {
          const { entry, node } = findNearestTo(tree, path);
          return entry?.keyStart ?? node.start;
        };
        for (const [index, a] of paths.entries()) {
          const b = paths[Math.abs(seed + index * 7) % paths.length] ?? [];
          const [before, after] = [offsetOf(a), offsetOf(b)];
          // What begins in the same place holds one another, or is the same.
          if (before === after) continue;
          expect(Math.sign(compare(a, b))).toBe(Math.sign(before - after));
        }
      }),
    );
  });

  it('finds the id of a list, in whatever way it is written', () => {
    const covers = new Map([['covers', ['community', 'sponsorship']]]);
    const compare = pathOrderIn(covers);
    expect(compare(['covers', 'community'], ['covers', 'sponsorship'])).toBeLessThan(0);
    expect(compare(['covers'], ['covers', 'community'])).toBeLessThan(0);
    expect(pathOrderIn(new Map([['with', 'ana']]))(['with'], ['with', 'ana'])).toBeLessThan(0);
  });
});
