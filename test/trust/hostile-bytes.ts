import {
  bad,
  HEAD,
  KIB,
  lines,
  LOCATED,
  MIB,
  readOnly,
  sound,
  type HostileFile,
} from './hostile-file.js';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
const wide = (text: string, isBig: boolean, width: 2 | 4) => {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const buffer = Buffer.alloc(codes.length * width);
  for (const [index, code] of codes.entries()) {
    if (width === 2) buffer[isBig ? 'writeUInt16BE' : 'writeUInt16LE'](code, index * 2);
    else buffer[isBig ? 'writeUInt32BE' : 'writeUInt32LE'](code, index * 4);
  }
  return buffer;
};
const NAMED = 'version: 1\nme: { name: "S';

const encodings: readonly HostileFile[] = [
  bad('an overlong slash', /:2:15: this is not UTF-8/, () => bytes(NAMED, [0xc0, 0xaf], '" }\n')),
  bad('an overlong NUL', /:2:15: this is not UTF-8/, () => bytes(NAMED, [0xc0, 0x80], '" }\n')),
  bad('a lone continuation byte', /:2:15: this is not UTF-8/, () => bytes(NAMED, [0x80], '" }\n')),
  bad('a start byte without its end', /:2:15: this is not UTF-8/, () =>
    bytes(NAMED, [0xe2, 0x82], '" }\n'),
  ),
  bad('a surrogate in UTF-8', /:2:15: this is not UTF-8/, () =>
    bytes(NAMED, [0xed, 0xa0, 0x80], '" }\n'),
  ),
  bad('a code point past the last', /:2:15: this is not UTF-8/, () =>
    bytes(NAMED, [0xf4, 0x90, 0x80, 0x80], '" }\n'),
  ),
  bad('a byte that UTF-8 never has', /:2:15: this is not UTF-8/, () =>
    bytes(NAMED, [0xff], '" }\n'),
  ),
  bad('Latin-1', /:2:15: this is not UTF-8/, () => Buffer.from(`${NAMED}é" }\n`, 'latin1')),
  bad('a character cut off at the end', /:3:8: this is not UTF-8/, () =>
    bytes(HEAD, 'why: ab', [0xf0, 0x9f, 0x91]),
  ),
  bad('one bad byte behind 30 MiB of replacement characters', /:3:\d+: this is not UTF-8/, () =>
    bytes(HEAD, 'why: ', '\uFFFD'.repeat(10 * MIB), [0xff]),
  ),
  bad('30 MiB of bad bytes', /:3:6: this is not UTF-8/, () =>
    Buffer.concat([Buffer.from(`${HEAD}why: `), Buffer.alloc(30 * MIB, 0xff)]),
  ),
  bad('bad bytes between replacement characters, 30 MiB', LOCATED, () =>
    Buffer.concat([Buffer.from(HEAD), Buffer.alloc(30 * MIB, bytes([0xef, 0xbf, 0xbd, 0xff]))]),
  ),
  bad(
    'UTF-16 with its mark, little end first',
    /:1:1: this is not UTF-8; the file seems to be UTF-16/,
    () => bytes([0xff, 0xfe], [...wide(HEAD, false, 2)]),
  ),
  bad(
    'UTF-16 with its mark, big end first',
    /:1:1: this is not UTF-8; the file seems to be UTF-16/,
    () => bytes([0xfe, 0xff], [...wide(HEAD, true, 2)]),
  ),
  bad('UTF-16 without a mark', LOCATED, () => wide(HEAD, false, 2)),
  bad('UTF-16 without a mark, big end first', LOCATED, () => wide(HEAD, true, 2)),
  bad('UTF-32', LOCATED, () => wide(HEAD, false, 4)),
  bad('UTF-32 with its mark', LOCATED, () => wide(`\uFEFF${HEAD}`, false, 4)),
  bad('UTF-32 with its mark, big end first', LOCATED, () => wide(`\uFEFF${HEAD}`, true, 4)),
];

