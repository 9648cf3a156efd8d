import { runInside } from './inside.js';

/** What the program says of one of its commands. */
export interface CommandHelp {
  /** `person show`; empty for the program itself. */
  readonly name: string;
  /** Whether it does something of its own; `person` only leads to others. */
  readonly acts: boolean;
  /** The values of `--format`, or of an argument that says what is wanted. */
  readonly formats: readonly string[];
  /** The flags that take no value. */
  readonly switches: readonly string[];
}

/** Every command, as the help texts list them, and the one that the completion scripts call. */
export async function listCommands(folder: string): Promise<readonly CommandHelp[]> {
  const script = await say(folder, 'completion', 'bash');
  const hidden = /command mentor-audit (\S+) --/.exec(script)?.[1];
  if (hidden === undefined) throw new Error('the completion script calls no command');
  return [...(await walk(folder, [])), ...(await walk(folder, [hidden]))];
}

async function walk(folder: string, path: readonly string[]): Promise<CommandHelp[]> {
  const help = await say(folder, ...path, '--help');
  const { Arguments = [], Options = [], Commands = [] } = sectionsOf(help);
  const below = Commands.map((line) => line.split(/[ |]/, 1)[0] ?? '').filter(
    (name) => name !== 'help',
  );
  const own: CommandHelp = {
    name: path.join(' '),
    acts: path.length === 0 || below.length === 0,
    formats: [...Options.filter((line) => line.startsWith('--format ')), ...Arguments].flatMap(
      choices,
    ),
    switches: Options.flatMap((line) => /^(?:-\w, )?(--[\w-]+)(?= {2}|$)/.exec(line)?.[1] ?? []),
  };
  const deeper = await Promise.all(below.map((name) => walk(folder, [...path, name])));
  return [own, ...deeper.flat()];
}

async function say(folder: string, ...args: string[]): Promise<string> {
  const { out, code } = await runInside(folder, args, { isTerminal: false, columns: 2000 });
  if (code !== 0) throw new Error(`mentor-audit ${args.join(' ')} exits ${code ?? ''}`);
  return out;
}

/** The entries of a help text by the title above them. */
function sectionsOf(help: string): Partial<Record<string, string[]>> {
  return Object.fromEntries(
    [...help.matchAll(/^(\w+):\n((?: {2}.*\n)+)/gm)].map(([, title = '', body = '']) => [
      title,
      body
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ]),
  );
}

function choices(line: string): string[] {
  const list = /\(choices: ((?:"[^"]*"(?:, )?)+)/.exec(line)?.[1] ?? '';
  return [...list.matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
}
