import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDot } from '../../src/reporters/dot.js';
import { mapOf } from '../../src/reporters/map.js';
import { renderMermaid } from '../../src/reporters/mermaid.js';
import { crowd } from '../support/network.js';
import { reportOn, SAMPLE } from './sample.js';

const TIES = { hasTies: true } as const;

const hasGraphviz = spawnSync('dot', ['-V']).status === 0;
const WHERE = hasGraphviz
  ? 'Graphviz'
  : 'Graphviz (skipped: there is no dot; apt-get install graphviz)';

function named(names: readonly string[]) {
  const people = crowd(...names.map((name) => ({ name, covers: ['safe-space'] })));
  return mapOf(reportOn({ me: { name: names[0] ?? '' }, people }).result);
}

describe('Mermaid', () => {
  it('draws needs, people and how they stand', () => {
    const text = renderMermaid(mapOf(reportOn(SAMPLE).result), TIES);
    expect(text).toContain('  person1("Ana Ruiz")\n');
    expect(text).toContain('  need5["Institutional sponsorship<br/>✗ only hoped for · high"]\n');
    expect(text).toContain('  person1 -.-o need5\n');
    expect(text).toContain('  person2 ==> need9\n');
    expect(text).toContain('  person1 -.- person2\n');
    expect(text).toContain('  class need5 gap\n');
  });

  it('has no sign of its own from the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const line = renderMermaid(named([`x${name}`, 'Ben']), TIES)
          .split('\n')
          .find((one) => one.startsWith('  person1('));
        expect(line).toMatch(/^ {2}person1\("(?:[^"`;#<>{}()[\]|\\&*_~]|#\d+;)*"\)$/u);
      }),
    );
  });
});

describe('DOT', () => {
  it('draws needs, people and how they stand', () => {
    const text = renderDot(mapOf(reportOn(SAMPLE).result), TIES);
    expect(text).toContain('person1 [label="Ana Ruiz" shape=plaintext]');
    expect(text).toContain('person1 -> need5 [style=dashed');
    expect(text).toContain('style="dashed,bold"');
  });

  describe.skipIf(!hasGraphviz)(WHERE, () => {
    /** The labels that Graphviz understood, in the order of the nodes. */
    const labels = (text: string): string[] => {
      const { status, stdout, stderr } = spawnSync('dot', ['-Tjson'], {
        input: text,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const { objects } = JSON.parse(stdout) as { objects: { name: string; label: string }[] };
      return objects.map(({ label }) => label);
    };

    it('accepts the sample', () => {
      expect(labels(renderDot(mapOf(reportOn(SAMPLE).result), TIES))).toContain('Ana Ruiz');
    });
  });
});
