import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';
import { hasTmux, open } from '../support/terminal.js';

const FILE = 'mentor-network.yaml';
const TEXT = `version: 1
me: { name: Sam, organization: Northwind }   # me
needs: { sponsorship: high }
people:
  ben:
    name: Ben Ode
    every: 6 weeks
    covers: [community]
log: []
`;

const title = `people and the log in a terminal${hasTmux ? '' : ' (left out: no tmux)'}`;

describe.runIf(hasTmux)(title, { timeout: 120_000 }, () => {
  it('person add asks what the interview asks, and is undone in one step', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['person', 'add', 'Ana Ruiz'] });
    await terminal.answers('Where do you know Ana Ruiz', 'Down', 'Down', 'Enter');
    await terminal.answers('Ana Ruiz is', 'Down', 'Enter');
    await terminal.answers('Ana Ruiz work?', 'Down', 'Enter');
    await terminal.answers('How strong is the tie', 'Down', 'Enter');
    await terminal.answers('When were you last in', '3 weeks ago', 'Enter');
    await terminal.answers('Where do you stand', 'Down', 'Enter');
    await terminal.answers(
      'What does Ana Ruiz help you with',
      ...Array<string>(5).fill('Down'),
      'Space',
      'Enter',
    );
    await terminal.answers('count on Ana Ruiz for this: Institutional', 'Down', 'Enter');
    expect(await terminal.ends()).toBe(0);
    await terminal.sees('Added Ana Ruiz as ana-ruiz.');
    expect(place.read(FILE)).toBe(
      TEXT.replace(
        'log: []',
        `  ana-ruiz:
    name: Ana Ruiz
    covers: { sponsorship: reliable }
    known_through: work
    level: senior
    organization: Northwind
    tie: strong
    last_contact: 2026-11-01
    step: choose
log: []`,
      ),
    );
    expect(place.run(['undo'], { env: { XDG_STATE_HOME: '', HOME: place.folder } }).code).toBe(0);
    expect(place.read(FILE)).toBe(TEXT);
  });

  it('Ctrl-C before a removal leaves all as it was, and says so', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['person', 'remove', 'ben'] });
    await terminal.sees('Remove Ben Ode');
    terminal.types('C-c');
    expect(await terminal.ends()).toBe(130);
    await terminal.sees('Stopped. Nothing was changed.');
    expect(place.read(FILE)).toBe(TEXT);
  });

  it('person edit shows what is known, and keeps the answers when one stops', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['person', 'edit', 'ben'] });
    await terminal.answers('Where do you know Ben Ode', 'Down', 'Down', 'Enter');
    await terminal.answers('Ben Ode is', '.');
    expect(await terminal.ends()).toBe(0);
    await terminal.sees('Changed Ben Ode (ben).');
    expect(place.read(FILE)).toBe(
      TEXT.replace('[community]\n', '[community]\n    known_through: work\n'),
    );
  });

  it('person remove asks first', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const no = open(place, { args: ['person', 'remove', 'ben'] });
    await no.sees('Remove Ben Ode (ben)?');
    no.types('Enter');
    expect(await no.ends()).toBe(0);
    expect(place.read(FILE)).toBe(TEXT);
    const yes = open(place, { args: ['person', 'remove', 'ben'] });
    await yes.sees('Remove Ben Ode (ben)?');
    yes.types('y', 'Enter');
    expect(await yes.ends()).toBe(0);
    expect(place.read(FILE)).toContain('people: {}\n');
  });

  it('person close asks why', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['person', 'close', 'ben'] });
    await terminal.answers('Why does it end with Ben Ode?', 'Down', 'Down', 'Down', 'Enter');
    expect(await terminal.ends()).toBe(0);
    expect(place.read(FILE)).toContain('    closed: { on: 2026-11-22, because: drifted }\n');
  });

  it('log asks everything, goes back, and writes one entry', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const terminal = open(place, { args: ['log'] });
    await terminal.answers('With whom were you in touch?', 'Down', 'Space', 'Enter');
    await terminal.answers('When was it?', 'tomorrow', 'Enter');
    await terminal.sees('yet to come');
    terminal.types('C-u', 'last friday', 'Enter');
    await terminal.answers('What happened?', 'Coffe', 'Enter');
    await terminal.answers('What did Ben Ode give you?', '<', 'Enter');
    await terminal.sees('What happened? (a few words) (Coffe)');
    terminal.types('Coffee', 'Enter');
    await terminal.answers('What did Ben Ode give you?', 'a blunt read', 'Enter');
    await terminal.answers('What did you give Ben Ode?', 'Enter');
    await terminal.answers('Was there hard feedback?', 'slide 4', 'Enter');
    await terminal.answers('Have you thanked Ben Ode?', 'Down', 'Down', 'Enter');
    await terminal.answers('Did you ask for something?', 'A', 'Enter');
    await terminal.answers('Was it granted?', 'Up', 'Up', 'Up', 'Enter');
    await terminal.answers('When are you in touch next?', 'in 3 weeks', 'Enter');
    expect(await terminal.ends()).toBe(0);
    await terminal.sees('Logged 2026-11-20 with Ben Ode (next on 2026-12-13).');
    expect(place.read(FILE)).toBe(
      TEXT.replace(
        'log: []\n',
        `log:
  - on: 2026-11-20
    with: [ben]
    what: Coffee
    got: a blunt read
    critical_feedback: slide 4
    thanked: false
    asked: community
    answer: pending
    next: 2026-12-13
`,
      ),
    );
  });

  it('log writes nothing on Ctrl-C, and what there is when one says that is all', async () => {
    const place = makeWorkplace();
    place.write(FILE, TEXT);
    const broken = open(place, { args: ['log', 'ben'] });
    await broken.answers('When was it?', 'C-c');
    expect(await broken.ends()).toBe(130);
    await broken.sees('Nothing is logged');
    expect(place.read(FILE)).toBe(TEXT);
    const short = open(place, { args: ['log', 'ben'] });
    await short.answers('When was it?', 'Enter');
    await short.answers('What happened?', 'Lunch', 'Enter');
    await short.answers('What did Ben Ode give you?', '.', 'Enter');
    expect(await short.ends()).toBe(0);
    expect(place.read(FILE)).toContain('on: 2026-11-22\n    with: [ben]\n    what: Lunch\n');
  });
});
