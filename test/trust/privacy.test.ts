import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace, PROGRAM, TODAY } from '../support/program.js';
import { readProgram, reachOf, type Code } from './bundle.js';

/** Of Node's modules, those that know this computer only; `vm` starts the bundle from V8's cache. */
const LOCAL = [
  ...['assert', 'async_hooks', 'buffer', 'crypto', 'events', 'fs', 'fs/promises', 'module', 'os'],
  ...['path', 'process', 'readline', 'stream', 'stream/promises', 'string_decoder'],
  ...['timers/promises', 'tty', 'url', 'util', 'v8', 'vm'],
];

/** Who may start another program, known by a word of theirs: the browser, for --open. */
const STARTER = 'xdg-open';

/** What in the bundle makes code of a text or asks for what no import names; all of it is unused here. */
const KNOWN_DOORS = [
  // zod: tries whether it may compile its checks, and compiles them.
  /^F=Function$/,
  // start.ts: hands it to the bundles, whose own calls are all looked at here.
  /^requireOfNode=require$/,
  // Tests for functions and bound calls, which make nothing of a text.
  /^Function\.(?:prototype|call)$/,
  /^[\w.]+ instanceof Function$/,
];

/** What about a script is not as promised. */
function troubles(code: Code): string[] {
  const { modules, packages, doors } = reachOf(code);
  const allowed = code.text.includes(STARTER) ? [...LOCAL, 'child_process'] : LOCAL;
  return [
    ...modules.filter((name) => !allowed.includes(name)),
    ...packages,
    ...doors.filter((door) => !KNOWN_DOORS.some((known) => known.test(door))),
  ].map((what) => `${code.name}: ${what}`);
}

describe('the installed program', () => {
  let program: readonly Code[];
  beforeAll(() => {
    program = readProgram();
  });

  it('has no way to a network', () => {
    expect(program.some(({ name }) => name.startsWith('bin'))).toBe(true);
    expect(
      program.map(({ text }) => text.length).reduce((sum, size) => sum + size),
    ).toBeGreaterThan(500_000);
    expect(program.flatMap(troubles)).toEqual([]);
  });

  it('starts another program in one place only, to open the browser', () => {
    const starting = program.flatMap((code) =>
      reachOf(code).modules.filter((name) => name === 'child_process'),
    );
    expect(starting).toHaveLength(1);
  });

  it.each([
    ['import net from "net"', 'net'],
    ['import{connect as a}from"node:tls";', 'tls'],
    ['export * from "node:http2"', 'http2'],
    ['await import("node:https")', 'https'],
    ['const a=require("dns/promises")', 'dns/promises'],
    ['const q=createRequire(import.meta.url);q("dgram")', 'dgram'],
    ['import "node:inspector"', 'inspector'],
    ['import { Worker } from "worker_threads"', 'worker_threads'],
    ['import cp from "node:child_process"', 'child_process'],
    ['import { request } from "undici"', 'undici'],
    ['import x from "https://example.org/x.js"', 'https://example.org/x.js'],
    ['await import(name)', 'import(name)'],
    ['require("ht" + "tp")', 'require("ht" + "tp")'],
    ['fetch("https://example.org")', 'fetch("https://example.org")'],
    ['globalThis.fetch(x)', 'globalThis.fetch'],
    ['new WebSocket(url)', 'new WebSocket(url)'],
    ['eval(text)', 'eval(text)'],
    ['new Function("return 1")', 'new Function("return 1")'],
    ['process.getBuiltinModule("net")', 'net'],
  ])('would be caught with %s in it', (text, what) => {
    expect(troubles({ name: 'x.js', text })).toContain(`x.js: ${what}`);
  });
});

const hasStrace =
  spawnSync('strace', ['-f', '-e', 'trace=network', '-o', '/dev/null', process.execPath, '-e', '0'])
    .status === 0;
const WHERE = hasStrace ? 'watched by strace' : '(skipped: strace is missing or not allowed here)';

describe.skipIf(!hasStrace)(`a running command ${WHERE}`, () => {
  const CALLS = /\b(?:socket|connect|bind|listen|sendto|sendmsg|execve)\(/;

  function callsOf(args: readonly string[]): string[] {
    const place = makeWorkplace();
    place.run(['init', '--template', 'example']);
    place.write('people.csv', 'Name,Role\nKim Ode,Editor\n');
    place.write('answers.yaml', 'why: maps\n');
    const log = join(place.folder, 'calls');
    const watched = ['-f', '-o', log, '-e', 'trace=network,execve', process.execPath];
    // Without a HOME, the system is asked for it, and answers through a socket of its own.
    const env = { PATH: process.env['PATH'], HOME: place.folder };
    const run = spawnSync('strace', [...watched, ...args], { cwd: place.folder, env });
    expect([0, 1]).toContain(run.status);
    const calls = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => CALLS.test(line));
    // The first is strace that starts the program itself.
    return calls.slice(1);
  }

  it.each(
    [
      ['report'],
      ['report', '--format', 'html', '-o', 'report.html', '--open'],
      ['map', '-o', 'map.svg', '--open'],
      ['plan'],
      ['draft', 'thank-you', 'astrid'],
      ['log', 'astrid', '--on', 'last friday', '--thanked'],
      ['interview', '--answers', 'answers.yaml'],
      ['review', '--record'],
      ['import', 'csv', 'people.csv', '--all'],
      ['export', 'ics'],
      ['undo', '--list'],
    ].map((args) => [args.join(' '), args] as const),
  )('%s opens no socket and starts no program', (_name, args) => {
    expect(callsOf([PROGRAM, '--today', TODAY, ...args])).toEqual([]);
  });

  it('would be seen if it did', () => {
    const code = 'require("net").connect({ port: 9, host: "127.0.0.1" }).on("error", () => 0)';
    expect(callsOf(['-e', code]).join('\n')).toContain('socket(AF_INET');
  });
});