const characters: readonly HostileFile[] = [
  bad('a NUL', /:3:7: a NUL character/, () => `${HEAD}why: a\0b\n`),
  bad('a NUL as the first byte', /:1:1: a NUL character/, () => `\0${HEAD}`),
  bad('a NUL as the last byte', /:3:1: a NUL character/, () => `${HEAD}\0`),
  bad('a NUL behind a sound file and a break', /:4:1: a NUL character/, () => `${HEAD}# end\n\0\n`),
  bad('a NUL in a comment', /:3:4: a NUL character/, () => `${HEAD}# a\0\n`),
  bad('30 MiB of NULs', /:1:1: a NUL character/, () => Buffer.alloc(30 * MIB)),
  bad('30 MiB of NULs and letters', /:1:1: a NUL character/, () => Buffer.alloc(30 * MIB, '\0a')),
  bad('30 MiB of DEL, one a line', LOCATED, () => Buffer.alloc(30 * MIB, '\x7f\n')),
  bad(
    'an escape sequence',
    /:3:6: an invisible control character \(U\+001B\)/,
    () => `${HEAD}why: \u001b[31mred\n`,
  ),
  bad(
    'a lone high surrogate by its escape, as an id',
    /:3:/,
    () => `${HEAD}people: { "\\uD800": { name: Ana } }\n`,
  ),
  sound(
    'lone surrogates by their escapes, in texts',
    () =>
      `${HEAD}why: "\\uD800 \\uDC00 \\uDC00\\uD800"\npeople: { ana: { name: "\\uDBFF", covers: [sponsorship] } }\n`,
  ),
  sound(
    'every control character by its escape',
    () =>
      `${HEAD}why: "${Array.from({ length: 0xa0 }, (_, code) => `\\x${code.toString(16).padStart(2, '0')}`).join('')}"\n`,
  ),
  sound(
    'bidi overrides and joiners in a name',
    () => `${HEAD}people: { ana: { name: "\u202eanA\u2066\u200d", covers: [sponsorship] } }\n`,
  ),
  bad('an escape past the last code point', LOCATED, () => `${HEAD}why: "\\U7FFFFFFF"\n`),
  bad('an escape that ends too soon', LOCATED, () => `${HEAD}why: "\\u12"\n`),
  bad('a hundred thousand bad escapes', LOCATED, () => `${HEAD}why: "${'\\q'.repeat(100_000)}"\n`),
  sound('a byte order mark', () => `\uFEFF${HEAD}`),
  bad('two byte order marks', /:1:1: a byte order mark/, () => `\uFEFF\uFEFF${HEAD}`),
  bad('a byte order mark in the middle', /:3:1: a byte order mark/, () => `${HEAD}\uFEFFwhy: a\n`),
  bad('a byte order mark in a text', /:3:7: a byte order mark/, () => `${HEAD}why: a\uFEFF\n`),
  bad('a byte order mark at the end', /:3:1: a byte order mark/, () => `${HEAD}\uFEFF`),
  bad('10 MiB of byte order marks', /byte order mark/, () => '\uFEFF'.repeat((10 * MIB) / 3)),
  sound('lines that end in CR', () =>
    `${HEAD}why: a\nhow: { next_role: b }\n`.replaceAll('\n', '\r'),
  ),
  sound('lines that end in CR LF', () => `${HEAD}why: a\n`.replaceAll('\n', '\r\n')),
  sound(
    'line ends of all kinds',
    () => 'version: 1\r\nme: { name: Sam }\rwhy: a\nhow: { next_role: b }\r\n\r\r\n',
  ),
  bad('lines that end in NEL', LOCATED, () => HEAD.replaceAll('\n', '\u0085')),
  bad('lines that end in U+2028', LOCATED, () => HEAD.replaceAll('\n', '\u2028')),
  sound('NEL and U+2028 within texts', () => `${HEAD}why: a\u0085b\u2028c\u2029d\n`),
  bad('tabs as indentation', LOCATED, () => 'version: 1\nme:\n\tname: Sam\n'),
  bad('tabs as indentation on a hundred thousand lines', LOCATED, () =>
    lines('version: 1\nme:\n', 100_000, () => '\tname: Sam'),
  ),
  sound(
    'tabs wherever they may stand',
    () => 'version:\t1\t\nme:\n  name:\tSam\t# a\t\nwhy:\t"a\tb"\n\t\n',
  ),
  bad('a no-break space as indentation', LOCATED, () => 'version: 1\nme:\n\u00a0\u00a0name: Sam\n'),
  bad('a full-width colon', LOCATED, () => 'version：1\nme：{ name： Sam }\n'),
  bad('curly quotes around a text with a colon', LOCATED, () => `${HEAD}why: “a: b”\n`),
];

/** The first bytes of files that a slip of the finger may name. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['an ELF program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]],
  ['a zip archive', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xd5, 0x7a, 0x4c, 0x5b]],
  ['a gzip stream', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]],
  ['a PDF', [...Buffer.from('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]],
  ['a database', [...Buffer.from('SQLite format 3\0'), 16, 0, 1, 1]],
];
/** The same bytes each time, without a pattern. */
const noise = (length: number) => {
  const buffer = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    buffer[index] = state >>> 16;
  }
  return buffer;
};

