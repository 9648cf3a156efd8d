import { describe, expect, it } from 'vitest';
import { undecidedCount, undecidedSentences } from '../../src/reporters/undecided-words.js';
import { RULES } from '../../src/rules/index.js';
import { reportOn } from './sample.js';

const asIs = (text: string) => text;

describe('what could not be judged', () => {
  const { result } = reportOn(
    {
      me: { name: 'Sam' },
      people: {
        ana: { name: 'Ana', covers: ['sponsorship'] },
        ben: { name: 'Ben', covers: ['sponsorship'] },
      },
    },
    { rules: RULES },
  );

  it('is told by what is missing, with the rules that wait for it', () => {
    const sentences = undecidedSentences(result, asIs);
    expect(sentences).toContain(
      'The level next to you is missing for Ana and Ben (powerless-sponsor)',
    );
    expect(sentences).toContain('Your own field is missing (single-field)');
    expect(sentences).toContain('A recorded review is missing (overdue-review)');
    expect(sentences.join('\n')).not.toMatch(/people\.|undefined/);
  });

  it('is counted', () => {
    expect(undecidedCount(result)).toMatch(/^\d+ rules could not be judged$/);
    expect(undecidedCount({ ...result, undecided: [] })).toBe('');
  });

  it('tells one missing thing once, however many rules wait for it', () => {
    const undecided = [
      { rule: 'single-organization', missing: ['me.organization'] },
      { rule: 'inward-access', missing: ['me.organization'] },
      { rule: 'poor-fit', missing: ['people.ana.shoes', 'elsewhere'] },
    ] as const;
    expect(undecidedSentences({ ...result, undecided }, asIs)).toEqual([
      'Your own organization is missing (single-organization, inward-access)',
      'elsewhere is missing (poor-fit)',
      'shoes is missing for Ana (poor-fit)',
    ]);
  });
});
