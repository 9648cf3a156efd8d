import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPatch } from 'diff';
import { CHECKERS } from './checkers.js';
import { networkOf } from './hostile-network.js';
import { listsOf } from './hostile-lists.js';
import { activeIn, withoutColour } from './inert.js';
import { makeFolder, PIPE, runInside, TERMINAL, type Streams } from './inside.js';
import { OUTPUTS, SAYS_NOTHING, type OutputRow } from './outputs.js';
import { HARMLESS, MARK, PAYLOADS } from './payloads.js';
import { listCommands } from './program-tree.js';

const FILE = 'mentor-network.yaml';

const filesOf = (texts: readonly string[]) => ({
  [FILE]: networkOf(texts).text,
  ...listsOf(texts),
});
const HOSTILE_FILES = filesOf(PAYLOADS);
const HARMLESS_FILES = filesOf(HARMLESS);

/** What the program says in a folder whose every file says these texts. */
async function sayOf(texts: readonly string[], { args, after = [] }: OutputRow, streams: Streams) {
  const { folder, remove } = makeFolder(texts === PAYLOADS ? HOSTILE_FILES : HARMLESS_FILES);
  try {
    for (const first of after) await runInside(folder, first, PIPE);
    const before = readFileSync(join(folder, FILE), 'utf8');
    const run = await runInside(folder, args, streams);
    // One that could not do its work says nothing to look at.
    expect([0, 1], run.err).toContain(run.code);
    return { ...run, before };
  } finally {
    remove();
  }
}

const TITLED = OUTPUTS.map(
  (row) => [`mentor-audit ${row.args.join(' ').slice(0, 60)}`, row] as const,
);

describe('whatever the file says is only text', () => {
  it.each(TITLED)('%j', async (_title, row) => {
    const { out, err, code, before } = await sayOf(PAYLOADS, row, PIPE);
    expect(activeIn(err)).toEqual([]);
    if (row.args.includes('--redact')) expect(out).not.toContain(MARK);
    if (row.kind === 'text') {
      expect(activeIn(out)).toEqual([]);
      expect(out).not.toMatch(/^Uncovered: forged/m);
    } else if (row.kind === 'patch') {
      // A program that applies it needs the bytes of the file as they are.
      expect(applyPatch(before, out)).not.toBe(false);
    } else {
      const harmless = await sayOf(HARMLESS, row, PIPE);
      await CHECKERS[row.kind](out, harmless.out);
      expect(code).toBe(harmless.code);
    }

    const shown = await sayOf(PAYLOADS, row, TERMINAL);
    if (row.kind === 'text') expect(withoutColour(shown.out)).toBe(out);
    else expect(activeIn(shown.out, row.kind === 'words' ? '\t' : '')).toEqual([]);
    expect(withoutColour(shown.err)).toBe(err);
  });
});

describe('no output is forgotten', () => {
  let commands: Awaited<ReturnType<typeof listCommands>>;
  const { folder, remove } = makeFolder({});
  beforeAll(async () => {
    commands = await listCommands(folder);
  });
  afterAll(remove);
  const rowsOf = (name: string) =>
    OUTPUTS.filter(
      ({ args }) => name === '' || args.slice(0, name.split(' ').length).join(' ') === name,
    );

  it('every command is in the table', () => {
    const missing = commands.filter(({ name, acts }) => acts && rowsOf(name).length === 0);
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(commands.length).toBeGreaterThan(30);
  });

  it('every format of every command is in the table', () => {
    const missing = commands.flatMap(({ name, formats }) =>
      formats
        .filter((format) => !rowsOf(name).some(({ args }) => args.includes(format)))
        .map((format) => `${name} ${format}`),
    );
    expect(missing).toEqual([]);
    expect(commands.flatMap(({ formats }) => formats).length).toBeGreaterThan(25);
  });

  it('every flag of every command is in the table', () => {
    const missing = commands.flatMap(({ name, switches }) =>
      switches
        .filter((flag) => !(flag in SAYS_NOTHING))
        .filter((flag) => !rowsOf(name).some(({ args }) => args.includes(flag)))
        .map((flag) => `${name} ${flag}`),
    );
    expect(missing).toEqual([]);
    expect(commands.flatMap(({ switches }) => switches).length).toBeGreaterThan(30);
  });
});
