import { describe, expect, it } from 'vitest';
import { makeWorkplace, type Workplace } from '../support/program.js';

/** Who Sam is, and what they need, in the first year. */
const FIRST = `version: 1
me: { name: Sam Okafor, organization: Northwind }   # that is me
needs:
  sponsorship: high
  safe-space: some
  accountability: some
people:
  ana:
    name: Ana Ruiz
    level: senior
    step: maintain
    covers: { sponsorship: reliable }
  ben:
    name: Ben Ode
    step: build
    covers: { safe-space: reliable }
reviews: []   # written by review
settings: { lapsed_after: 20 years }
`;

interface Year {
  readonly today: string;
  /** What changed since the year before, as an answers file. */
  readonly answers: string;
  /** The exit code with --fail-on worse. */
  readonly worse: number;
  readonly expected: object;
}

/** Five years as one would write them down by hand. */
const YEARS: readonly Year[] = [
  {
    today: '2022-12-01',
    answers: 'why: I want teams to ship calm software.\n',
    worse: 0,
    expected: {
      previous: null,
      opened: [],
      closed: [],
      persisting: [],
      changed: [],
      people: { gained: [], closed: [], moved: [] },
    },
  },
  {
    // A second sponsor, someone to answer to, and Ben is a friend by now.
    today: '2023-12-01',
    answers: `people:
  ben: { step: maintain }
  cem: { name: Cem Ak, level: senior, step: build, covers: { sponsorship: reliable } }
  dee: { name: Dee Lam, step: invest, covers: { accountability: occasional } }
`,
    worse: 0,
    expected: {
      previous: '2022-12-01',
      opened: [],
      closed: ['accountability'],
      persisting: [],
      changed: [
        { need: 'accountability', from: 'gap', to: 'thin', direction: 'better' },
        { need: 'sponsorship', from: 'single', to: 'covered', direction: 'better' },
      ],
      people: {
        gained: ['cem', 'dee'],
        closed: [],
        moved: [{ person: 'ben', from: 'build', to: 'maintain' }],
      },
    },
  },
  {
    // A new role: other things matter. Ana moved on, Cem is one sponsor only.
    today: '2024-12-02',
    answers: `me: { last_transition: 2024-06-01, role: Engineering manager }
needs: { accountability: high, safe-space: high, role-models: some }
people:
  ana: { closed: { on: 2024-07-01, because: moved-on } }
`,
    worse: 1,
    expected: {
      previous: '2023-12-01',
      opened: ['role-models'],
      closed: [],
      persisting: [],
      changed: [
        { need: 'role-models', from: 'unrated', to: 'gap', direction: 'same' },
        { need: 'accountability', from: 'thin', to: 'thin', direction: 'same' },
        { need: 'sponsorship', from: 'covered', to: 'single', direction: 'worse' },
        { need: 'safe-space', from: 'single', to: 'single', direction: 'same' },
      ],
      people: { gained: [], closed: ['ana'], moved: [] },
    },
  },
  {
    // The last sponsor is lost, and so is Dee: the gap of the first year is open again.
    today: '2025-12-01',
    answers: `people:
  cem: { closed: { on: 2025-03-01, because: drifted } }
  dee: { closed: { on: 2025-05-01 } }
  eve: { name: Eve Sol, level: senior, step: initiate, covers: { sponsorship: hoped, role-models: reliable } }
log:
  - { on: 2025-11-01, with: eve, asked: sponsorship, answer: pending }
`,
    worse: 1,
    expected: {
      previous: '2024-12-02',
      opened: ['accountability', 'sponsorship'],
      closed: ['role-models'],
      persisting: [],
      changed: [
        { need: 'accountability', from: 'thin', to: 'gap', direction: 'worse' },
        { need: 'sponsorship', from: 'single', to: 'hoped', direction: 'worse' },
        { need: 'role-models', from: 'gap', to: 'single', direction: 'better' },
      ],
      people: { gained: ['eve'], closed: ['cem', 'dee'], moved: [] },
    },
  },
  {
    // Eve said yes. Accountability is still a gap, and nobody needs role models any more.
    today: '2026-12-01',
    answers: `needs: { role-models: none }
people:
  eve: { step: build, covers: { sponsorship: reliable } }
log:
  - { on: 2026-01-10, with: eve, asked: sponsorship, answer: yes }
`,
    worse: 0,
    expected: {
      previous: '2025-12-01',
      opened: [],
      closed: ['sponsorship'],
      persisting: ['accountability'],
      changed: [
        { need: 'sponsorship', from: 'hoped', to: 'single', direction: 'better' },
        { need: 'role-models', from: 'single', to: 'not-needed', direction: 'same' },
      ],
      people: {
        gained: [],
        closed: [],
        moved: [{ person: 'eve', from: 'initiate', to: 'build' }],
      },
    },
  },
];

/** Reviews one year by script, and records it. */
function reviewYear(place: Workplace, { today, answers }: Year, ...args: readonly string[]) {
  place.write('answers.yaml', answers);
  return place.run([
    ...['--today', today, 'review', '--no-input', '--answers', 'answers.yaml'],
    ...['--record', '--format', 'json', '--fail-on', 'worse', ...args],
  ]);
}

function withFirstYear(): Workplace {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', FIRST);
  return place;
}

describe('five years', () => {
  it('give the comparisons that one would write by hand', () => {
    const place = withFirstYear();
    for (const year of YEARS) {
      const { code, out, err } = reviewYear(place, year);
      expect(err).toBe('');
      expect({ today: year.today, code }).toEqual({ today: year.today, code: year.worse });
      const { report, ...review } = JSON.parse(out) as Record<string, unknown>;
      expect(review).toEqual({
        schemaVersion: 1,
        tool: { name: 'mentor-audit', version: expect.any(String) as string },
        file: 'mentor-network.yaml',
        today: year.today,
        ...year.expected,
      });
      expect(Object.keys(review)).toEqual([
        ...['schemaVersion', 'tool', 'file', 'today', 'previous', 'opened', 'closed'],
        ...['persisting', 'changed', 'people'],
      ]);
      const plain = place.run(['--today', year.today, 'report', '--format', 'json']);
      expect(report).toEqual(JSON.parse(plain.out));
      expect(place.run(['check']).code).toBe(0);
    }
    const { code, out } = place.run(['--today', '2026-12-01', 'history']);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
    // How many findings there are is the business of the rules.
    const file = place.read('mentor-network.yaml').replaceAll(/(?<=findings: ).*/g, '…');
    expect(file).toMatchSnapshot();
  });

  it('read well: a transition leads, and what became of the asks and the next step is told', () => {
    const place = withFirstYear();
    const texts = YEARS.map((year) => {
      reviewYear(place, year);
      return place.run(['--today', year.today, 'review', '--no-input']).out;
    });
    const comparisons = texts.map((text) => text.slice(text.indexOf('\nSince ') + 1));
    expect(comparisons.join('\n')).toMatchSnapshot();
    expect(texts[2]?.startsWith('A fresh look at every need\n')).toBe(true);
    expect(texts[3]?.startsWith('The mentoring network of')).toBe(true);
  });
});
