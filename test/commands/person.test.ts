import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const FILE = 'mentor-network.yaml';
const TEXT = `# mine
version: 1
me: { name: Sam }   # that is me
how:
  gaps: { budgeting: Owning a budget }

people:
  # someone dear
  ana:
    name: Ana Ruiz     # since school
    covers: [sponsorship, community]  # both
    knows: [ben, łukasz]
    every: 6 weeks
    last_contact: 2026-10-02

  ben:
    name: Ben Øde
    introduced_by: ana
    notes: "keep these quotes"
  łukasz:
    name: Łukasz Żak

log:
  - on: 2026-11-01
    with: [ana, ben]   # both of them
  - { on: 2026-11-02, with: ben }
waivers:
  - { rule: one-way-tie, about: ben, because: fine }
# the end`;

function withFile(text = TEXT) {
  const place = makeWorkplace();
  place.write(FILE, text);
  const run = (...args: readonly string[]) => place.run(args);
  return { ...place, person: (...args: readonly string[]) => run('person', ...args), command: run };
}

describe('person add', () => {
  it('writes every field that has a flag, after the last person', () => {
    const { person, read } = withFile();
    const run = person(
      ...['add', 'Søren Ågård', '--role', 'CTO', '--organization', 'Acme', '--field', 'maps'],
      ...['--known-through', 'work', '--level', 'senior', '--tie', 'weak', '--step', 'build'],
      ...['--perspective', 'different', '--fit', 'good', '--covers', 'sponsorship=hoped'],
      ...['--covers', 'safe-space,role-models', '--helps-with', 'budgeting', '--i-give', 'tea'],
      ...['--every', '2 months', '--last-contact', 'last friday', '--next-contact', 'in 3 weeks'],
      ...['--knows', 'ruiz', '--introduced-by', 'lukasz', '--mentee', '--no-confidential'],
      ...['--notes', 'likes: walks'],
    );
    expect(run).toMatchObject({ code: 0, err: 'Added Søren Ågård as søren-ågård.\n' });
    expect(read(FILE)).toBe(
      TEXT.replace(
        'name: Łukasz Żak\n',
        `name: Łukasz Żak
  søren-ågård:
    name: Søren Ågård
    role: CTO
    organization: Acme
    field: maps
    known_through: work
    level: senior
    tie: weak
    perspective: different
    step: build
    fit: good
    covers: { sponsorship: hoped, safe-space: reliable, role-models: reliable }
    helps_with: [budgeting]
    i_give: [tea]
    every: 2 months
    last_contact: 2026-11-20
    next_contact: 2026-12-13
    knows: [ana]
    introduced_by: łukasz
    mentee: true
    confidential: false
    notes: "likes: walks"
`,
      ),
    );
  });

  it('makes an id that is free, or takes the one that is given', () => {
    const { person } = withFile();
    expect(person('add', 'Ana').err).toContain('as ana-2');
    expect(person('add', 'Cleo', '--id', 'boss').err).toContain('as boss');
    const twin = person('add', 'Ana Ruiz');
    expect(twin.err).toContain('as ana-ruiz.');
    expect(twin.err).toContain('Someone of that name was there already: ana.');
  });

  it.each([
    [['add', ' '], 'without a name'],
    [['add', 'Cleo', '--id', 'ana'], 'The id ana is taken'],
    [['add', 'Cleo', '--id', 'My Id'], 'my-id'],
    [['add', 'Cleo', '--level', 'senor'], 'Did you mean senior?'],
    [['add', 'Cleo', '--covers', 'sponsorhip'], 'Did you mean sponsorship?'],
    [['add', 'Cleo', '--covers', 'sponsorship=relable'], 'Did you mean reliable?'],
    [['add', 'Cleo', '--helps-with', 'budgetin'], 'Did you mean budgeting?'],
    [['add', 'Cleo', '--knows', 'anna'], 'Did you mean ana (Ana Ruiz)?'],
    [['add', 'Cleo', '--every', '6 wekes'], 'Did you mean 6 weeks?'],
    [['add', 'Cleo', '--every', '1w'], 'Did you mean 1 week?'],
    [['add', 'Cleo', '--every', 'often'], 'Count in days, weeks, months, years.'],
    [['add', 'Cleo', '--last-contact', 'tomorrow'], 'yet to come'],
    [['add', 'Cleo', '--last-contact', '2026-02-30'], 'not in the calendar'],
    [['add', 'Cleo', '--next-contact', 'yesterday'], 'has been already'],
    [['add', 'Cleo', '--role', ''], '--role is blank'],
    [['edit', 'ana'], 'Nothing was named'],
    [['edit', 'ana', '--unset', 'rol'], 'Did you mean role?'],
    [['edit', 'ana', '--unset', 'knows=cleo'], 'There is no person "cleo"'],
    [['edit', 'ben', '--unset', 'knows=ana'], 'not among their knows'],
    [['edit', 'ana', '--unset', 'role=x'], 'holds a single value'],
    [['edit', 'ana', '--uncover', 'safe-space'], 'They are not down for safe-space'],
    [['edit', 'ana', '--knows', 'ana'], 'the very person'],
    [['close', 'ana'], 'declined, no-fit, drifted, moved-on'],
    [['close', 'ana', '--because', 'drift'], 'Did you mean drifted?'],
    [['close', 'ana', '--because', 'drifted', '--on', 'tomorrow'], 'yet to come'],
    [['remove', 'ana'], '--yes'],
    [['show', 'zzz'], 'All of them: mentor-audit person list.'],
    [['list', '--sort', 'nam'], 'Did you mean name?'],
    [['list', '--step', 'biuld'], 'Did you mean build?'],
    [['list', '--covers', 'x'], 'There is no need "x"'],
  ])('%j: %s, and nothing is written', (args, hint) => {
    const { person, read } = withFile();
    const { code, err, out } = person(...args);
    expect(err).toContain(hint);
    expect([code, out]).toEqual([2, '']);
    expect(read(FILE)).toBe(TEXT);
  });
});

