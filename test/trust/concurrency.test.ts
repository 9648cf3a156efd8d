import { renameSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeWorkplace, type Run, type Workplace } from '../support/program.js';
import { hasTmux, open } from '../support/terminal.js';
import {
  FILE,
  filesOf,
  gateBeforeRead,
  gateBeforeWrite,
  leftoversIn,
  makeDesk,
  textOf,
  WRITERS,
} from './desk.js';
import type { Gate } from './gate.js';

const CHANGING = WRITERS.filter(({ target = FILE }) => target === FILE);
const onUnix = describe.skipIf(process.platform === 'win32');

/** How editors save. */
const EDITORS = {
  'in place': (place: Workplace, text: string) => {
    place.write(FILE, text);
  },
  'by renaming': (place: Workplace, text: string) => {
    place.write('4913', text);
    renameSync(join(place.folder, '4913'), join(place.folder, FILE));
  },
};
const MANNERS = ['in place', 'by renaming'] as const;

/** Runs the program and lets an editor save while it stands at a gate. Gives the run and what was saved. */
async function meet(
  place: Workplace,
  args: readonly string[],
  gate: Gate,
  { manner, line = 'edited by hand' }: { manner: keyof typeof EDITORS; line?: string },
): Promise<Run & { edited: string }> {
  const { ends } = place.start(args);
  await gate.reached();
  const edited = `${textOf(place, FILE) ?? ''}# ${line}\n`;
  EDITORS[manner](place, edited);
  gate.open();
  return { ...(await ends), edited };
}

function unsavedIn({ folder }: Workplace): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith(`${FILE}.unsaved-`));
}

test('8 processes log 50 contacts each: none is lost', { timeout: 1_200_000 }, async () => {
  const place = makeWorkplace();
  const start = 'version: 1\nme: { name: Sam }   # that is me\npeople:\n  ana: {}\n';
  place.write(FILE, start);
  const contacts = (process: number) =>
    Array.from({ length: 50 }, (_, number) => `contact ${process}-${number}.`);
  const processes = Array.from({ length: 8 }, async (_, process) => {
    for (const what of contacts(process)) {
      const { code, err } = await place.start(['log', 'ana', '--what', what]).ends;
      expect({ code, err }).toMatchObject({ code: 0 });
    }
  });
  const ends = await Promise.allSettled(processes);
  expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);

  expect(place.run(['check'])).toEqual({ code: 0, out: '', err: '' });
  const text = place.read(FILE);
  expect(text.startsWith(start)).toBe(true);
  const logged = [...text.matchAll(/^ +what: (.*)$/gm)].map(([, what]) => what);
  const expected = Array.from({ length: 8 }, (_, process) => contacts(process)).flat();
  expect(logged.sort()).toEqual(expected.sort());
  expect(place.run(['undo', '--list']).out.trimEnd().split('\n')).toHaveLength(50);
  expect(readdirSync(place.folder).sort()).toEqual([FILE, 'state']);
});

onUnix('an editor that saves while a command runs', { timeout: 300_000 }, () => {
  test.for(MANNERS)(
    'before it has read the file, %s: the command builds on that',
    async (manner) => {
      for (const { args } of CHANGING) {
        const place = await makeDesk();
        const { code, err, edited } = await meet(place, args, gateBeforeRead(place), { manner });
        if (args[0] === 'undo' || args[0] === 'redo') {
          expect(code).toBe(2);
          expect(err).toContain('was changed by hand since');
        } else {
          expect({ code: code === 2, err }, args.join(' ')).toMatchObject({ code: false });
          expect(textOf(place, FILE)).not.toBe(edited);
          await filesOf(place).undo(join(place.folder, FILE), { force: false });
        }
        expect(textOf(place, FILE), args.join(' ')).toBe(edited);
        expect(leftoversIn(place)).toEqual([]);
      }
    },
  );

  test.for(MANNERS)('after it has read the file, %s: both texts are kept', async (manner) => {
    for (const { args, back = 'undo' } of CHANGING) {
      const place = await makeDesk();
      await place.start(args).ends;
      const wanted = textOf(place, FILE);
      await filesOf(place)[back](join(place.folder, FILE), { force: false });
      const history = place.run(['undo', '--list']).out;

      const run = await meet(place, args, gateBeforeWrite(place), { manner });
      expect(run, args.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(run.err).toMatch(/mentor-network\.yaml (was|is being) changed by another program/);
      expect(textOf(place, FILE)).toBe(run.edited);
      const kept = unsavedIn(place);
      for (const name of kept) {
        expect(textOf(place, name), args.join(' ')).toBe(wanted);
        expect(run.err).toContain(name);
      }
      // What undo and redo would have written is kept already.
      expect(kept, args.join(' ')).toHaveLength(args.length === 1 ? 0 : 1);
      expect(place.run(['undo', '--list']).out).toBe(history);
      expect(leftoversIn(place)).toEqual([]);
    }
  });

  test('again and again: at the end every line of the editor is there', async () => {
    const place = await makeDesk();
    const lines: string[] = [];
    for (let round = 0; round < 12; round++) {
      const args = ['log', 'ines', '--what', `talk ${round}.`];
      const isEarly = round % 4 < 2;
      const gate = isEarly ? gateBeforeRead(place) : gateBeforeWrite(place);
      const line = `line ${round}.`;
      const { code } = await meet(place, args, gate, {
        manner: MANNERS[round % 2] ?? 'in place',
        line,
      });
      expect(code).toBe(isEarly ? 0 : 2);
      lines.push(`# ${line}`, ...(isEarly ? [`    what: talk ${round}.`] : []));
    }
    const text = place.read(FILE).split('\n');
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    const kept = unsavedIn(place).map((name) => place.read(name));
    expect(kept.map((unsaved) => /talk (2|3|6|7|10|11)\.$/m.exec(unsaved)?.[1]).sort()).toEqual(
      ['2', '3', '6', '7', '10', '11'].sort(),
    );
  });
});

describe.runIf(hasTmux)(
  `an editor that saves while a question waits${hasTmux ? '' : ' (left out: tmux is not installed)'}`,
  () => {
    test.for(MANNERS)('%s: both texts are kept', async (manner) => {
      const place = makeWorkplace();
      place.write(FILE, 'version: 1\nme: { name: Sam }\n');
      const terminal = open(place, { args: ['interview'] });
      await terminal.sees('What makes you');
      const edited = 'version: 1\nme: { name: Sam }\n# edited by hand\n';
      EDITORS[manner](place, edited);
      await terminal.answers('What makes you', 'calm software', 'Enter');
      expect(await terminal.ends()).toBe(2);
      expect(place.read(FILE)).toBe(edited);
      const [kept = ''] = unsavedIn(place);
      expect(place.read(kept)).toContain('calm software');
      expect(terminal.screen().replaceAll('\n', '')).toContain(kept);
    });
  },
);
