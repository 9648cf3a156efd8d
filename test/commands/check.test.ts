import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const TWELVE_MISTAKES = `version: 1
me: { nam: Sam }
why: &reason calm
needs: { sponsorship: hig, sponsorhip: high }
people:
  ana: { level: boss, covers: [comunity] }
  ana: { every: soon }
log: [{ on: 2026-02-30, with: bob }]
setings: {}
`;

describe('check', () => {
  it('is silent when the file is sound', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', 'version: 1\nme: { name: Sam }\n');
    expect(place.run(['check'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('lists a dozen mistakes in one run and leaves the file as it is', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', TWELVE_MISTAKES);
    for (const command of [['check'], ['report'], ['need', 'rate', 'community', 'high']]) {
      const { code, out, err } = place.run(command);
      expect(code).toBe(2);
      expect(out).toBe('');
      const lines = err.trimEnd().split('\n');
      expect(lines).toHaveLength(12);
      for (const line of lines) expect(line).toMatch(/^mentor-network\.yaml:\d+:\d+: .+; .+/);
      expect(place.read('mentor-network.yaml')).toBe(TWELVE_MISTAKES);
    }
  });

  it.each([
    ['several documents', 'version: 1\nme: { name: S }\n---\na: 1\n', ':3:1:'],
    ['an alias', 'version: 1\nme: { name: S }\nwhy: *x\n', ':3:6:'],
    ['a tag', 'version: 1\nme: { name: !!str S }\n', ':2:13:'],
    ['a merge key', 'version: 1\nme: { name: S }\nhow: { <<: {} }\n', ':3:8:'],
    ['broken syntax', 'version: 1\nme: { name: S\n', /:\d+:\d+: /],
    ['an empty file', '', ':1:1:'],
  ])('refuses %s with a place', (_words, text, expected) => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', text);
    const { code, err } = place.run(['check']);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });
});
