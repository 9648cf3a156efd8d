import { InvalidArgumentError, Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { FAIL_LEVELS, type FailLevel } from '../audit/exit-code.js';
import type { Context } from '../commands/context.js';
import type { ExitCode } from '../errors.js';

/** Runs a command with what the global options say, and keeps its exit code. */
export type Act = (command: (context: Context) => Promise<ExitCode>) => Promise<void>;

/** Adds some commands to the tree. */
export type AddCommands = (program: CommandUnknownOpts, act: Act) => void;

/** The examples at the end of a help text. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  mentor-audit ${line}`.trimEnd()).join('\n')}`;
}

export function dryRun() {
  return new Option('--dry-run', 'print the change as a diff and write nothing');
}

export function failOn(level: FailLevel) {
  return new Option('--fail-on <level>', 'exit 1 on findings of this severity or worse')
    .choices(FAIL_LEVELS)
    .default(level);
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}

export function splitList(value: string): string[] {
  const items = value.split(',').map((item) => item.trim());
  if (items.every((item) => item !== '')) return items;
  throw new InvalidArgumentError('Write the ids with commas between them.');
}
