import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { askForWaiver, type Given } from '../../src/commands/waive-questions.js';
import type { Reply } from '../../src/interview/question.js';
import { RULES } from '../../src/rules/index.js';
import { networkFrom } from '../support/network.js';

const TODAY = '2026-11-22';
const { findings } = audit(networkFrom({}), {
  today: TODAY,
  rules: RULES,
  positionOf: () => ({ line: 1, column: 1 }),
});

/** Answers one question after the other; what each said, and the waiver in the end. */
async function talk(replies: readonly (string | Reply)[], given: Given = {}) {
  const asked: string[] = [];
  const waiver = await askForWaiver(
    async (question, read) => {
      const reply = replies[asked.length] ?? { kind: 'stop' };
      asked.push(question.id);
      if (typeof reply !== 'string') return reply;
      if (question.kind !== 'text') return { kind: 'choice', value: reply };
      const reading = await read(reply);
      if ('problem' in reading) throw new Error(reading.problem);
      return { kind: 'text', text: reading.text };
    },
    { findings, given, today: TODAY },
  );
  return { asked, waiver };
}

const SKIP = { kind: 'skip' } as const;
const BACK = { kind: 'back' } as const;
const ALL = ['waive.finding', 'waive.because', 'waive.until'];

describe('waive in a terminal', () => {
  it('asks which, why and until when', async () => {
    const { rule, about } = findings[1] ?? { rule: '', about: '' };
    expect(await talk(['1', 'I know', '2027-01-01'])).toEqual({
      asked: ALL,
      waiver: { rule, about, because: 'I know', until: '2027-01-01' },
    });
  });

  it('understands an end in words', async () => {
    const { waiver } = await talk(['0', 'I know', 'in 3 months']);
    expect(waiver).toMatchObject({ until: '2027-02-22' });
  });

  it('takes no date for no end', async () => {
    const { waiver } = await talk(['0', 'I know', SKIP]);
    expect(waiver).toMatchObject({ because: 'I know', until: undefined });
  });

  it('asks only what is not given', async () => {
    const given = { rule: 'unstated-why', about: 'network' } as const;
    expect((await talk(['I know', SKIP], given)).asked).toEqual(ALL.slice(1));
    expect((await talk(['0'], { because: 'I know' })).asked).toEqual(ALL.slice(0, 1));
    expect((await talk(['I know'], { ...given, until: '2027-01-01' })).waiver).toEqual({
      ...given,
      because: 'I know',
      until: '2027-01-01',
    });
  });

  it('goes back', async () => {
    const { asked, waiver } = await talk(['0', BACK, '1', 'hm', BACK, 'I know', SKIP]);
    expect(asked).toHaveLength(7);
    expect(waiver).toMatchObject({ rule: findings[1]?.rule, because: 'I know' });
  });

  it.each([
    [[SKIP]],
    [[BACK]],
    [[{ kind: 'stop' }]],
    [['0', SKIP]],
    [['0', 'x', { kind: 'stop' }]],
  ] as const)('waives nothing after %j', async (replies) => {
    expect((await talk(replies)).waiver).toBeUndefined();
  });

  it.each([
    ['2026-11-21', '2026-11-21 has been already'],
    ['soon', 'not a day I understand'],
    ['2026-02-30', '2026-02-30 is not in the calendar'],
  ])('refuses the end %s', async (date, problem) => {
    await expect(talk(['0', 'I know', date])).rejects.toThrow(problem);
  });
});
