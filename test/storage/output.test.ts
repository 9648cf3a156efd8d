import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BrokenPipe, UserError } from '../../src/errors.js';
import { ifPossible } from '../../src/storage/failure.js';
import { descriptorOutput, type Terminal } from '../../src/storage/output.js';
import { ended, newFolder, starter } from './world.js';

const NO_TERMINAL = { isTTY: false, columns: 0, write: () => true, on: () => undefined };

describe('descriptorOutput', () => {
  test('writes all of a long text, in the order of the calls', async () => {
    const path = join(newFolder(), 'out');
    const descriptor = openSync(path, 'w');
    const output = descriptorOutput(descriptor, () => NO_TERMINAL, 'standard output');
    const long = 'é𝄞\n'.repeat(300_000);
    await Promise.all([output.write(long), output.write(''), output.write('end')]);
    closeSync(descriptor);
    expect(readFileSync(path, 'utf8')).toBe(`${long}end`);
    expect(output).toMatchObject({ isTerminal: false, columns: 80 });
  });

  test.runIf(process.platform === 'linux')('shows a full disk', async () => {
    const descriptor = openSync('/dev/full', 'w');
    const output = descriptorOutput(descriptor, () => NO_TERMINAL, 'standard output');
    await expect(output.write('text')).rejects.toThrow(UserError);
    await expect(output.write('text')).rejects.toThrow(
      'Cannot write to standard output: the disk is full',
    );
    closeSync(descriptor);
  });

  test.runIf(process.platform === 'linux')('writes to a terminal through its stream', async () => {
    const descriptor = openSync('/dev/null', 'w');
    const written: string[] = [];
    const terminal: { -readonly [K in keyof Terminal]: Terminal[K] } = {
      ...NO_TERMINAL,
      isTTY: true,
      columns: 100,
      write: (text, done) => {
        written.push(text);
        done(
          written.length === 2
            ? Object.assign(new Error('gone'), { code: 'EIO', errno: -5 })
            : null,
        );
      },
    };
    const output = descriptorOutput(descriptor, () => terminal, 'standard output');
    await output.write('one');
    await expect(output.write('two')).rejects.toThrow('Cannot write to standard output');
    expect(written).toEqual(['one', 'two']);
    expect(output).toMatchObject({ isTerminal: true, columns: 100 });
    terminal.columns = 40;
    expect(output.columns).toBe(40);
    terminal.columns = 0;
    expect(output.columns).toBe(80);
    closeSync(descriptor);
  });

  test.skipIf(process.platform === 'win32')('shows a closed pipe', async () => {
    const child = starter('print', {})('1000000');
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended(child)).toBe(13);
  });

  test.skipIf(process.platform === 'win32')('waits until a full pipe has room again', async () => {
    const pipe = join(newFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const descriptor = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    const output = descriptorOutput(descriptor, () => NO_TERMINAL, 'standard output');
    const writing = output.write('x'.repeat(1_000_000));
    const buffer = Buffer.alloc(65_536);
    let length = 0;
    while (length < 1_000_000) {
      await new Promise(setImmediate);
      length += ifPossible(() => readSync(reader, buffer)) ?? 0;
    }
    await writing;
    closeSync(descriptor);
    expect(readSync(reader, buffer)).toBe(0);
    closeSync(reader);
  });
});

test('a broken pipe is no fault of the user', () => {
  expect(new BrokenPipe()).not.toBeInstanceOf(UserError);
});
