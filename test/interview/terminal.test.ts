import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';
import { hasTmux, open, type Terminal } from '../support/terminal.js';

const FILE = 'mentor-network.yaml';

/** Why and how, answered or passed over. */
async function answerWhyAndHow(terminal: Terminal): Promise<void> {
  await terminal.answers('What is your name?', 'Sam Okafor', 'Enter');
  await terminal.answers('What makes you', 'calm software', 'Enter');
  await terminal.answers('What is your role now?', 'Enter');
  await terminal.answers('Where do you work', 'Northwind', 'Enter');
  await terminal.answers('Which role', 'Director', 'Enter');
  await terminal.answers('What do you still', 'budgets', 'Enter');
  await terminal.answers('What are you good at?', 'Enter');
  await terminal.answers('When did your role', 'last spring', 'Enter');
}

/** The first need: it matters, and someone new covers it. */
async function addAna(terminal: Terminal): Promise<void> {
  await terminal.answers('How much does this matter', 'Down', 'Enter');
  await terminal.answers('Who helps you get better', 'Down', 'Enter');
  await terminal.answers('What is their name?', 'Ana Ruiz', 'Enter');
  await terminal.answers('Can you count on', 'Down', 'Enter');
  await terminal.answers('Where do you know', 'Down', 'Down', 'Enter');
  await terminal.answers('Ana Ruiz is', 'Down', 'Enter');
  await terminal.answers('Ana Ruiz work?', 'Down', 'Enter');
  await terminal.answers('How strong is the tie', 'Down', 'Enter');
  await terminal.answers('When were you last in', '3 months ago', 'Enter');
  await terminal.answers('Where do you stand', ...Array<string>(7).fill('Down'), 'Enter');
}

const title = `the interview in a terminal${hasTmux ? '' : ' (left out: tmux is not installed)'}`;

