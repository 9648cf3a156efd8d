import { lstatSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BadFileError, UserError } from '../errors.js';
import { locate, type Position } from '../network/position.js';
import { attempt, codeOf } from './failure.js';
import { refuseDanglingLink } from './paths.js';

/** The largest file that is read or saved, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** The largest file of another program that is read, in bytes: an address book is full of photos. */
export const MAX_FOREIGN_BYTES = 256 * 1024 * 1024;

/** The whole text of a regular UTF-8 file, its BOM included. Throws a `UserError` that names the path. */
export function readText(path: string): string {
  return decode(readBytes(path), path);
}

/** The bytes of a regular file of at most `MAX_BYTES`. Throws a `UserError` that names the path. */
export function readBytes(path: string): Buffer {
  return readAtMost(path, MAX_BYTES, missing, tooLarge);
}

/** The bytes of a regular file of another program. Throws a `UserError` that names the path. */
export function readForeignBytes(path: string): Buffer {
  return readAtMost(
    path,
    MAX_FOREIGN_BYTES,
    () => new UserError(`There is no file ${path}`, 'check the path'),
    tooLargeToImport,
  );
}

function readAtMost(
  path: string,
  most: number,
  missing: (path: string) => UserError,
  tooLarge: (path: string) => UserError,
): Buffer {
  return attempt(`read ${path}`, () => {
    const stats = statSync(resolve(path), { throwIfNoEntry: false });
    if (stats === undefined) throw missing(path);
    if (stats.isDirectory()) throw new UserError(`${path} is a folder`, 'name a file in it');
    if (!stats.isFile()) throw new UserError(`${path} is not a regular file`, 'name a file');
    if (stats.size > most) throw tooLarge(path);
    const bytes = readFileSync(resolve(path));
    // It may have grown since it was measured.
    if (bytes.length > most) throw tooLarge(path);
    return bytes;
  });
}

/** True if both paths lead to one file, through links as well. */
export function isSameFile(a: string, b: string): boolean {
  return attempt(`look at ${a}`, () => {
    const [first, second] = [a, b].map((path) =>
      statSync(resolve(path), { bigint: true, throwIfNoEntry: false }),
    );
    if (first === undefined || second === undefined) return resolve(a) === resolve(b);
    return first.dev === second.dev && first.ino === second.ino;
  });
}

/**
 * True if there is anything at `path`. A dangling link counts: reading it then says what is wrong,
 * where taking it for nothing would end in a second file somewhere else.
 */
export function isPresent(path: string): boolean {
  return attempt(`look at ${path}`, () => {
    try {
      lstatSync(resolve(path));
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
      throw error;
    }
  });
}

/** `bytes` as text, a BOM kept. Throws a `BadFileError` at the first byte that is not UTF-8. */
export function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadFileError(name, [
      {
        ...firstBadByte(bytes),
        wrong: 'this is not UTF-8',
        right: isUtf16(bytes)
          ? 'the file seems to be UTF-16: save it as UTF-8'
          : 'save the file as UTF-8, or retype this character',
      },
    ]);
  }
}

/** The refusal of a text over `MAX_BYTES`. */
export function tooLarge(name: string): UserError {
  return new UserError(`${name} is larger than 32 MiB`, 'a network file is text and far smaller');
}

/** The refusal of an import over `MAX_FOREIGN_BYTES`. */
export function tooLargeToImport(name: string): UserError {
  return new UserError(`${name} is larger than 256 MiB`, 'import it in parts');
}

function missing(path: string): UserError {
  refuseDanglingLink(path);
  return new UserError(
    `There is no file ${path}`,
    'run `mentor-audit` in a terminal to be asked, `mentor-audit init` for a file to fill in, or name yours with `--file`',
  );
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
}

function firstBadByte(bytes: Buffer): Position {
  const text = bytes.toString('utf8');
  return locate(text)(soundLength(bytes, Buffer.from(text)));
}

/** How many UTF-16 units of a text are as in the bytes that it was read from. */
function soundLength(bytes: Buffer, again: Buffer): number {
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  // The replacement of a bad byte may begin like it.
  while (((again[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return again.toString('utf8', 0, at).length;
}
