import { diffLines } from 'diff';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

it('a year of life leaves a sound file, each step having touched only the lines concerned', () => {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', EXAMPLE);
  const file = () => place.read('mentor-network.yaml');

  /** Runs a command that may take away `removed` lines and must add `added`, in one or a few places. */
  const step = (
    args: string[],
    { removed = 0, added = 1 }: { removed?: number; added?: number },
  ) => {
    const before = file();
    const { code, err } = place.run(args);
    expect([args, code, code === 0 ? '' : err]).toEqual([args, 0, '']);
    const parts = diffLines(before, file());
    const count = (kind: 'added' | 'removed') =>
      parts.filter((part) => part[kind]).reduce((sum, part) => sum + part.count, 0);
    expect([args, count('removed')]).toEqual([args, removed]);
    expect([args, count('added')]).toEqual([args, added]);
    expect(place.run(['check'])).toEqual({ code: 0, out: '', err: '' });
  };

  const newcomers = ['Ida Brandt', 'Óscar Peña', '王芳', 'Lee Ann', 'Mbali Dube', 'Jan de Wit'];
  for (const name of newcomers) step(['person', 'add', name], { added: 3 });

  const contacts = ['ida-brandt', 'óscar-peña', '王芳', 'rosa', 'Wangari', 'ines', '李娜', 'ioana'];
  for (let day = 1; day <= 40; day++) {
    const who = contacts[day % contacts.length] ?? 'rosa';
    const on = `2026-${day <= 20 ? '10' : '11'}-${String(((day - 1) % 20) + 1).padStart(2, '0')}`;
    const got = day % 2 === 0 ? ['--got', `help number ${day}: "really"`] : [];
    step(['log', who, '--on', on, '--what', `talk ${day}`, ...got], { added: 3 + got.length / 2 });
  }

  step(['need', 'rate', 'community', 'some'], { removed: 1 });
  step(['need', 'rate', 'access-to-networks', 'some'], { removed: 1 });
  step(['person', 'edit', 'jan de wit', '--tie', 'weak'], { added: 1 });
  for (const name of ['mbali', 'lee ann', 'jan de wit']) {
    step(['person', 'close', name, '--because', 'moved-on', '--on', '2026-11-20'], { added: 1 });
  }

  const end = file();
  step(['undo'], { removed: 1, added: 0 });
  step(['undo'], { removed: 1, added: 0 });
  step(['redo'], { added: 1 });
  step(['redo'], { added: 1 });
  expect(file()).toBe(end);
  for (const line of EXAMPLE.split('\n').filter((text) => text.trim().startsWith('#'))) {
    expect(end).toContain(line);
  }
});
