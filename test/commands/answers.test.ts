import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const FILE = `version: 1
me: { name: Sam }
needs:
  sponsorship: high   # since March
  community: none
people:
  ana: { name: Ana Ruiz, covers: [community], notes: Prefers walks. }
log:
  - { on: 2026-01-05, with: ana }
`;

function withFile() {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', FILE);
  return place;
}

describe('interview --answers', () => {
  it('begins a file without a terminal and ends in the report', () => {
    const place = makeWorkplace();
    place.write('a.yaml', 'me: { name: Sam }\nneeds: { sponsorship: high }\n');
    const { code, out } = place.run(['interview', '--answers', 'a.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('✗  Institutional sponsorship  high  no one');
    expect(place.run(['check']).code).toBe(0);
    expect(place.run(['interview', '--answers', 'a.yaml']).out).toBe(out);
  });

  it('merges mappings, replaces scalars and lists, appends to the log, removes what is null', () => {
    const place = withFile();
    place.write(
      'a.yaml',
      `needs: { sponsorship: { because: a new boss }, community: some, accountability: high }
people:
  ana: { covers: { sponsorship: hoped }, notes: }
  ben: { name: Ben Ode }
log: [{ on: 2026-02-01, with: [ana, ben] }]
`,
    );
    expect(place.run(['interview', '--answers', 'a.yaml']).code).toBe(0);
    expect(place.read('mentor-network.yaml')).toBe(`version: 1
me: { name: Sam }
needs:
  sponsorship: { importance: high, because: a new boss }   # since March
  community: some
  accountability: high
people:
  ana: { name: Ana Ruiz, covers: { community: reliable, sponsorship: hoped } }
  ben: { name: Ben Ode }
log:
  - { on: 2026-01-05, with: ana }
  - on: 2026-02-01
    with: [ana, ben]
`);
  });

  it('reads the answers from standard input', () => {
    const place = withFile();
    place.run(['interview', '--answers', '-'], { input: 'why: calm software\n' });
    expect(place.read('mentor-network.yaml')).toBe(`${FILE}why: calm software\n`);
  });

  it.each([
    [
      'needs: { sponsorhip: high }',
      'a.yaml:1:10: unknown need "sponsorhip"; did you mean sponsorship?',
    ],
    ['log: [{ on: 2026-02-30, with: bob }]', 'a.yaml:1:13: "2026-02-30" is not a date'],
    [
      'log: [{ on: 2026-02-03, with: bob }]',
      'a.yaml:1:31: there is no person "bob"; use one of ana',
    ],
    ['people: { ana: }', 'a.yaml:1:1: there is no person "ana"'],
    ['~', 'a.yaml:1:1: '],
    ['why: [', 'a.yaml:1:7: a bracket is opened'],
  ])('%s points into the answers and writes nothing', (answers, expected) => {
    const place = withFile();
    place.write('a.yaml', answers);
    const { code, out, err } = place.run(['interview', '--answers', 'a.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
    expect(place.read('mentor-network.yaml')).toBe(FILE);
  });

  it('--dry-run shows the change and writes nothing', () => {
    const place = withFile();
    place.write('a.yaml', 'why: calm software\n');
    const { out } = place.run(['interview', '--answers', 'a.yaml', '--dry-run']);
    expect(out).toContain('+why: calm software\n');
    expect(place.read('mentor-network.yaml')).toBe(FILE);
  });

  it('without a terminal and without answers says which flag is missing', () => {
    const { code, err } = withFile().run(['interview']);
    expect(code).toBe(2);
    expect(err).toContain('--answers FILE');
  });
});
