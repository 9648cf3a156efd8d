import { readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { printJournal } from '../../src/storage/journal.js';
import { hashOf } from '../../src/storage/versions.js';
import { namesIn, newWorld, type World } from './world.js';

/** A file that went through these texts, one change each: `to b`, `to c`. */
async function worldWith(...texts: readonly string[]): Promise<World> {
  const world = newWorld();
  const [first = '', ...later] = texts;
  writeFileSync(world.file, first);
  let expected = first;
  for (const text of later) {
    await world.files.save(world.file, text, { expected, what: `to ${text}` });
    expected = text;
  }
  return world;
}

function read({ file }: World): string {
  return readFileSync(file, 'utf8');
}

/** The history as one string; what is undone is in brackets. */
async function history({ files, file }: World): Promise<string> {
  const changes = await files.keptChanges(file);
  return changes.map(({ what, undone }) => (undone ? `[${what}]` : what)).join(', ');
}

function versionsOf({ state }: World): string {
  return join(state, readdirSync(state)[0] ?? '');
}

const gently = { force: false };
const byForce = { force: true };

describe('undo and redo', () => {
  test('go back and forth through all texts, byte by byte', async () => {
    const texts = ['a\r\n', '\uFEFFb', 'c', 'd\n'];
    const world = await worldWith(...texts);
    for (const text of ['c', '\uFEFFb', 'a\r\n']) {
      expect((await world.files.undo(world.file, gently)).undone).toBe(true);
      expect(read(world)).toBe(text);
    }
    await expect(world.files.undo(world.file, gently)).rejects.toThrow('nothing to undo');
    for (const text of ['\uFEFFb', 'c', 'd\n']) {
      expect((await world.files.redo(world.file, gently)).undone).toBe(false);
      expect(read(world)).toBe(text);
    }
    await expect(world.files.redo(world.file, gently)).rejects.toThrow('nothing to redo');
  });

  test('say which change it was, and when', async () => {
    const { files, file } = await worldWith('a', 'b');
    const change = await files.undo(file, gently);
    expect(change).toEqual({ at: change.at, what: 'to b', undone: true, before: 'b', after: 'a' });
    expect(change.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('list what is done and undone, oldest first', async () => {
    const world = await worldWith('a', 'b', 'c');
    await world.files.undo(world.file, gently);
    expect(await history(world)).toBe('to b, [to c]');
  });

  test('a new change drops what is undone', async () => {
    const world = await worldWith('a', 'b', 'c');
    await world.files.undo(world.file, gently);
    await world.files.save(world.file, 'x', { expected: 'b', what: 'to x' });
    expect(await history(world)).toBe('to b, to x');
    await expect(world.files.redo(world.file, gently)).rejects.toThrow(UserError);
    await world.files.undo(world.file, gently);
    expect(read(world)).toBe('b');
  });

  test('creating a file cannot be undone', async () => {
    const world = newWorld();
    await world.files.save(world.file, 'a', { expected: undefined, what: 'init' });
    await expect(world.files.undo(world.file, gently)).rejects.toThrow('nothing to undo');
    expect(read(world)).toBe('a');
  });

  test('a link and its file share one history', async () => {
    const world = await worldWith('a', 'b');
    const link = join(world.folder, 'link.yaml');
    symlinkSync('net.yaml', link);
    await world.files.undo(link, gently);
    expect(read(world)).toBe('a');
  });

  test('need a file', async () => {
    const world = await worldWith('a', 'b');
    rmSync(world.file);
    await expect(world.files.undo(world.file, gently)).rejects.toThrow('There is no file');
  });
});

describe('after a change by hand', () => {
  test('undo refuses and names the way out', async () => {
    const world = await worldWith('a', 'b');
    writeFileSync(world.file, 'by hand');
    const undoing = world.files.undo(world.file, gently);
    await expect(undoing).rejects.toThrow('was changed by hand since "to b"');
    await expect(undoing).rejects.toMatchObject({
      hint: expect.stringContaining('`--force`') as string,
    });
    expect(read(world)).toBe('by hand');
  });

  test('undo by force keeps the text, and redo brings it back', async () => {
    const world = await worldWith('a', 'b', 'c');
    writeFileSync(world.file, 'by hand');
    await world.files.undo(world.file, byForce);
    expect(read(world)).toBe('b');
    await world.files.redo(world.file, gently);
    expect(read(world)).toBe('by hand');
    await world.files.undo(world.file, gently);
    await world.files.undo(world.file, gently);
    expect(read(world)).toBe('a');
  });

  test('redo by force keeps the text, and undo brings it back', async () => {
    const world = await worldWith('a', 'b');
    await world.files.undo(world.file, gently);
    writeFileSync(world.file, 'by hand');
    await expect(world.files.redo(world.file, gently)).rejects.toThrow('changed by hand');
    await world.files.redo(world.file, byForce);
    expect(read(world)).toBe('b');
    await world.files.undo(world.file, gently);
    expect(read(world)).toBe('by hand');
  });

  test('even a text that is not UTF-8 is kept', async () => {
    const world = await worldWith('a', 'b');
    const bytes = Buffer.from([0xff, 0xfe, 0]);
    writeFileSync(world.file, bytes);
    await world.files.undo(world.file, byForce);
    await world.files.redo(world.file, gently);
    expect(readFileSync(world.file)).toEqual(bytes);
  });

  test('a further change keeps the text by hand as its version before', async () => {
    const world = await worldWith('a', 'b');
    writeFileSync(world.file, 'by hand');
    await world.files.save(world.file, 'c', { expected: 'by hand', what: 'to c' });
    await world.files.undo(world.file, gently);
    expect(read(world)).toBe('by hand');
    await expect(world.files.undo(world.file, gently)).rejects.toThrow('changed by hand');
  });

  test('going back by hand to an older text loses no version', async () => {
    const world = await worldWith('a', 'b');
    writeFileSync(world.file, 'by hand');
    await world.files.save(world.file, 'c', { expected: 'by hand', what: 'to c' });
    writeFileSync(world.file, 'b');
    await world.files.undo(world.file, byForce);
    expect(read(world)).toBe('by hand');
  });
});

describe('what is kept', () => {
  test('is the last 50 versions', async () => {
    const world = await worldWith(...Array.from({ length: 61 }, (_, number) => `text ${number}`));
    expect(await world.files.keptChanges(world.file)).toHaveLength(50);
    expect(namesIn(versionsOf(world))).toHaveLength(51);
    for (let step = 0; step < 50; step++) await world.files.undo(world.file, gently);
    expect(read(world)).toBe('text 10');
    await expect(world.files.undo(world.file, gently)).rejects.toThrow('nothing to undo');
    expect(namesIn(versionsOf(world))).toHaveLength(52);
  });

  test('is deleted when it is no longer needed', async () => {
    const world = await worldWith('a', 'b', 'c');
    await world.files.undo(world.file, gently);
    await world.files.undo(world.file, gently);
    await world.files.save(world.file, 'x', { expected: 'a', what: 'to x' });
    expect(namesIn(versionsOf(world))).toEqual([hashOf(Buffer.from('a')), 'journal.json'].sort());
  });

  test('can be forgotten', async () => {
    const world = await worldWith('a', 'b', 'c');
    expect(await world.files.forgetChanges(world.file)).toBe(2);
    expect(namesIn(world.state)).toEqual([]);
    expect(await world.files.keptChanges(world.file)).toEqual([]);
    expect(await world.files.forgetChanges(world.file)).toBe(0);
    expect(read(world)).toBe('c');
  });

  test('belongs to one file only', async () => {
    const world = await worldWith('a', 'b');
    const other = join(world.folder, 'other.yaml');
    writeFileSync(other, 'b');
    await expect(world.files.undo(other, gently)).rejects.toThrow('nothing to undo');
  });

  test('is not trusted when it is damaged', async () => {
    const world = await worldWith('a', 'b');
    writeFileSync(join(versionsOf(world), hashOf(Buffer.from('a'))), 'tampered');
    await expect(world.files.undo(world.file, gently)).rejects.toThrow('missing or damaged');
    expect(read(world)).toBe('b');
  });
});

describe('after a crash between journal and file', () => {
  function writeJournal(world: World, journal: Parameters<typeof printJournal>[0]): void {
    writeFileSync(join(versionsOf(world), 'journal.json'), printJournal(journal));
  }

  const change = (before: string, after: string) => ({
    at: '2026-11-22T10:00:00.000Z',
    what: `to ${after}`,
    before: hashOf(Buffer.from(before)),
    after: hashOf(Buffer.from(after)),
  });

  test('a change that never reached the file is passed over', async () => {
    const world = await worldWith('a', 'b');
    writeFileSync(join(versionsOf(world), hashOf(Buffer.from('b'))), 'b');
    writeJournal(world, { changes: [change('a', 'b'), change('b', 'c')], undone: 0 });
    expect(await history(world)).toBe('to b');
    await world.files.undo(world.file, gently);
    expect(read(world)).toBe('a');
    expect(await history(world)).toBe('[to b]');
  });

  test('an undo that never reached the file is made anew', async () => {
    const world = await worldWith('a', 'b');
    writeFileSync(join(versionsOf(world), hashOf(Buffer.from('b'))), 'b');
    writeJournal(world, { changes: [change('a', 'b')], undone: 1 });
    expect(await history(world)).toBe('to b');
    await world.files.undo(world.file, gently);
    expect(read(world)).toBe('a');
  });

  test('a redo that never reached the file is made anew', async () => {
    const world = await worldWith('a', 'b', 'c');
    await world.files.undo(world.file, gently);
    writeJournal(world, { changes: [change('a', 'b'), change('b', 'c')], undone: 0 });
    expect(await history(world)).toBe('to b, [to c]');
    await world.files.redo(world.file, gently);
    expect(read(world)).toBe('c');
  });
});