const others: readonly HostileFile[] = [
  ...MAGIC.map(([name, head]) =>
    bad(name, LOCATED, () => Buffer.concat([Buffer.from(head), noise(100_000)])),
  ),
  bad('30 MiB of noise', LOCATED, () => noise(30 * MIB)),
  bad('30 MiB of noise of letters', LOCATED, () =>
    Buffer.from(noise(20 * MIB).map((byte) => 32 + (byte % 95))),
  ),
  bad('30 MiB of noise of syntax', LOCATED, () => {
    const signs = Buffer.from(' \n:-?[]{}#&*!|>\'"%@`,ab');
    return Buffer.from(noise(30 * MIB).map((byte) => signs[byte % signs.length] ?? 32));
  }),
  bad(
    'a web page',
    LOCATED,
    () => '<!DOCTYPE html>\n<html><head><title>a</title></head>\n<body>b</body></html>\n',
  ),
  bad('a script', LOCATED, () => '#!/bin/sh\nset -e\nif [ -f a ]; then\n\techo "b: c"\nfi\n'),
  bad('a patch', LOCATED, () => `--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+b\n`),
  bad(
    'a merge conflict',
    LOCATED,
    () => `${HEAD}<<<<<<< HEAD\nwhy: a\n=======\nwhy: b\n>>>>>>> other\n`,
  ),
  bad('mail', LOCATED, () => 'From: a@b\nTo: c\nSubject: d\n\nHello: you\n'),
  bad('JSON of another program', LOCATED, () =>
    JSON.stringify({ name: 'x', version: '1.0.0', dependencies: {} }),
  ),
  bad('a JSON text', /:1:1: /, () => '"a"'),
  sound('JSON of this program', () =>
    JSON.stringify(
      { version: 1, me: { name: 'Sam' }, people: { ana: { covers: { sponsorship: 'reliable' } } } },
      null,
      '\t',
    ).replaceAll('\t', '  '),
  ),
  sound('JSON on one line', () =>
    JSON.stringify({ version: 1, me: { name: 'Sam' }, log: [], people: {} }),
  ),
];

const documents: readonly HostileFile[] = [
  bad('nothing', /:1:1: the file is empty/, () => ''),
  bad('a byte order mark alone', /:1:1: the file is empty/, () => '\uFEFF'),
  bad('one break', /:1:1: the file is empty/, () => '\n'),
  bad('comments only', /:1:1: the file is empty/, () => '# a\n# b\n'),
  bad('a marker only', /:1:1: the file is empty/, () => '---\n'),
  bad('a marker without a break', /:1:1: the file is empty/, () => '---'),
  bad('an end marker only', LOCATED, () => '...\n'),
  bad('markers only', LOCATED, () => '---\n---\n'),
  bad('two documents', /:3:1: a second document/, () => `${HEAD}---\n${HEAD}`),
  bad('two documents with an end between', /:4:1: a second document/, () => `${HEAD}...\n${HEAD}`),
  bad('text behind the end', LOCATED, () => `${HEAD}...\nx\n`),
  sound('an end marker', () => `---\n${HEAD}...\n`),
  bad('%YAML 1.1', /:1:1: directives/, () => `%YAML 1.1\n---\n${HEAD}`),
  bad('%YAML 1.2', /:1:1: directives/, () => `%YAML 1.2\n---\n${HEAD}`),
  bad('%YAML 99', LOCATED, () => `%YAML 99.99\n---\n${HEAD}`),
  bad('%TAG', /:1:1: directives/, () => `%TAG ! tag:example.com,2000:\n---\n${HEAD}`),
  bad('a directive behind the head', LOCATED, () => `${HEAD}%YAML 1.2\n`),
  bad('a hundred thousand directives', /:1:1: directives/, () =>
    lines('', 100_000, (index) => `%A${index} b`),
  ),
  bad('a text', /:1:1: /, () => 'hello\n'),
  bad('a number', /:1:1: /, () => '1\n'),
  bad('a list', /:1:1: /, () => '- version: 1\n'),
  bad('nothing but null', /:1:1: /, () => '~\n'),
  bad('an empty map', /:1:1: /, () => '{}\n'),
  bad('an empty list', /:1:1: /, () => '[]\n'),
  bad('a merge key', /:3:8: merge keys/, () => `${HEAD}how: { <<: { next_role: a } }\n`),
  bad('a merge key at the top', /:3:1: merge keys/, () => `${HEAD}<<: { why: a }\n`),
  bad('a list as a key', /:3:1: a key is a list or a map/, () => `${HEAD}[a, b]: c\n`),
  bad('an empty key', LOCATED, () => `${HEAD}"": c\n`),
];

/** How large a file may be, to the byte. */
const filled = (size: number) => `${HEAD}${'#'.repeat(size - HEAD.length - 1)}\n`;
const sizes: readonly HostileFile[] = [
  sound('1 KiB below 32 MiB', () => filled(32 * MIB - KIB)),
  readOnly('32 MiB', () => filled(32 * MIB)),
  bad('32 MiB and a byte', /is larger than 32 MiB/, () => filled(32 * MIB + 1)),
];

export const HOSTILE_BYTES = { encodings, characters, others, documents, sizes };
