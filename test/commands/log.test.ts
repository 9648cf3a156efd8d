import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const FILE = 'mentor-network.yaml';
const TEXT = `version: 1
me: { name: Sam }   # me
people:
    ana: { name: Ana Ruiz, every: 6 weeks, last_contact: 2026-01-05, covers: [community] }
    ben: { name: Ben Ode }
    cleo: { name: Cleo, closed: { on: 2026-02-01 } }
log:
    # the first
    - on: 2026-01-10
      with: ana
settings: { max_asks: 2 }
`;

function withFile() {
  const place = makeWorkplace();
  place.write(FILE, TEXT);
  return {
    ...place,
    log: (...args: readonly string[]) => place.run(['log', ...args]),
    /** What was written after the first entry; all other lines must be as they were. */
    added: () => {
      const [head = '', tail = ''] = TEXT.split('settings');
      const text = place.read(FILE);
      expect(text.startsWith(head)).toBe(true);
      expect(text.endsWith(`settings${tail}`)).toBe(true);
      return text.slice(head.length, -`settings${tail}`.length);
    },
  };
}

describe('log', () => {
  it('appends an entry with everything that was said, and confirms in one line', () => {
    const { log, added } = withFile();
    const run = log(
      ...['ANA', 'ode', '--on', 'last friday', '--what', 'Coffee: good', '--gave', 'a book'],
      ...['--got', 'advice', '--critical-feedback', 'too long', '--no-thanked'],
      ...['--asked', 'referral', '--answer', 'pending', '--next', 'in 3 weeks'],
    );
    expect(run).toEqual({
      code: 0,
      out: '',
      err: 'Logged 2026-11-20 with Ana Ruiz (next on 2026-12-13) and Ben Ode (next on 2026-12-13).\n',
    });
    expect(added()).toBe(`    - on: 2026-11-20
      with: [ana, ben]
      what: "Coffee: good"
      gave: a book
      got: advice
      critical_feedback: too long
      thanked: false
      asked: referral
      answer: pending
      next: 2026-12-13
`);
  });

  it.each([
    ['today', [], '2026-11-22'],
    ['a date', ['--on', '2026-10-02'], '2026-10-02'],
    ['yesterday', ['--on', 'yesterday'], '2026-11-21'],
    ['weeks ago', ['--on', '3 weeks ago'], '2026-11-01'],
  ])('on %s', (_name, flags, on) => {
    const { log, added } = withFile();
    expect(log('ana', ...flags).code).toBe(0);
    expect(added()).toBe(`    - on: ${on}\n      with: [ana]\n`);
  });

  it('resets the rhythm everywhere', () => {
    const { log, run } = withFile();
    expect(run(['person', 'list', '--overdue']).out).toContain('ana');
    expect(log('ana').err).toBe('Logged 2026-11-22 with Ana Ruiz (next due 2027-01-03).\n');
    expect(run(['person', 'list', '--overdue']).out).toBe('');
    expect(run(['report', '--verbose', '--fail-on', 'never']).out).not.toContain('overdue-contact');
    expect(run(['undo']).code).toBe(0);
    expect(run(['person', 'list', '--overdue']).out).toContain('ana');
  });

  it('says what it knows of the next contact', () => {
    const { log } = withFile();
    expect(log('ben').err).toBe('Logged 2026-11-22 with Ben Ode (no next date).\n');
    expect(log('cleo').err).toBe('Logged 2026-11-22 with Cleo (closed on 2026-02-01).\n');
  });

  it('an answer closes an earlier ask', () => {
    const { log, run } = withFile();
    log('ana', '--asked', 'sponsorship');
    expect(run(['person', 'show', 'ana']).out).toContain('Open asks\n  Institutional sponsorship');
    log('ana', '--asked', 'sponsorship', '--answer', 'yes');
    expect(run(['person', 'show', 'ana']).out).not.toContain('Open asks');
  });

  it('begins a log where there is none', () => {
    const { write, log, read } = withFile();
    write(FILE, 'version: 1\nme: { name: Sam }\npeople: { ana: {} }\n');
    expect(log('ana', 'ana').code).toBe(0);
    expect(read(FILE)).toBe(
      'version: 1\nme: { name: Sam }\npeople: { ana: {} }\nlog:\n  - on: 2026-11-22\n    with: [ana]\n',
    );
  });

  it('--dry-run shows the entry and writes nothing', () => {
    const { log, read } = withFile();
    const { out, err } = log('ana', '--dry-run');
    expect(out).toContain('+    - on: 2026-11-22\n+      with: [ana]\n');
    expect(err).toBe('');
    expect(read(FILE)).toBe(TEXT);
  });

  it.each([
    [[], 'with whom'],
    [['anna'], 'Did you mean ana (Ana Ruiz)?'],
    [['ana', 'nobody'], 'There is no person "nobody"'],
    [['ana', '--on', 'tomorrow'], 'yet to come'],
    [['ana', '--on', '2026-11-23'], 'yet to come'],
    [['ana', '--on', 'whenever'], 'not a day I understand'],
    [['ana', '--next', 'last friday'], 'has been already'],
    [['ana', '--asked', 'sponsorhip'], 'Did you mean sponsorship?'],
    [['ana', '--asked', 'referal'], 'Did you mean referral?'],
    [['ana', '--asked', 'community', '--answer', 'yess'], 'Did you mean yes?'],
    [['ana', '--answer', 'yes'], '--asked'],
    [['ana', '--what', ' '], '--what is blank'],
  ])('%j: %s, and nothing is written', (args, hint) => {
    const { log, read } = withFile();
    const { code, err, out } = log(...args);
    expect(err).toContain(hint);
    expect([code, out]).toEqual([2, '']);
    expect(read(FILE)).toBe(TEXT);
  });
});
