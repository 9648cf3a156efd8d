import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const FILE = `version: 1
me: { name: Sam }   # that is me
people:
    ana:
        name: Ana Ruiz     # a friend
        role: Director
    # more to come

# the end
`;

const CONNECTIONS = `Notes:
"When exporting your connection data, some ""addresses"" are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
ANA,Ruíz 🚀,,ana@b.example,"Northwind, Inc.",VP,02 Jan 2023
,,,,,,02 Jan 2023
Ben,Ode,,,Acme,Baker,02 Jan 2023
דנה,כהן,,,Acme,,02 Jan 2023
`;

function withFile() {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', FILE);
  place.write('Connections.csv', CONNECTIONS);
  return { ...place, file: () => place.read('mentor-network.yaml') };
}

describe('import', () => {
  it('--all takes everyone, keeps every byte around, and can be undone', () => {
    const place = withFile();
    const { code, out, err } = place.run(['import', 'linkedin', 'Connections.csv', '--all']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      'Took 2 new people of 3 contacts, updated 1, 0 already known, skipped 1 that names no person.\n',
    );
    const added = `        organization: Northwind, Inc.
        x-email: ana@b.example
    ben-ode:
        name: Ben Ode
        role: Baker
        organization: Acme
        known_through: online
        covers: {}
    דנה-כהן:
        name: דנה כהן
        organization: Acme
        known_through: online
        covers: {}
`;
    expect(place.file()).toBe(FILE.replace('Director\n', `Director\n${added}`));
    expect(place.run(['check']).code).toBe(0);
    expect(place.run(['import', 'linkedin', 'Connections.csv', '--all']).err).toContain(
      'Took 0 new people of 3 contacts, updated 0, 3 already known',
    );
    expect(place.run(['undo']).err).toContain('import linkedin Connections.csv');
    expect(place.file()).toBe(FILE);
  });

  it('--match takes whom it finds, --known-through says how they came', () => {
    const place = withFile();
    const args = ['--match', 'ACME', '--match', 'nobody', '--known-through', 'community'];
    const { err } = place.run(['import', 'linkedin', 'Connections.csv', ...args]);
    expect(err).toContain('Took 2 new people of 3 contacts, updated 0, 0 already known');
    expect(place.file()).toContain('known_through: community\n');
    expect(place.file()).not.toContain('Northwind');
  });

  it('--dry-run shows the change as a diff that patch takes, and writes nothing', () => {
    const place = withFile();
    const { out, err } = place.run(['import', 'linkedin', 'Connections.csv', '--all', '--dry-run']);
    expect(out).toMatch(/^--- a\/mentor-network\.yaml\n\+\+\+ b\/mentor-network\.yaml\n@@ -3,/);
    expect(out).toContain('+    ben-ode:\n+        name: Ben Ode\n');
    expect(err).toContain('Would take 2 new people');
    expect(place.file()).toBe(FILE);
  });

  it('reads standard input and vCards', () => {
    const place = withFile();
    const input =
      'BEGIN:VCARD\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=\r\n=AB\r\nEND:VCARD\r\n';
    expect(place.run(['import', 'vcard', '-', '--all'], { input }).code).toBe(0);
    expect(place.file()).toContain('    zoë:\n        name: Zoë\n        covers: {}\n');
  });

  it('--map says which column is which', () => {
    const place = withFile();
    place.write('people.csv', 'Wer;Was\nBen Ode;Baker\n');
    const map = ['--map', 'name=Wer', '--map', 'role=Was'];
    expect(place.run(['import', 'csv', 'people.csv', '--all', ...map]).code).toBe(0);
    expect(place.file()).toContain('name: Ben Ode\n        role: Baker\n');
  });

  it('lists bad rows and imports nothing, unless --skip-bad leaves them out', () => {
    const place = withFile();
    place.write('Connections.csv', `${CONNECTIONS}Lee,Wu\nMia,"Lin\n`);
    const { code, err } = place.run(['import', 'linkedin', 'Connections.csv', '--all']);
    expect(code).toBe(2);
    expect(err).toContain('Connections.csv:9: 2 cells, where the header has 7\n');
    expect(err).toMatch(/Connections\.csv:10: a quote .*\n2 entries cannot be read/);
    expect(place.file()).toBe(FILE);
    const skipping = place.run(['import', 'linkedin', 'Connections.csv', '--all', '--skip-bad']);
    expect(skipping.code).toBe(0);
    expect(skipping.err).toContain('Connections.csv:9');
    expect(skipping.err).toContain('left out 2 that cannot be read');
  });

  it.each([
    ['without a choice', [], '--match'],
    ['with two choices', ['--all', '--match', 'x'], 'exclude'],
    ['with an empty match', ['--match', ' '], '--all'],
    ['with a map of another format', ['--all', '--map', 'name=x'], 'CSV'],
    ['with an unknown channel', ['--all', '--known-through', 'x'], 'Allowed choices'],
  ])('%s it exits 2', (_what, args, hint) => {
    const place = withFile();
    const { code, err } = place.run(['import', 'linkedin', 'Connections.csv', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(hint);
    expect(place.file()).toBe(FILE);
  });

  it.each([
    [['import', 'linkedin', 'missing.csv', '--all'], 'There is no file'],
    [['import', 'vcard', 'Connections.csv', '--all'], 'no vCard'],
    [['import', 'linkedin', 'mentor-network.yaml', '--all'], 'First Name,'],
    [['import', 'csv', 'Connections.csv', '--all', '--map', 'nmae=x'], 'Did you mean name?'],
  ])('%j says what is wrong', (args, hint) => {
    const { code, err } = withFile().run(args);
    expect(code).toBe(2);
    expect(err).toContain(hint);
  });

  it('takes 30,000 connections in one go', { timeout: 120_000 }, () => {
    const place = withFile();
    const rows = Array.from(
      { length: 30_000 },
      (_, index) =>
        `Ana ${index},Zoë,,a${index}@b.example,"Acme ${index % 90}, Inc.",Baker,02 Jan 2023\n`,
    );
    place.write('Connections.csv', `${CONNECTIONS}${rows.join('')}`);
    const { err } = place.run(['import', 'linkedin', 'Connections.csv', '--all']);
    expect(err).toContain('Took 30002 new people of 30003 contacts, updated 1');
    expect(place.file().startsWith(FILE.slice(0, FILE.indexOf('    #')))).toBe(true);
    expect(place.file().endsWith('    # more to come\n\n# the end\n')).toBe(true);
    const again = place.run(['import', 'linkedin', 'Connections.csv', '--all', '--dry-run']);
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toContain('30003 already known');
  });
});