describe('person edit', () => {
  it.each([
    ['one field', ['--step', 'build'], '2026-10-02\n', '2026-10-02\n    step: build\n'],
    ['a value in place', ['--every', '1 month'], 'every: 6 weeks', 'every: 1 month'],
    ['a name', ['--name', 'Ana R. Ruiz'], 'name: Ana Ruiz ', 'name: Ana R. Ruiz '],
    ['a cover of a list', ['--covers', 'safe-space'], 'community]', 'community, safe-space]'],
    ['one cover less', ['--uncover', 'community'], '[sponsorship, community]', '[sponsorship]'],
    ['an item more', ['--knows', 'ben', '--knows', 'ben'], '', ''],
    ['an item less', ['--unset', 'knows=ben'], '[ben, łukasz]', '[łukasz]'],
    ['a field less', ['--unset', 'every'], '    every: 6 weeks\n', ''],
    [
      'a list anew',
      ['--unset', 'knows', '--knows', 'łukasz'],
      'knows: [ben, łukasz]',
      'knows: [łukasz]',
    ],
    ['no covers', ['--unset', 'covers'], '    covers: [sponsorship, community]  # both\n', ''],
    [
      'no covers, one by one',
      ['--uncover', 'sponsorship', '--uncover', 'community'],
      '    covers: [sponsorship, community]  # both\n',
      '',
    ],
  ])('changes %s and leaves every other line', (_name, flags, before, after) => {
    const { person, read, command } = withFile();
    expect(person('edit', 'ana', ...flags).code).toBe(0);
    expect(read(FILE)).toBe(TEXT.replace(before, after));
    expect(command('check').code).toBe(0);
    if (before !== after) expect(command('undo').code).toBe(0);
    expect(read(FILE)).toBe(TEXT);
  });

  it('--dry-run shows a diff and writes nothing', () => {
    const { person, read } = withFile();
    const { out, err } = person('edit', 'ana', '--every', '1 month', '--dry-run');
    expect(out).toContain('-    every: 6 weeks\n+    every: 1 month\n');
    expect(err).toBe('');
    expect(read(FILE)).toBe(TEXT);
  });

  it('says so where nothing changes', () => {
    expect(withFile().person('edit', 'ana', '--every', '6 weeks').err).toContain(
      'Nothing to change',
    );
  });

  it('finds people without regard to case and accents', () => {
    const { person } = withFile();
    expect(person('edit', 'LUKASZ', '--tie', 'weak').err).toContain('Łukasz Żak');
    expect(person('edit', 'ode', '--tie', 'weak').err).toContain('Ben Øde');
  });

  it('lists the candidates where several fit', () => {
    const { person } = withFile();
    person('add', 'Ana Silva');
    expect(person('edit', 'an', '--tie', 'weak')).toMatchObject({
      code: 2,
      err: `"an" could be any of 2 people:
  ana  Ana Ruiz
  ana-silva  Ana Silva
Say which by the id.
`,
    });
  });
});

describe('person close', () => {
  it('adds one line, keeps the history, and can be opened again', () => {
    const { person, read } = withFile();
    expect(person('close', 'ana', '--because', 'moved-on', '--on', 'yesterday').code).toBe(0);
    const closed = '2026-10-02\n    closed: { on: 2026-11-21, because: moved-on }\n';
    expect(read(FILE)).toBe(TEXT.replace('2026-10-02\n', closed));
    person('close', 'ana', '--because', 'drifted');
    expect(read(FILE)).toContain('closed: { on: 2026-11-21, because: drifted }');
    expect(person('list').out).not.toContain('Ana Ruiz');
    expect(person('list', '--closed').out).toContain('closed 2026-11-21, drifted');
    person('edit', 'ana', '--unset', 'closed');
    expect(read(FILE)).toBe(TEXT);
  });
});

