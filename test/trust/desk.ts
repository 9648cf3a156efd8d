import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/storage/files.js';
import { makeGate, type Gate } from './gate.js';
import { makeWorkplace, type Workplace } from '../support/program.js';

export const FILE = 'mentor-network.yaml';

/** A command that writes, ready to run in a workplace of `makeDesk`. */
export interface Writer {
  /** Its words; with ` -o` where it is the result that it writes. */
  readonly command: string;
  readonly args: readonly string[];
  /** What it writes; the network file if not given. */
  readonly target?: string;
  /** What takes its change of the network file back; `undo` if not given. */
  readonly back?: 'redo';
}

const NOTE = 'a longer talk — 李娜 was there too';

export const WRITERS: readonly Writer[] = [
  { command: 'interview', args: ['interview', '--answers', 'answers.yaml'] },
  { command: 'need rate', args: ['need', 'rate', 'community', 'high'] },
  { command: 'need add', args: ['need', 'add', 'Visa advice', '--importance', 'some'] },
  { command: 'person add', args: ['person', 'add', 'Ana Ruiz', '--covers', 'sponsorship'] },
  { command: 'person edit', args: ['person', 'edit', 'ines', '--step', 'maintain'] },
  { command: 'person close', args: ['person', 'close', 'rosa', '--because', 'moved-on'] },
  { command: 'person remove', args: ['person', 'remove', 'tomasz', '--yes'] },
  { command: 'log', args: ['log', 'ines', '--what', NOTE, '--thanked'] },
  { command: 'waive', args: ['waive', 'sole-cover', 'accountability', '--because', 'for now'] },
  { command: 'waive', args: ['waive', '--remove', 'sole-cover', 'safe-space'] },
  { command: 'review', args: ['review', '--record', '--note', NOTE] },
  { command: 'review', args: ['review', '--answers', 'answers.yaml'] },
  { command: 'review -o', args: ['review', '-o', 'review.txt'], target: 'review.txt' },
  { command: 'init', args: ['init', '-f', 'fresh.yaml'], target: 'fresh.yaml' },
  { command: 'init', args: ['init', '--force', '--schema'] },
  { command: 'import', args: ['import', 'linkedin', 'Connections.csv', '--all'] },
  { command: 'import', args: ['import', 'vcard', 'contacts.vcf', '--all'] },
  { command: 'import', args: ['import', 'csv', 'people.csv', '--all'] },
  { command: 'undo', args: ['undo'], back: 'redo' },
  { command: 'redo', args: ['redo'] },
  {
    command: 'report -o',
    args: ['report', '--format', 'html', '-o', 'report.html'],
    target: 'report.html',
  },
  { command: 'map -o', args: ['map', '-o', 'map.svg'], target: 'map.svg' },
  { command: 'export -o', args: ['export', 'csv', '-o', 'export.csv'], target: 'export.csv' },
];

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

export const PAST = [
  EXAMPLE,
  EXAMPLE.replace('career_stage: mid ', 'career_stage: senior '),
  EXAMPLE.replace('max_asks: 3', 'max_asks: 2'),
] as const;

const FILES = {
  'answers.yaml': 'people: { leo: { name: Leo Park, covers: [community] } }\n',
  'Connections.csv':
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBen,Ode,,,Acme,Baker,02 Jan 2023\n',
  'contacts.vcf': 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Ode\r\nORG:Acme\r\nEND:VCARD\r\n',
  'people.csv': 'name,organization\nBen Ode,Acme\n',
};

/**
 * A workplace with all that the writers read, and a network file that went through these texts; the
 * last change is undone, so that there is a redo.
 */
export async function makeDesk(past: readonly string[] = PAST): Promise<Workplace> {
  const place = makeWorkplace();
  for (const [name, text] of Object.entries(FILES)) place.write(name, text);
  const files = filesOf(place);
  const path = join(place.folder, FILE);
  let expected: string | undefined;
  for (const text of past) {
    await files.save(path, text, { expected, what: 'earlier' });
    expected = text;
  }
  await files.undo(path, { force: false });
  return place;
}

/** The files as the program itself keeps them, without starting it. */
export function filesOf({ folder }: Workplace) {
  return nodeFiles({ env: { XDG_STATE_HOME: join(folder, 'state') } });
}

/** The text of a file in the workplace; `undefined` where there is none. */
export function textOf({ folder }: Workplace, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Gives a file the text that it had, or takes it away. */
export function putBack(place: Workplace, name: string, text: string | undefined): void {
  if (text === undefined) rmSync(join(place.folder, name), { force: true });
  else place.write(name, text);
}

/** What a save leaves behind when it is cut short: locks and temporary files, wherever they are. */
export function leftoversIn({ folder }: Workplace): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(^|\/)\.[^/]*$/.test(name)).sort();
}

/** Where the program stands with the lock still to take and nothing read. */
export function gateBeforeRead({ folder }: Workplace): Gate {
  return makeGate(join(folder, `.${FILE}.lock`));
}

/** Where the program has read the network file and has not replaced it yet: it looks up the history. */
export function gateBeforeWrite({ folder }: Workplace): Gate {
  const state = join(folder, 'state', 'mentor-audit');
  return makeGate(join(state, readdirSync(state)[0] ?? '', 'journal.json'));
}

/** Everything that lies in the workplace. */
export function namesIn({ folder }: Workplace): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
