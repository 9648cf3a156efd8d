import { describe, expect, it } from 'vitest';
import { planReview } from '../../src/interview/review-questions.js';
import { BACK, KILL, SKIP, STOP, talk, type Line } from './conversation.js';

const FILE = `version: 1
me: { name: Sam, organization: Northwind }
needs:
  sponsorship: high
  community: none
people:
  ana:
    name: Ana
    step: build
    last_contact: 2026-10-02
    covers: { sponsorship: reliable }
  ben: { name: Ben, step: maintain }
log:
  - { on: 2026-10-02, with: ana, asked: sponsorship, answer: pending }
reviews:
  - { on: 2025-11-20, people: { ana: invest, ben: maintain } }
`;

const review = (lines: readonly Line[], text = FILE) => talk(lines, { text, plan: planReview });

const NO_TRANSITION: Line = ['changed since 2025-11-20', SKIP];
const SAME_NEEDS: Line = ['matter more or less', []];
/** Needs that were never rated are asked about as the interview does. */
const UNRATED: readonly Line[] = Array.from({ length: 7 }, () => ['matter to you now', SKIP]);
const NO_OWN: Line = ['a need of your own', SKIP];
const ALL_THERE: readonly Line[] = [
  ['no longer in your corner', []],
  ['Who is new since', SKIP],
];
const COVERS: readonly Line[] = [
  ['not in the room', ['Ana']],
  ['count on Ana', 'Reliably'],
  ['in touch with Ana', '2026-10-02'],
  ['stand with Ana', 'We talk'],
];
const NOTHING_HARD: Line = ['hard to hear', []];
const STILL_OPEN: Line = ['You asked Ana about institutional sponsorship', 'No answer yet'];

const BEFORE_PEOPLE: readonly Line[] = [NO_TRANSITION, SAME_NEEDS, ...UNRATED, NO_OWN];
const WHOLE: readonly Line[] = [
  ...BEFORE_PEOPLE,
  ...ALL_THERE,
  ...COVERS,
  NOTHING_HARD,
  STILL_OPEN,
];

/** The file without what only a review under way needs. */
function withoutProgress(text: string): string {
  return text.replaceAll(/^x-(?:review-progress|interview):\n(?: .*\n)*/gm, '');
}

describe('a review', () => {
  it('in which nothing changed asks everything once and changes nothing', async () => {
    const talked = await review(WHOLE);
    expect(talked.questions).toHaveLength(WHOLE.length);
    expect(talked.result.isFinished).toBe(true);
    expect(withoutProgress(talked.text)).toBe(FILE);
    expect((await review([], talked.text)).questions).toEqual([]);
  });

  it('goes on where it was killed, at every question', async () => {
    let text = FILE;
    for (const line of WHOLE) {
      const killed = await review([[line[0], KILL]], text);
      expect(killed.wasKilled).toBe(true);
      const { text: after, questions } = await review([line], killed.text);
      expect(questions[0]?.message).toContain(line[0]);
      text = after;
    }
    expect((await review([], text)).questions).toEqual([]);
  });

  it('begins anew when it was left for more than a month', async () => {
    const { text } = await talk([NO_TRANSITION], {
      text: FILE,
      plan: planReview,
      today: '2026-10-20',
    });
    await review([NO_TRANSITION], text);
  });

  it('leads with a fresh look at every need when the role changed', async () => {
    const { result } = await review([
      ['changed since 2025-11-20', '2026-03-01'],
      ['makes you do this work', SKIP],
      ['your role now', 'Director'],
      ['work or study', 'Northwind'],
      ['like next', SKIP],
      ['have to learn', SKIP],
      ['matter to you now', SKIP],
      ['matter to you now', SKIP],
      ['matter to you now', 'A lot'],
      ...UNRATED.slice(0, 6),
      NO_OWN,
    ]);
    expect(result.file.network.me).toMatchObject({
      role: 'Director',
      last_transition: '2026-03-01',
    });
    expect(result.file.network.needs.get('community')?.importance).toBe('high');
  });

  it('takes no change of role that came before the last review', async () => {
    const { text } = await review([['changed since 2025-11-20', '2025-11-20']]);
    expect(withoutProgress(text)).toBe(FILE);
  });

  it('rates anew only the needs that matter differently', async () => {
    const { result, questions } = await review([
      NO_TRANSITION,
      ['matter more or less', ['Institutional sponsorship']],
      ...UNRATED.slice(0, 3),
      ['matter to you now', 'Somewhat'],
    ]);
    expect(questions[5]?.heading.title).toBe('Institutional sponsorship');
    expect(result.file.network.needs.get('sponsorship')?.importance).toBe('some');
  });

  it('closes those who are gone and adds those who are new', async () => {
    const { result, questions } = await review([
      ...BEFORE_PEOPLE,
      ['no longer in your corner', ['Ben']],
      ['Why did it end with Ben', 'We drifted apart'],
      ['Who is new since', 'Cem'],
      ['Who is new since', SKIP],
      ['not in the room', ['Cem']],
      ['count on Cem', 'Sometimes'],
      ['you know Cem from', SKIP],
      ['Cem is', STOP],
    ]);
    const { people } = result.file.network;
    expect(people.get('ben')?.closed).toEqual({ on: '2026-11-22', because: 'drifted' });
    expect(people.get('cem')?.covers).toEqual(new Map([['sponsorship', 'occasional']]));
    expect(people.get('ana')?.covers.size).toBe(0);
    const list = questions.find(({ id }) => id === 'needs.sponsorship.who');
    expect(list).toMatchObject({ ticked: ['ana'], choices: [{ label: 'Ana' }, { label: 'Cem' }] });
  });

  it('puts what was hard to hear into the log, on the day of the last contact', async () => {
    const { text } = await review([
      ...BEFORE_PEOPLE,
      ...ALL_THERE,
      ...COVERS,
      ['hard to hear', ['Ana']],
      ['What did Ana tell you', 'the ask was buried'],
      ['What have you changed', 'I ask in the first line'],
      ['You asked Ana', 'Yes'],
    ]);
    expect(withoutProgress(text)).toBe(
      FILE.replace('answer: pending }', 'answer: yes }').replace(
        'reviews:',
        `  - on: 2026-10-02
    with: [ana]
    critical_feedback: the ask was buried
    what: I ask in the first line
reviews:`,
      ),
    );
  });

  it('can go back, and keeps what was said', async () => {
    const { text } = await review([
      NO_TRANSITION,
      ['matter more or less', BACK],
      ['changed since 2025-11-20', '2026-03-01'],
      ['makes you do this work', 'maps'],
    ]);
    expect(text).toContain('why: maps');
  });

  it('looks back on a year when it is the first', async () => {
    const first = FILE.slice(0, FILE.indexOf('reviews:'));
    await review([['changed since 2025-11-22', SKIP]], first);
  });
});