describe('person remove', () => {
  it('cleans every mention and leaves every other line', () => {
    const { person, read, command } = withFile();
    expect(person('remove', 'ben', '--yes').code).toBe(0);
    const after = TEXT.replace(
      '  ben:\n    name: Ben Øde\n    introduced_by: ana\n    notes: "keep these quotes"\n',
      '',
    )
      .replace('[ben, łukasz]', '[łukasz]')
      .replace('[ana, ben]', '[ana]')
      .replace('  - { on: 2026-11-02, with: ben }\n', '')
      .replace('waivers:\n  - { rule: one-way-tie, about: ben, because: fine }\n', 'waivers: []\n');
    expect(read(FILE)).toBe(after);
    expect(command('check').code).toBe(0);
    expect(command('undo').code).toBe(0);
    expect(read(FILE)).toBe(TEXT);
  });

  it('takes the notes of the interview along', () => {
    const { person, read } = withFile(`version: 1
me: { name: Sam }
people: { ana: {}, ben: {} }
x-interview:
  people.ana.tie: 2026-01-01
  people.ben.tie: 2026-01-01
  waiting: { needs.community.who: [ana, ben], needs.safe-space.who: [ana] }
`);
    person('remove', 'ana', '--yes');
    expect(read(FILE)).toBe(`version: 1
me: { name: Sam }
people: { ben: {} }
x-interview:
  people.ben.tie: 2026-01-01
  waiting: { needs.community.who: [ben] }
`);
  });

  const example = readFileSync('templates/example.yaml', 'utf8');
  const ids = ['astrid', '李娜', 'tomasz', 'rosa', 'ioana', 'wangari', 'ines', 'henrik'];
  it.each(ids)('%s can go from the example', (id) => {
    const { person, command, read } = withFile(example);
    expect(person('remove', id, '--yes').code).toBe(0);
    expect(command('check')).toMatchObject({ code: 0, out: '', err: '' });
    expect(command('undo').code).toBe(0);
    expect(read(FILE)).toBe(example);
  });
});

describe('person show and person list', () => {
  const example = readFileSync('templates/example.yaml', 'utf8');

  it('tells the whole story within 80 columns', () => {
    const { person } = withFile(example);
    const { out, code } = person('show', 'astrid');
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('tells it to programs', () => {
    const { person } = withFile(example);
    const story: unknown = JSON.parse(person('show', 'tomasz', '--format', 'json').out);
    expect(story).toMatchObject({
      schemaVersion: 1,
      person: { id: 'tomasz', name: 'Tomasz Wójcik', knownThrough: 'work' },
      covers: [{ need: 'accountability', cover: 'reliable', standing: 'lapsed' }],
      steps: { step: 'maintain', number: 7, next: 'feedback' },
      contact: { last: '2026-06-05', every: '4 weeks', due: '2026-07-03', daysLate: 142 },
      introducedBy: 'myself',
      introduced: ['astrid'],
      knows: ['astrid', '李娜'],
      timeline: [{ on: '2026-06-05', others: [], thanked: true, answer: null }],
    });
  });

  it.each([
    [[], ['astrid', 'ines', 'ioana', 'rosa', 'tomasz', 'wangari', '李娜']],
    [
      ['--overdue', '--sort', 'overdue'],
      ['tomasz', '李娜'],
    ],
    [
      ['--sort', 'last-contact', '--level', 'peer'],
      ['tomasz', '李娜', 'ioana'],
    ],
    [
      ['--sort', 'load', '--tie', 'weak'],
      ['astrid', 'rosa', 'wangari'],
    ],
    [
      ['--covers', 'role-models'],
      ['astrid', 'wangari', '李娜'],
    ],
    [['--step', 'initiate'], ['wangari']],
    [['--closed'], ['henrik']],
  ])('list %j', (flags, ids) => {
    const { person } = withFile(example);
    const { out } = person('list', ...flags);
    const lines = out.trimEnd().split('\n').slice(1);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(ids);
    const json = JSON.parse(person('list', ...flags, '--format', 'json').out) as {
      people: { id: string }[];
    };
    expect(json.people.map(({ id }) => id)).toEqual(ids);
    const csv = person('list', ...flags, '--format', 'csv')
      .out.split('\r\n')
      .slice(1, -1);
    expect(csv.map((line) => line.split(',')[0])).toEqual(ids);
  });

  it('says on standard error that nobody fits', () => {
    const { person } = withFile();
    expect(person('list', '--step', 'feedback')).toEqual({
      code: 0,
      out: '',
      err: 'Nobody fits.\n',
    });
  });
});
