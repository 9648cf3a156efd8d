import { readFileSync } from 'node:fs';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

function withFile(text: string) {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', text);
  return place;
}

describe('plan', () => {
  it('goes from the gaps of the example to this month', () => {
    const { code, out, err } = withFile(EXAMPLE).run(['plan']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const order = [
      'What to do next, for Noor Haddad',
      '1 ask open, 2 new here; your limit is 3 at a time.',
      'No one is there for',
      'Institutional sponsorship (high)',
      'You asked Astrid Lindqvist about institutional sponsorship on 2026-10-14.',
      'Next contact: 2026-11-25.',
      'Access to networks (high)',
      'Ask Rosa Quispe for help with access to networks.',
      'Accountability',
      'Get back in touch with Tomasz Wójcik',
      'Hangs by a thread',
      'Practice in Portuguese',
      'Inês Duarte',
      'Keep it going',
      '2026-11-09  Show 李娜 something unfinished',
      '2026-11-29  Write two lines to Ioana Petrescu',
      'Your goals',
      '2027-06-30  Publish the flood atlas',
      '2028-12-31  Become head of mapping',
      'Left as it is: Safe space (one confidant is enough for now)',
      'mentor-audit draft check-in astrid',
    ];
    const text = out.replaceAll(/\n {6}(?=\S)/g, ' ');
    const places = order.map((line) => text.indexOf(line));
    expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(out).not.toContain('Henrik');
  });

  it('names everyone once, in text and in Markdown', () => {
    const place = withFile(EXAMPLE);
    for (const format of ['text', 'markdown']) {
      const { out } = place.run(['plan', '--format', format]);
      const text = out.replaceAll(/\s+/g, ' ');
      for (const name of ['Astrid', 'Rosa', 'Tomasz', 'Inês', '李娜', 'Ioana']) {
        expect(text.split(name), name).toHaveLength(2);
      }
    }
  });

  it('fits 80 columns, without colour where there is no terminal', () => {
    const { out } = withFile(EXAMPLE).run(['plan', '--verbose']);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/[^\n]\n$/);
  });

  it('is a contract as JSON: keys in order, the same bytes twice', () => {
    const place = withFile(EXAMPLE);
    const { out, code } = place.run(['plan', '--format', 'json']);
    expect(code).toBe(0);
    expect(place.run(['plan', '--format', 'json']).out).toBe(out);
    const plan = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(plan)).toEqual([
      'schemaVersion',
      'tool',
      'file',
      'today',
      'me',
      'asks',
      'gaps',
      'people',
      'dates',
      'waived',
    ]);
    expect(plan).toMatchObject({
      schemaVersion: 1,
      file: 'mentor-network.yaml',
      today: '2026-11-22',
      me: { name: 'Noor Haddad' },
      asks: { most: 3, open: 1, planned: 2, heldBack: 0 },
      gaps: [
        {
          needs: [{ id: 'sponsorship', importance: 'high', status: 'hoped' }],
          move: 'follow-up',
          person: 'astrid',
          via: null,
          channel: null,
          newAsk: false,
          heldBack: false,
          on: '2026-11-25',
        },
        { move: 'ask', person: 'rosa', newAsk: true },
        { move: 'reconnect', person: 'tomasz', newAsk: false },
        { move: 'deepen', person: 'ines', newAsk: true },
      ],
      people: [
        { person: '李娜', step: 'feedback', kind: 'step', on: '2026-11-09' },
        { person: 'ioana', step: null, kind: 'step', on: '2026-11-29' },
      ],
      waived: [{ need: 'safe-space', until: '2027-06-30' }],
    });
  });

  it('shows as much as the eye takes in, and all with --verbose and in Markdown', () => {
    const people = Array.from(
      { length: 9 },
      (_, index) => `  p${index}: { name: Person ${index}, next_contact: 2026-12-0${index + 1} }\n`,
    );
    const place = withFile(`version: 1\nme: { name: Sam }\npeople:\n${people.join('')}`);
    const short = place.run(['plan']).out;
    expect(short).toContain('Person 4');
    expect(short).not.toContain('Person 5');
    expect(short).toContain('and 4 more: mentor-audit plan --verbose');
    for (const args of [
      ['plan', '--verbose'],
      ['plan', '--format', 'markdown'],
    ]) {
      expect(place.run(args).out).toContain('Person 8');
    }
  });

  it('says so where nothing is due', () => {
    const { out, code } = withFile('version: 1\nme: { name: Sam }\n').run(['plan']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing is due this month.');
    expect(out).toContain('mentor-audit interview');
  });

  it('makes no plan of a faulty file', () => {
    const { code, out, err } = withFile('version: 1\nme: { nmae: Sam }\n').run(['plan']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^mentor-network\.yaml:2:\d+: /);
  });
});
