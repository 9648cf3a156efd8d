import { describe, expect, it } from 'vitest';
import type { Metrics } from '../../src/audit/metrics.js';
import { metricSentences } from '../../src/reporters/metrics-text.js';

const NOTHING: Metrics = {
  size: 0,
  ties: 0,
  density: null,
  effectiveSize: null,
  efficiency: null,
  constraint: null,
  strongShare: null,
  eiIndex: { organization: null, field: null, perspective: null },
  blauIndex: null,
  type: null,
};

describe('metrics in words', () => {
  it('say one sentence or two for each that is known', () => {
    const sentences = metricSentences({
      size: 5,
      ties: 2,
      density: 0.2,
      effectiveSize: 4.2,
      efficiency: 0.84,
      constraint: 0.4049,
      strongShare: 0.4,
      eiIndex: { organization: -1, field: 1 / 3, perspective: -0.001 },
      blauIndex: 0.72,
      type: 'opportunistic',
    });
    expect(sentences).toEqual([
      'Size: 5 people, not counting you or whom you closed.',
      'Ties: 2 pairs of them know each other.',
      'Density: 20% of all possible pairs know each other. At 0% no one knows anyone else, at 100% everyone knows everyone.',
      'Effective size: 4.2 of 5. People who know each other tend to bring you the same news, so they count for less than one each.',
      'Efficiency: 84%, the effective size as a share of your people. At 100% no two of them know each other.',
      'Constraint: 0.4. Near 0 you have many people who do not know each other; around 1 all of them lead back to the same few.',
      'Strong ties: 40% of the ties whose strength is noted. The others are weak ties, to people whom you know less well.',
      'Organizations: −1, on a scale from −1 (everyone is in yours) to +1 (everyone is in another).',
      'Fields: +0.33, on a scale from −1 (everyone works in yours) to +1 (everyone works in another).',
      'Perspectives: 0, on a scale from −1 (everyone sees the world as you do) to +1 (everyone sees it differently).',
      'Places: 72%, for where you know them from. At 0% all come from one kind of place, as work or family; the more kinds, the closer to 100%.',
      'Type: opportunistic, with people from many places and mostly weak ties, as Higgins and Kram would call it.',
    ]);
  });

  it('say nothing of what could not be computed', () => {
    expect(metricSentences(NOTHING)).toEqual([
      'Size: 0 people, not counting you or whom you closed.',
    ]);
  });

  it('say little of one person, and of two no more than what two can show', () => {
    const few = { ...NOTHING, effectiveSize: 1, efficiency: 1, constraint: 1, blauIndex: 0 };
    expect(metricSentences({ ...few, size: 1, strongShare: 1, type: 'traditional' })).toEqual([
      'Size: 1 person, not counting you or whom you closed.',
    ]);
    const two = metricSentences({ ...few, size: 2, density: 0, strongShare: 0.5 });
    expect(two.map((text) => text.split(':')[0])).toEqual([
      'Size',
      'Ties',
      'Strong ties',
      'Places',
    ]);
    expect(two[1]).toBe('Ties: the two do not know each other, as far as is noted.');
    expect(metricSentences({ ...few, size: 2, ties: 1 })[1]).toBe('Ties: the two know each other.');
    expect(metricSentences({ ...few, size: 4 })[1]).toBe(
      'Ties: no two of them know each other, as far as is noted.',
    );
  });

  it('never judge', () => {
    const all = metricSentences({
      ...NOTHING,
      size: 3,
      density: 1,
      constraint: 1,
      type: 'receptive',
    });
    expect(all.join(' ')).not.toMatch(/better|worse|good|bad|should|too (few|many|much)/i);
  });
});
