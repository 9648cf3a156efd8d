import { describe, expect, it } from 'vitest';
import { reportOn, SAMPLE } from './sample.js';

describe('a redacted result', () => {
  const real = reportOn(SAMPLE).result;
  const { result } = reportOn(SAMPLE, { isRedacted: true });

  it('counts what it does not list', () => {
    expect(result.counts).toEqual(real.counts);
    expect(result.people).toEqual(real.people);
    expect(result.hidden).toBe(real.findings.length - result.findings.length);
    expect(result.hidden).toBe(1);
    expect(real.hidden).toBeUndefined();
  });

  it('has no confidential person in it under an id', () => {
    expect([...result.network.people.keys()]).toEqual(['person-1', 'person-2', 'person-4']);
    const listed = result.needs.flatMap(({ covers }) => covers.map(({ person }) => person.id));
    expect(listed).toEqual(['person-1', 'person-2', 'person-1', 'someone', 'someone']);
  });

  it('begins sentences with a capital', () => {
    const network = {
      needs: { community: 'high' as const },
      people: { ana: { confidential: true, covers: { community: 'occasional' as const } } },
    };
    const { nextStep } = reportOn(network, { isRedacted: true }).result;
    expect(nextStep).toMatchObject({ move: 'deepen', person: null, via: null });
    expect(nextStep?.text).toMatch(/^Someone helps with a sense of community now and then\./);
  });

  it('names missing data of confidential people once, without an id', () => {
    const person = { confidential: true, every: '2 weeks' };
    const { undecided } = reportOn(
      { people: { ana: person, ben: person, cem: { every: '2 weeks' } } },
      { isRedacted: true },
    ).result;
    expect(undecided).toContainEqual({
      rule: 'overdue-contact',
      missing: ['people.someone.last_contact', 'people.person-3.last_contact'],
    });
  });
});
