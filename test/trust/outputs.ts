import { DRAFT_KIND_NAMES } from '../../src/planning/draft-kinds.js';
import { idOf, needOf } from './hostile-network.js';
import { PAYLOADS } from './payloads.js';

/** What an output is, which says how it is looked at. */
export type Kind =
  | 'text'
  | 'patch'
  | 'json'
  | 'sarif'
  | 'markdown'
  | 'page'
  | 'picture'
  | 'mermaid'
  | 'dot'
  | 'table'
  | 'calendar'
  | 'words'
  | 'script';

export interface OutputRow {
  readonly args: readonly string[];
  readonly kind: Kind;
  /** Commands that come first, in the same folder. */
  readonly after?: readonly (readonly string[])[];
}

const [ana, ben] = [idOf(30), idOf(31)];
const need = needOf(3);
const typed = PAYLOADS.join(' ').replaceAll('\0', '');

const text = (...args: string[]): OutputRow => ({ args, kind: 'text' });
const patch = (...args: string[]): OutputRow => ({ args: [...args, '--dry-run'], kind: 'patch' });
const as = (kind: Kind, ...args: string[]): OutputRow => ({ args, kind });
const after = (first: readonly string[], row: OutputRow): OutputRow => ({ ...row, after: [first] });

/** Every output of the program in which something of the file could stand. */
export const OUTPUTS: readonly OutputRow[] = [
  text(),
  text('report'),
  text('report', '--verbose'),
  text('report', '--matrix'),
  text('report', '--need', need),
  text('report', '--redact', '--verbose', '--matrix'),
  text('report', '--format', 'text', '--no-input', '--quiet'),
  as('json', 'report', '--format', 'json'),
  as('json', 'report', '--format', 'json', '--redact'),
  as('markdown', 'report', '--format', 'markdown'),
  as('markdown', 'report', '--format', 'markdown', '--verbose'),
  as('markdown', 'report', '--format', 'markdown', '--redact'),
  as('page', 'report', '--format', 'html'),
  as('page', 'report', '--format', 'html', '--redact'),
  as('sarif', 'report', '--format', 'sarif'),
  as('sarif', 'report', '--format', 'sarif', '--redact'),
  as('picture', 'map', '--format', 'svg', '--ties'),
  as('picture', 'map', '--dark', '--redact'),
  as('page', 'map', '--format', 'html', '--ties'),
  as('mermaid', 'map', '--format', 'mermaid', '--ties'),
  as('dot', 'map', '--format', 'dot', '--ties'),
  text('explain'),
  text('explain', need),
  text('explain', 'sole-cover'),
  text('waive', '--list'),
  text('waive', 'sole-cover', 'safe-space', '--because', typed),
  patch('waive', 'sole-cover', 'safe-space', '--because', typed),
  text('waive', '--remove', 'uncovered-need', needOf(1)),
  text('what-if', '--without', ana, '--with', `${need}=reliable`),
  text('what-if', '--format', 'text'),
  as('json', 'what-if', '--format', 'json', '--without', ana),
  text('plan', '--format', 'text'),
  text('plan', '--verbose'),
  as('json', 'plan', '--format', 'json'),
  as('markdown', 'plan', '--format', 'markdown'),
  text('draft'),
  ...DRAFT_KIND_NAMES.map((kind) => text('draft', kind, ana, '--need', need)),
  text('draft', 'ask', ben, '--need', need, '--templates', '.'),
  ...[0, 1, 2, 11, 12, 40].map((index) => text('person', 'show', '--', idOf(index))),
  text('person', 'show', '--format', 'text', '--', ana),
  as('json', 'person', 'show', '--format', 'json', '--', ana),
  text('person', 'list', '--format', 'text'),
  text('person', 'list', '--overdue'),
  text('person', 'list', '--closed'),
  as('json', 'person', 'list', '--format', 'json'),
  as('table', 'person', 'list', '--format', 'csv'),
  text('person', 'add', typed),
  patch('person', 'add', typed, '--mentee', '--no-confidential'),
  text('person', 'add', PAYLOADS[0] ?? '', '--id', 'neu', '--no-mentee', '--confidential'),
  text('person', 'edit', ana, '--role', typed, '--mentee', '--no-confidential'),
  patch('person', 'edit', ana, '--notes', typed, '--no-mentee', '--confidential'),
  text('person', 'close', ana, '--because', 'drifted'),
  patch('person', 'close', ana, '--because', 'drifted'),
  text('person', 'remove', ana, '--yes'),
  patch('person', 'remove', ana),
  text('need', 'list'),
  text('need', 'rate', need, 'some'),
  patch('need', 'rate', needOf(4), 'none'),
  text('need', 'add', typed, '--id', 'neu'),
  patch('need', 'add', typed, '--id', 'neu', '--question', typed),
  text('log', ana, ben, '--what', typed, '--thanked'),
  patch('log', ana, '--got', typed, '--no-thanked'),
  text('review', '--format', 'text'),
  text('review', '--redact'),
  as('json', 'review', '--format', 'json'),
  as('markdown', 'review', '--format', 'markdown'),
  text('review', '--record', '--note', typed),
  patch('review', '--record', '--note', typed),
  text('review', '--answers', 'answers.yaml'),
  text('history', '--format', 'text'),
  as('json', 'history', '--format', 'json'),
  as('table', 'history', '--format', 'csv'),
  text('interview', '--answers', 'answers.yaml'),
  patch('interview', '--answers', 'answers.yaml'),
  text('check'),
  text('schema'),
  text('init', '--list'),
  text('init', '--file', 'new.yaml', '--schema'),
  patch('init', '--template', 'example', '--force'),
  after(['need', 'add', typed, '--id', 'neu'], text('undo', '--list')),
  after(['need', 'add', typed, '--id', 'neu'], text('undo')),
  after(['need', 'add', typed, '--id', 'neu'], text('undo', '--force')),
  after(['need', 'add', typed, '--id', 'neu'], patch('undo')),
  after(['need', 'add', typed, '--id', 'neu'], text('undo', '--clear', '--yes')),
  { ...text('redo'), after: [['need', 'add', typed, '--id', 'neu'], ['undo']] },
  { ...patch('redo', '--force'), after: [['need', 'add', typed, '--id', 'neu'], ['undo']] },
  text('import', 'linkedin', 'linkedin.csv', '--all'),
  patch('import', 'linkedin', 'linkedin.csv', '--all'),
  text('import', 'vcard', 'list.vcf', '--all', '--skip-bad'),
  patch('import', 'vcard', 'list.vcf', '--all', '--skip-bad'),
  text('import', 'csv', 'people.csv', '--match', 'zq', '--skip-bad'),
  patch('import', 'csv', 'people.csv', '--all', '--skip-bad'),
  as('json', 'export', 'json'),
  as('table', 'export', 'csv'),
  as('calendar', 'export', 'ics'),
  as('script', 'completion', 'bash'),
  as('script', 'completion', 'zsh'),
  as('script', 'completion', 'fish'),
  as('words', 'complete', '--', 'person', 'show', ''),
  as('words', 'complete', '--', 'need', 'rate', ''),
  as('words', 'complete', '--', 'report', '--need='),
];

/** Flags that add nothing of the file to what is said; why. */
export const SAYS_NOTHING: Readonly<Record<string, string>> = {
  '--color': 'the same in colours, and all is looked at in colours',
  '--no-color': 'the same without',
  '--open': 'hands a written file to the browser; nothing is written here',
  '--debug': 'tells of faults, see privacy.test.ts',
  '--version': 'prints the version',
  '--help': 'prints help, which knows no file',
  '--all': 'interview: asks; see what is asked below',
};
