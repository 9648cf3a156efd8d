import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';
import { hasTmux, open, type Terminal } from '../support/terminal.js';

const FILE = 'mentor-network.yaml';

/** Every need is rated, so that a review asks no more than its own questions. */
const TEXT = `version: 1
me: { name: Sam, organization: Northwind }
needs:
  professional-development: none
  emotional-support: none
  community: none
  accountability: none
  sponsorship: high
  access-to-networks: none
  project-feedback: none
  role-models: none
  safe-space: some
people:
  ana:
    name: Ana Ruiz
    step: build
    last_contact: 2026-10-02
    covers: { sponsorship: reliable }   # since May
reviews:
  - on: 2025-11-20
    needs:
      sponsorship: { importance: high, status: gap }
      safe-space: { importance: some, status: gap }
    people: { ana: invest }
    next_step: { text: Ask Ana Ruiz., need: sponsorship, move: ask, person: ana }
    note: Be braver.
`;

/** Everything up to who covers sponsorship, as it was last year. */
async function answerFirstHalf(terminal: Terminal): Promise<void> {
  await terminal.sees('Your note then: Be braver.');
  await terminal.answers('Has your role or status changed', 'Enter');
  await terminal.answers('Which of these matter more or', 'Enter');
  await terminal.answers('Is there a need of your own', 'Enter');
  await terminal.answers('Who is no longer', 'Enter');
  await terminal.answers('Who is new since 2025-11-20?', 'Ben Ode', 'Enter');
  await terminal.answers('Who is new since 2025-11-20?', 'Enter');
}

async function answerSecondHalf(terminal: Terminal): Promise<void> {
  await terminal.answers('Who speaks up for you', 'Enter');
  await terminal.answers('Can you count on Ana Ruiz', 'Enter');
  await terminal.answers('When were you last in touch', '2026-11-01', 'Enter');
  await terminal.answers('Where do you stand with', 'Enter');
  await terminal.answers('With whom can you say', 'Enter');
  await terminal.answers('Who told you something', 'Enter');
}

const title = `the review in a terminal${hasTmux ? '' : ' (left out: tmux is not installed)'}`;

describe.runIf(hasTmux)(title, { timeout: 120_000 }, () => {
  it('opens with last time, asks what changed, compares, and records with a note', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['review'] });
    await terminal.sees('Your last review was on 2025-11-20');
    await terminal.sees('Uncovered then: Institutional sponsorship, Safe space');
    await terminal.sees('Next step then: Ask Ana Ruiz.');
    await answerFirstHalf(terminal);
    await answerSecondHalf(terminal);
    await terminal.answers('Record this review', 'y', 'Enter');
    await terminal.answers('What should you remember', 'Ask earlier.', 'Enter');
    expect(await terminal.ends()).toBe(0);

    const seen = terminal.screen();
    const [report, comparison] = [
      seen.indexOf('The mentoring network of'),
      seen.indexOf('Since your review of'),
    ];
    expect(report).toBeGreaterThan(seen.indexOf('Who told you something'));
    expect(comparison).toBeGreaterThan(report);
    expect(seen.indexOf('Record this review')).toBeGreaterThan(comparison);
    expect(seen).toContain('Institutional sponsorship  no one → one person only');
    expect(seen).toContain('It happened.');

    const text = place.read(FILE);
    expect(text).not.toContain('x-review-progress');
    expect(text).toContain('    covers: { sponsorship: reliable }   # since May\n');
    expect(text).toContain('    people: { ana: build, ben-ode: null }\n');
    expect(text).toMatch(/ {2}- on: 2026-11-22\n[^]* {4}note: Ask earlier\.$/m);
    expect(place.run(['check'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('loses nothing to kill -9, and goes on where it stopped', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const first = open(place, { args: ['review'] });
    await answerFirstHalf(first);
    await first.answers('Who speaks up for you');
    first.kill();
    expect(await first.ends()).toBe(137);
    expect(place.run(['check']).code).toBe(0);
    expect(place.read(FILE)).toContain('name: Ben Ode');

    const second = open(place, { args: ['review'] });
    await second.sees('it goes on where it stopped');
    await answerSecondHalf(second);
    await second.answers('Record this review');
    second.kill();
    expect(await second.ends()).toBe(137);
    expect(second.screen()).not.toContain('Has your role');

    const third = open(place, { args: ['review'] });
    await third.answers('Record this review', 'y', 'Enter');
    await third.answers('What should you remember');
    third.kill();
    expect(await third.ends()).toBe(137);
    expect(place.read(FILE)).toContain('- on: 2026-11-22');
    expect(place.run(['check']).code).toBe(0);
  });

  it('can be stopped halfway: the report comes, nothing is recorded', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['review', '--fail-on', 'worse'] });
    await terminal.answers('Has your role or status changed', '.', 'Enter');
    expect(await terminal.ends()).toBe(0);
    await terminal.sees('Nothing is recorded yet.');
    expect(terminal.screen()).toContain('Since your review of 2025-11-20');
    expect(place.read(FILE)).toBe(TEXT);
  });

  it('shows what it would write with --dry-run, and writes nothing', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['review', '--dry-run', '--record', '--note', 'Hm.'] });
    await terminal.answers('Has your role or status changed', '2026-03-01', 'Enter');
    await terminal.answers('What makes you', '.', 'Enter');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.screen()).toContain('last_transition: 2026-03-01');
    expect(terminal.screen()).toContain('+    note: Hm.');
    expect(place.read(FILE)).toBe(TEXT);
  });
});

describe('the review without a terminal', () => {
  it('asks nothing', () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const { code, err } = place.run(['review']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
