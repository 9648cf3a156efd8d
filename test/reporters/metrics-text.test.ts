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
      'Size: 5 people are in your network, not counting you or whom you closed.',
      'Ties: 2 pairs among them know each other.',
      'Density: 20% of all pairs that there could be. At 0% no one knows anyone else, at 100% everyone knows everyone.',
      'Effective size: people who know each other bring you partly the same news. Yours reach as far as 4.2 would who do not know each other.',
      'Efficiency: 84%, the effective size as a share of your people. It is 100% where none of them knows another.',
      'Constraint: 0.4, for how far your people lead back to one another. It nears 0 where many people do not know each other, and is about 1 where all lead to the same few.',
      'Strong ties: 40% of the ties whose strength is noted. The others are weak ties, to people whom you know less well.',
      'Organizations: −1, on a scale from −1 (everyone is in yours) to +1 (everyone is in another).',
      'Fields: +0.33, on a scale from −1 (everyone works in yours) to +1 (everyone works in another).',
      'Perspectives: 0, on a scale from −1 (everyone sees the world as you do) to +1 (everyone sees it differently).',
      'Places: draw someone by lot, and then once more. With a chance of 72% you know the two from different places, as work, family or a program.',
      'Type: opportunistic, with people from many places and mostly weak ties, as Higgins and Kram would call it.',
    ]);
  });

  it('say nothing of what could not be computed', () => {
    expect(metricSentences(NOTHING)).toEqual([
      'Size: 0 people are in your network, not counting you or whom you closed.',
      'Ties: 0 pairs among them know each other.',
    ]);
  });

  it('never judge', () => {
    const all = metricSentences({ ...NOTHING, density: 1, constraint: 1, type: 'receptive' });
    expect(all.join(' ')).not.toMatch(/better|worse|good|bad|should|too (few|many|much)/i);
  });
});