describe.runIf(hasTmux)(title, { timeout: 120_000 }, () => {
  it('goes from no file to the report, which names the uncovered needs', async () => {
    const place = makeWorkplace();
    const first = open(place);
    await answerWhyAndHow(first);
    await addAna(first);
    await first.answers('Who helps you get better', 'Enter');
    for (let need = 2; need <= 9; need++) {
      await first.answers(
        'How much does this matter',
        ...(need === 5 ? ['Down', 'Enter'] : ['Enter']),
      );
      if (need === 5) await first.answers('Who speaks up for you', 'Enter');
    }
    await first.answers('Is there a need of your own', 'Enter');
    await first.answers('Who has tried to advise', 'Enter');
    expect(await first.ends()).toBe(0);
    expect(first.screen()).toContain('Institutional sponsorship');
    expect(first.screen().toLowerCase()).toContain('uncovered');
    expect(place.run(['check'])).toEqual({ code: 0, out: '', err: '' });

    const file = place.read(FILE);
    const again = open(place);
    expect(await again.ends()).toBe(0);
    expect(again.screen()).not.toContain('? ');
    expect(reportOf(again)).toBe(reportOf(first));
    expect(place.read(FILE)).toBe(file);
  });

  it('loses nothing when it is killed, and goes on where it stopped', async () => {
    const place = makeWorkplace();
    const first = open(place);
    await first.answers('What is your name?', 'Sam', 'Enter');
    await first.answers('What makes you', 'calm software', 'Enter');
    await first.answers('What is your role now?');
    first.kill();
    expect(await first.ends()).toBe(137);
    expect(place.run(['check']).code).toBe(0);

    const second = open(place);
    await second.answers('What is your role now?', 'Engineer', 'Enter');
    await second.answers('Where do you work');
    await second.close();
    expect(place.read(FILE)).toContain('role: Engineer');

    const third = open(place);
    await third.answers('Where do you work', '.', 'Enter');
    expect(await third.ends()).toBe(0);
    await third.sees('mentor-audit goes on where you stopped');
    expect(third.screen()).not.toContain('What is your role now?');
  });

  it('keeps the earlier answer when someone goes back', async () => {
    const place = makeWorkplace();
    const terminal = open(place);
    await terminal.answers('What is your name?', 'Sam', 'Enter');
    await terminal.answers('What makes you', 'calm software', 'Enter');
    await terminal.answers('What is your role now?', '<', 'Enter');
    await terminal.answers('(calm software)', 'Enter');
    await terminal.answers('What is your role now?', '.', 'Enter');
    expect(await terminal.ends()).toBe(0);
    expect(place.read(FILE)).toContain('why: calm software');
    expect(terminal.screen()).toContain('\n< What is your role now?');
  });

  it('says that there is nothing in front of the first question', async () => {
    const place = makeWorkplace();
    const terminal = open(place);
    await terminal.answers('What is your name?', '<', 'Enter');
    await terminal.sees('This is the first question.');
    await terminal.answers('What is your name?', '.', 'Enter');
    expect(await terminal.ends()).toBe(0);
  });

  it('ends with 130 on Ctrl-C, with everything saved', async () => {
    const place = makeWorkplace();
    const terminal = open(place);
    await answerWhyAndHow(terminal);
    await terminal.answers('How much does this matter', 'C-c');
    expect(await terminal.ends()).toBe(130);
    await terminal.sees('Everything answered so far is');
    expect(place.read(FILE)).toContain('last_transition: 2026-04-15');
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('ends with 130 on %s', async (signal) => {
    const place = makeWorkplace();
    const terminal = open(place);
    await terminal.answers('What is your name?', 'Sam', 'Enter');
    await terminal.answers('What makes you');
    terminal.kill(signal);
    expect(await terminal.ends()).toBe(130);
    await terminal.sees('Everything answered so far is saved');
    expect(place.read(FILE)).toContain('name: Sam');
  });

  it('ends with 130 on Ctrl-D', async () => {
    const place = makeWorkplace();
    const terminal = open(place);
    await terminal.answers('What is your name?', 'Sam', 'Enter');
    await terminal.answers('What makes you', 'C-d');
    expect(await terminal.ends()).toBe(130);
    expect(place.read(FILE)).toContain('name: Sam');
  });

  it('stays readable in 40 columns', async () => {
    const place = makeWorkplace();
    const terminal = open(place, { columns: 40 });
    await answerWhyAndHow(terminal);
    await addAna(terminal);
    await terminal.answers('Who helps you get better', '.');
    expect(await terminal.ends()).toBe(0);
    const words = terminal.screen().split('\n').slice(0, 64).join('\n');
    expect(words).toMatchSnapshot();
  });

  it('says what is wrong with a date, and takes another', async () => {
    const place = makeWorkplace();
    place.write(
      FILE,
      'version: 1\nme: { name: Sam, role: Engineer, organization: Acme }\nwhy: maps\n',
    );
    const terminal = open(place);
    for (const question of ['Which role', 'What do you still', 'What are you good at?']) {
      await terminal.answers(question, 'Enter');
    }
    await terminal.answers('When did your role', 'tomorrow', 'Enter');
    await terminal.sees('is yet to come');
    terminal.types('C-u', 'yesterday', 'Enter');
    await terminal.answers('How much does this matter', '.');
    expect(await terminal.ends()).toBe(0);
    expect(place.read(FILE)).toContain('last_transition: 2026-11-21');
  });

  it('shows what it would write with --dry-run, and writes nothing', async () => {
    const place = makeWorkplace();
    const terminal = open(place, { args: ['interview', '--dry-run'] });
    await terminal.answers('What is your name?', 'Sam', 'Enter');
    await terminal.answers('What makes you', '.', 'Enter');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.screen()).toContain('+  name: Sam');
    expect(() => place.read(FILE)).toThrow('ENOENT');
  });

  it('asks about the needs that --only names, and knows none that is not there', async () => {
    const place = makeWorkplace();
    place.write(FILE, 'version: 1\nme: { name: Sam }\n');
    const terminal = open(place, { args: ['interview', '--only', 'safe-space'] });
    await terminal.answers('How much does this matter', 'Down', 'Down', 'Enter');
    await terminal.answers('With whom can you say', 'Enter');
    expect(await terminal.ends()).toBe(0);
    expect(place.read(FILE)).toContain('safe-space: some');

    const misspelled = open(place, { args: ['interview', '--only', 'safespace'] });
    expect(await misspelled.ends()).toBe(2);
    expect(misspelled.screen()).toContain('safe-space');
  });

  it('does not overwrite a file that changed meanwhile', async () => {
    const place = makeWorkplace();
    place.write(FILE, 'version: 1\nme: { name: Sam }\n');
    const terminal = open(place);
    await terminal.answers('What makes you');
    place.write(FILE, 'version: 1\nme: { name: Samira }\n');
    terminal.types('maps', 'Enter');
    expect(await terminal.ends()).toBe(2);
    expect(place.read(FILE)).toBe('version: 1\nme: { name: Samira }\n');
  });
});

describe('the interview without a terminal', () => {
  it('says how to do it', () => {
    const place = makeWorkplace();
    const { code, err } = place.run(['interview']);
    expect(code).toBe(2);
    expect(err).toContain('--answers FILE');
  });
});

/** What stands below the last question. */
function reportOf({ screen }: Terminal): string {
  const seen = screen();
  const hint = /Your answers are in .*\n/.exec(seen);
  return seen.slice(hint ? hint.index + hint[0].length : 0).trim();
}
