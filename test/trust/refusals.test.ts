import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { activeIn } from './inert.js';
import { makeFolder, PIPE, runInside } from './inside.js';
import { PAYLOADS } from './payloads.js';

const FILE = 'mentor-network.yaml';
const SOUND = 'version: 1\nme: { name: Sam }\n';

async function run(text: string, ...args: string[]) {
  const { folder, remove } = makeFolder({ [FILE]: text });
  try {
    return await runInside(folder, args, PIPE);
  } finally {
    remove();
  }
}

/** What YAML forbids as it is: controls but for tab and line breaks, and what is no character. */
const FORBIDDEN = [
  ...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => ![9, 10, 13].includes(code)),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index).filter((code) => code !== 0x85),
  ...[0xfeff, 0xfffe, 0xffff],
].map((code) => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, code] as const);

describe('a file with a raw control character', () => {
  it.each(FORBIDDEN)('%s is refused where it stands, in plain words', async (name, code) => {
    const character = String.fromCharCode(code);
    const { err, out, code: exit } = await run(`${SOUND}why: a${character}[31mb\n`, 'report');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^mentor-network\.yaml:3:7: /);
    expect(err).toContain(`(${name})`);
    expect(activeIn(err)).toEqual([]);
  });
});

/** Everywhere that a problem quotes what stands in the file. */
function faultyFile(text: string): string {
  return stringify(
    {
      version: text,
      me: { name: 'Sam', [text]: 1, career_stage: text, last_transition: text },
      how: { gaps: { [text]: 'x' } },
      goals: { a: { by: text, needs: [text, 'nothing'] } },
      needs: { sponsorship: text, community: { importance: text, [text]: text } },
      people: {
        [text]: { name: 'A' },
        ana: {
          tie: text,
          covers: { [text]: 'reliable' },
          every: text,
          mentee: text,
          knows: [text],
        },
        ben: { covers: { sponsorship: text }, helps_with: text, introduced_by: text },
      },
      log: [{ on: text, with: text, asked: text, answer: text }],
      settings: {
        lapsed_after: text,
        max_asks: text,
        rules: { [text]: 'off', 'sole-cover': text },
      },
      waivers: [{ rule: text, about: text, because: 1 }],
      [text]: 1,
    },
    { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0, aliasDuplicateObjects: false },
  ).replaceAll(/[^\n\x20-\x7e]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
}

describe('a problem quotes the file, and is only text', () => {
  it.each(PAYLOADS.map((payload) => [payload]))('%j', async (payload) => {
    const { err, out, code } = await run(faultyFile(payload), 'check');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^mentor-network\.yaml:\d+:\d+: .+; .+$/);
    expect(activeIn(err)).toEqual([]);
  });

  it.each([
    ['a name that stands twice', `${SOUND}"\\e[2J\u202e": 1\n"\\e[2J\u202e": 2\n`],
    ['a text that does not end', `${SOUND}why: "\u202e\u2066 x\n`],
    ['an anchor', `${SOUND}why: &\u202ea x\n`],
    ['an alias', `${SOUND}why: *\u202ea\n`],
    ['a tag', `${SOUND}why: !\u202ea x\n`],
    ['a directive', `%\u202eFOO\n---\n${SOUND}`],
    ['a second document', `${SOUND}--- \u202e\n`],
    ['half of a character as an escape', `${SOUND}why: "\\ud800"\n`],
  ])('%s', async (_name, text) => {
    const { err } = await run(text, 'check');
    expect(activeIn(err)).toEqual([]);
  });
});

describe('what is typed is quoted as text, too', () => {
  it.each([
    (text: string) => ['explain', text],
    (text: string) => ['person', 'show', '--', text],
    (text: string) => ['report', '--need', text],
    (text: string) => ['report', '--today', text],
    (text: string) => ['what-if', '--with', text],
    (text: string) => ['what-if', '--without', text],
    (text: string) => ['draft', '--', text, 'ana'],
    (text: string) => ['waive', '--because', 'x', '--', text, text],
    (text: string) => ['log', '--on', text, '--', text],
    (text: string) => ['need', 'rate', '--', text, text],
    (text: string) => ['import', 'csv', '--all', '--map', text, '--', text],
    (text: string) => ['interview', '--only', text],
    (text: string) => ['review', '--answers', text],
    (text: string) => ['person', 'list', '--sort', text],
    (text: string) => ['report', '-f', text],
    (text: string) => ['report', '-o', `no/${text}`],
    (text: string) => ['init', '-f', `${text}/net.yaml`],
  ])('%s', async (wordsFor) => {
    for (const payload of PAYLOADS.slice(0, 12)) {
      const { err } = await run(SOUND, ...wordsFor(payload));
      expect(activeIn(err)).toEqual([]);
    }
  });
});
