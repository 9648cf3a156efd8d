import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadFileError, UserError } from '../../src/errors.js';
import { readStream } from '../../src/storage/input.js';
import { MAX_BYTES } from '../../src/storage/read.js';
import { newWorld } from './world.js';

describe('readText', () => {
  test.for([
    ['a BOM', '\uFEFFversion: 1\r\n'],
    ['every kind of character', 'é 𝄞 \uFFFD \0 \u001b \u202e\n'],
    ['nothing', ''],
  ] as const)('keeps %s', async ([, text]) => {
    const { files, file } = newWorld();
    writeFileSync(file, text);
    expect(await files.readText(file)).toBe(text);
  });

  test.for([
    ['at the start', Buffer.from([0xff]), 1, 1],
    ['after lines of each kind', Buffer.from('a\nb\r\nc\rd \xe9', 'latin1'), 4, 3],
    ['after a BOM', Buffer.from('\xef\xbb\xbfab\xc3', 'latin1'), 1, 3],
    ['after a character of two units', Buffer.from('\xf0\x9d\x84\x9e\x80', 'latin1'), 1, 3],
    [
      'after real replacement characters',
      Buffer.from('\xef\xbf\xbd \xef\xbf\xbd\xff', 'latin1'),
      1,
      4,
    ],
    ['an encoded surrogate', Buffer.from('a\xed\xa0\x80', 'latin1'), 1, 2],
    ['an overlong slash', Buffer.from('\nab\xc0\xaf', 'latin1'), 2, 3],
  ] as const)('locates bad UTF-8 %s', async ([, bytes, line, column]) => {
    const { files, file } = newWorld();
    writeFileSync(file, bytes);
    const reading = files.readText(file);
    await expect(reading).rejects.toThrow(BadFileError);
    await expect(reading).rejects.toMatchObject({ problems: [{ line, column }] });
  });

  test('recognises UTF-16', async () => {
    const { files, file } = newWorld();
    writeFileSync(file, Buffer.from('\uFEFFversion: 1', 'utf16le'));
    await expect(files.readText(file)).rejects.toThrow(`${file}:1:1: this is not UTF-8; the file`);
  });

  test('says what to do when there is no file', async () => {
    const { files, file } = newWorld();
    const reading = files.readText(file);
    await expect(reading).rejects.toThrow(`There is no file ${file}`);
    await expect(reading).rejects.toMatchObject({
      hint: expect.stringContaining('mentor-audit init') as string,
    });
  });

  test('refuses more than 32 MiB unread', async () => {
    const { files, file } = newWorld();
    writeFileSync(file, '');
    truncateSync(file, MAX_BYTES + 1);
    await expect(files.readText(file)).rejects.toThrow(`${file} is larger than 32 MiB`);
  });

  test('refuses a folder', async () => {
    const { files, folder } = newWorld();
    await expect(files.readText(folder)).rejects.toThrow(`${folder} is a folder`);
  });

  test.skipIf(process.platform === 'win32')('refuses what is not a regular file', async () => {
    const { files, file } = newWorld();
    execFileSync('mkfifo', [file]);
    await expect(files.readText(file)).rejects.toThrow('is not a regular file');
  });

  test('refuses a dangling link, and says where it leads', async () => {
    const { files, file, folder } = newWorld();
    symlinkSync(join(folder, 'gone'), file);
    await expect(files.readText(file)).rejects.toThrow(
      `${file} is a link to ${join(folder, 'gone')}, which does not exist`,
    );
  });

  test('refuses links in a circle, a path through a file, and one with a NUL', async () => {
    const { files, file, folder } = newWorld();
    symlinkSync(file, file);
    await expect(files.readText(file)).rejects.toThrow('lead in a circle');
    writeFileSync(join(folder, 'plain'), '');
    await expect(files.readText(join(folder, 'plain', 'net.yaml'))).rejects.toThrow(UserError);
    await expect(files.readText(`${folder}/\0`)).rejects.toThrow(UserError);
  });
});

describe('exists', () => {
  test('is true for whatever is there, a dangling link included', async () => {
    const { files, file, folder } = newWorld();
    expect(await files.exists(file)).toBe(false);
    expect(await files.exists(folder)).toBe(true);
    symlinkSync('gone', file);
    expect(await files.exists(file)).toBe(true);
  });

  test('is false below a file', async () => {
    const { files, file, folder } = newWorld();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(file, '');
    expect(await files.exists(join(file, 'net.yaml'))).toBe(false);
  });
});

describe('readStream', () => {
  test('joins characters that are cut in two', async () => {
    const [head, tail] = [Buffer.from([0xc3]), Buffer.from([0xa9])];
    expect(await readStream(Readable.from([head, tail]))).toBe('é');
  });

  test('has the checks of a file', async () => {
    const bad = readStream(Readable.from([Buffer.from('ab\xff', 'latin1')]));
    await expect(bad).rejects.toThrow('-:1:3: this is not UTF-8');
    const mebibyte = Buffer.alloc(1024 * 1024);
    const large = readStream(Readable.from(Array.from({ length: 33 }, () => mebibyte)));
    await expect(large).rejects.toThrow('Standard input is larger than 32 MiB');
  });
});
