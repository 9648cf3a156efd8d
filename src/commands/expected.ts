import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import {
  ANSWERS,
  CHANNELS,
  CLOSED_REASONS,
  COVER_LEVELS,
  FITS,
  IMPORTANCES,
  LEVELS,
  PERSPECTIVES,
  STEPS,
  TIES,
} from '../network/vocabulary.js';

/** Something that may stand where the cursor is. */
export interface Candidate {
  readonly text: string;
  readonly about: string;
}

/** Ids that only the network file, or the list of rules, knows. */
export type IdKind = 'person' | 'need' | 'rule';

/** What may stand where the cursor is. */
export interface Expected {
  readonly candidates: readonly Candidate[];
  readonly ids: readonly IdKind[];
  /** True where a file may be named. */
  readonly files: boolean;
  /** What of the last word stays in front of ids: `--need=`, or `sponsorship,` in a list. */
  readonly prefix: string;
  /** What follows an id that does not stand alone, as in `need=level`. */
  readonly suffix: string;
  /** The network file, where the words name it. */
  readonly file: string | undefined;
}

/**
 * What may follow on a command line, as the command tree has it. Nothing of the line is run.
 *
 * @param words what follows the program's name; the last one is being typed, and may be empty
 */
export function expectedAt(program: CommandUnknownOpts, words: readonly string[]): Expected {
  const typed = words.at(-1) ?? '';
  const line = walk(program, words.slice(0, -1));
  const { command, pending, given, file } = line;
  if (pending) return { ...expectedValue(pending, command, typed, ''), file };
  const [, flag = '', value] = /^(--[^=]+)=([^]*)$/.exec(typed) ?? [];
  if (value !== undefined && !line.isPastOptions) {
    const option = findOption(program, command, flag);
    return { ...(option ? expectedValue(option, command, value, `${flag}=`) : NOTHING), file };
  }
  if (typed.startsWith('-') && !line.isPastOptions) {
    return { ...NOTHING, candidates: optionsOf(command), file };
  }
  const argument = command.registeredArguments[given] ?? command.registeredArguments.at(-1);
  const isTaken = given >= command.registeredArguments.length && argument?.variadic !== true;
  if (argument && !isTaken) return { ...expectedValue(argument, command, typed, ''), file };
  return { ...NOTHING, candidates: given === 0 ? commandsOf(command) : [], file };
}

const NOTHING: Expected = {
  candidates: [],
  ids: [],
  files: false,
  prefix: '',
  suffix: '',
  file: undefined,
};

interface Line {
  readonly command: CommandUnknownOpts;
  /** The option that waits for its value. */
  readonly pending: Option | undefined;
  /** How many arguments the command has been given. */
  readonly given: number;
  readonly isPastOptions: boolean;
  readonly file: string | undefined;
}

function walk(program: CommandUnknownOpts, words: readonly string[]): Line {
  let command = program;
  let pending: Option | undefined;
  let given = 0;
  let isPastOptions = false;
  let file: string | undefined;
  for (const word of words) {
    if (pending) {
      if (pending.long === '--file') file = word;
      pending = undefined;
    } else if (word === '--') isPastOptions = true;
    else if (word.startsWith('-') && !isPastOptions) {
      const [flag = '', value] = word.split(/=([^]*)/);
      const option = findOption(program, command, flag);
      if (option?.long === '--file' && value !== undefined) file = value;
      else if (option?.required && value === undefined) pending = option;
    } else {
      const next = given === 0 ? command.commands.find((sub) => sub.name() === word) : undefined;
      if (next) command = next;
      else given += 1;
    }
  }
  return { command, pending, given, isPastOptions, file };
}

function findOption(
  program: CommandUnknownOpts,
  command: CommandUnknownOpts,
  flag: string,
): Option | undefined {
  return [...command.options, ...program.options].find(
    ({ long, short }) => long === flag || short === flag,
  );
}

function optionsOf(command: CommandUnknownOpts): Candidate[] {
  const help = command.createHelp();
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
  return options.flatMap(({ long, description }) =>
    long === undefined ? [] : [{ text: long, about: description }],
  );
}

function commandsOf(command: CommandUnknownOpts): Candidate[] {
  const commands = command.createHelp().visibleCommands(command);
  return commands.map((sub) => ({ text: sub.name(), about: sub.description() }));
}

function expectedValue(
  slot: Option | Argument,
  command: CommandUnknownOpts,
  typed: string,
  before: string,
): Expected {
  const choices = slot.argChoices?.map((text) => ({ text: before + text, about: '' }));
  if (choices) return { ...NOTHING, candidates: choices };
  const word = wordOf(slot);
  const kind = VALUES[`${command.name()} ${word}`] ?? VALUES[word] ?? {};
  const list = word === 'needs' ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const [need, level] = word === 'need=level' ? typed.split('=', 2) : [];
  if (level !== undefined && need !== undefined) {
    const levels = COVER_LEVELS.map((text) => ({ text: `${before}${need}=${text}`, about: '' }));
    return { ...NOTHING, candidates: levels };
  }
  return {
    ...NOTHING,
    candidates: (kind.values ?? []).map((text) => ({ text: before + text, about: '' })),
    ids: kind.ids ?? [],
    files: kind.files ?? false,
    prefix: before + list,
    suffix: word === 'need=level' ? '=' : '',
  };
}

interface Values {
  readonly values?: readonly string[];
  readonly ids?: readonly IdKind[];
  readonly files?: boolean;
}

/** What the placeholders of the command tree stand for, where they list no choices. */
const VALUES: Readonly<Record<string, Values>> = {
  file: { files: true },
  path: { files: true },
  folder: { files: true },
  person: { ids: ['person'] },
  knows: { ids: ['person'] },
  'introduced-by': { ids: ['person'] },
  need: { ids: ['need'] },
  needs: { ids: ['need'] },
  'need=level': { ids: ['need'] },
  rule: { ids: ['rule'] },
  about: { ids: ['need', 'person'] },
  'explain name': { ids: ['need', 'rule'] },
  'rate id': { ids: ['need'] },
  'report id': { ids: ['need'] },
  'draft id': { ids: ['need'] },
  'what-if id': { ids: ['person'] },
  answer: { values: ANSWERS },
  channel: { values: CHANNELS },
  fit: { values: FITS },
  importance: { values: IMPORTANCES },
  'known-through': { values: CHANNELS },
  level: { values: LEVELS },
  perspective: { values: PERSPECTIVES },
  step: { values: STEPS },
  tie: { values: TIES },
  why: { values: CLOSED_REASONS },
};

/** The placeholder of an option or argument: `need=level` of `--covers <need[=level]>`. */
function wordOf(slot: Option | Argument): string {
  const name = 'flags' in slot ? (/[<[](.+)[>\]]$/.exec(slot.flags)?.[1] ?? '') : slot.name();
  return name
    .replace(/\.\.\.$/, '')
    .replace(/[[\]]/g, '')
    .toLowerCase();
}
