import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const FILE = `# mine
version: 1
me: { name: Sam }   # that is me
needs:
    sponsorship: high    # really
    accountability: { importance: some, because: writing slips }

# the end`;

function withFile() {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', FILE);
  return place;
}

describe('need rate', () => {
  it('changes one word of one line', () => {
    const place = withFile();
    expect(place.run(['need', 'rate', 'sponsorship', 'some']).code).toBe(0);
    expect(place.read('mentor-network.yaml')).toBe(FILE.replace('high ', 'some '));
  });

  it('keeps the reason beside it', () => {
    const place = withFile();
    place.run(['need', 'rate', 'accountability', 'high']);
    expect(place.read('mentor-network.yaml')).toBe(
      FILE.replace('importance: some', 'importance: high'),
    );
  });

  it('adds a line in the style of its neighbours', () => {
    const place = withFile();
    place.run(['need', 'rate', 'community', 'none']);
    expect(place.read('mentor-network.yaml')).toBe(
      FILE.replace('slips }\n', 'slips }\n    community: none\n'),
    );
  });

  it('--dry-run shows the change as a diff and writes nothing', () => {
    const place = withFile();
    const { out, code } = place.run(['need', 'rate', 'sponsorship', 'some', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain(
      '-    sponsorship: high    # really\n+    sponsorship: some    # really\n',
    );
    expect(out).toMatch(/^--- a\/mentor-network\.yaml\n\+\+\+ b\/mentor-network\.yaml\n@@ /);
    expect(place.read('mentor-network.yaml')).toBe(FILE);
  });

  it.each([
    ['sponsorhip', 'high', 'Did you mean sponsorship?'],
    ['sponsorship', 'hihg', 'Did you mean high?'],
  ])('%s %s says what was meant and writes nothing', (id, importance, hint) => {
    const place = withFile();
    const { code, err } = place.run(['need', 'rate', id, importance]);
    expect(code).toBe(2);
    expect(err).toContain(hint);
    expect(place.read('mentor-network.yaml')).toBe(FILE);
  });
});

describe('need add and need list', () => {
  it('add a need of one’s own and list it', () => {
    const place = withFile();
    const { code, err } = place.run(['need', 'add', 'Visa advice', '--importance', 'high']);
    expect(code).toBe(0);
    expect(err).toContain('visa-advice');
    expect(place.read('mentor-network.yaml')).toContain(
      '    visa-advice: { importance: high, label: Visa advice }\n',
    );
    expect(place.run(['need', 'list']).out).toMatch(/visa-advice +high +Visa advice/);
  });
});

describe('undo and redo', () => {
  it('go back and forth between the very bytes', () => {
    const place = withFile();
    place.run(['need', 'rate', 'sponsorship', 'some']);
    place.run(['need', 'rate', 'community', 'none']);
    const last = place.read('mentor-network.yaml');
    expect(place.run(['undo', '--list']).out).toMatch(
      /need rate community none\n.*need rate sponsorship some/,
    );
    expect(place.run(['undo']).err).toContain('need rate community none');
    expect(place.run(['undo']).code).toBe(0);
    expect(place.read('mentor-network.yaml')).toBe(FILE);
    expect(place.run(['undo']).code).toBe(2);
    place.run(['redo']);
    expect(place.run(['redo', '--dry-run']).out).toContain('+    community: none');
    place.run(['redo']);
    expect(place.read('mentor-network.yaml')).toBe(last);
  });

  it('do not lose what was changed by hand since', () => {
    const place = withFile();
    place.run(['need', 'rate', 'sponsorship', 'some']);
    const byHand = `${place.read('mentor-network.yaml')}\n# by hand\n`;
    place.write('mentor-network.yaml', byHand);
    expect(place.run(['undo'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force') as string,
    });
    expect(place.read('mentor-network.yaml')).toBe(byHand);
    expect(place.run(['undo', '--force']).code).toBe(0);
    expect(place.read('mentor-network.yaml')).toBe(FILE);
    place.run(['redo']);
    expect(place.read('mentor-network.yaml')).toBe(byHand);
  });

  it('--clear asks first, and takes --yes', () => {
    const place = withFile();
    place.run(['need', 'rate', 'sponsorship', 'some']);
    expect(place.run(['undo', '--clear'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--yes') as string,
    });
    expect(place.run(['undo', '--clear', '--yes']).code).toBe(0);
    expect(place.run(['undo']).code).toBe(2);
  });
});
