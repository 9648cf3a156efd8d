import { Command } from '@commander-js/extra-typings';
import { CommanderError } from 'commander';
import { createContext } from './commands/context.js';
import { EXIT, UserError, type ExitCode } from './errors.js';
import type { Io } from './io.js';
import { suggest } from './network/nearest.js';
import { addAuditCommands } from './program/audit.js';
import { addExchangeCommands } from './program/exchange.js';
import { addFileCommands } from './program/file.js';
import { addNeedCommands } from './program/needs.js';
import { addPeopleCommands } from './program/people.js';
import { examples, type Act, type AddCommands } from './program/parts.js';
import { addPlanningCommands } from './program/planning.js';
import { addReviewCommands } from './program/reviews.js';
import { VERSION } from './version.js';

/** Parses the command line and runs the command; each command is loaded only when it runs. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  const outcome: Outcome = { code: EXIT.done, out: '', err: '' };
  try {
    await createProgram(io, outcome, argv[0]).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has 1 for every wrong use, which here means findings.
    outcome.code = error.exitCode === 0 ? EXIT.done : EXIT.failure;
  }
  if (outcome.out !== '') await io.stdout.write(outcome.out);
  if (outcome.err !== '') {
    // It quotes what was typed.
    const { printableLines } = await import('./reporters/printable.js');
    await io.stderr.write(printableLines(outcome.err));
  }
  return outcome.code;
}

/** What a run came to: its exit code, and what commander itself had to say. */
interface Outcome {
  code: ExitCode;
  out: string;
  err: string;
}

/** @param typed the first word of the command line */
function createProgram(io: Io, outcome: Outcome, typed: string | undefined) {
  const program = new Command('mentor-audit')
    .description(
      'Audits your mentoring network: which of your needs have no one covering them?\n' +
        'Without a command it interviews you in a terminal, and prints the report elsewhere.',
    )
    .option('-f, --file <path>', 'the network file; - reads standard input')
    .option('--today <date>', 'audit as of this date, YYYY-MM-DD')
    .option('--no-input', 'never ask a question')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no hints, and no text report: the exit code says it')
    .option('-v, --verbose', 'show everything there is')
    .option('--debug', 'show where in the program an error came from')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => (outcome.out += text),
      writeErr: (text) => (outcome.err += text),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
    })
    .showHelpAfterError('(mentor-audit --help lists all commands and options)')
    .exitOverride()
    .addHelpText('after', TOP_EXAMPLES);

  const act: Act = async (command) => {
    outcome.code = await command(createContext(io, program.opts()));
  };

  program.action((_options, self) =>
    act(async (context) => {
      const [unknown] = self.args;
      if (unknown !== undefined) {
        const names = program.commands.map((command) => command.name());
        throw new UserError(
          `there is no command ${JSON.stringify(unknown)}`,
          suggest(unknown, names),
        );
      }
      if (context.mayAsk) return (await import('./commands/interview.js')).interview(context, {});
      return (await import('./commands/report.js')).report(context, {
        format: 'text',
        failOn: 'error',
      });
    }),
  );

  const only = QUICK.get(typed);
  for (const add of only ? [only] : ALL) add(program, act);
  // Set after the commands, which would inherit it: a word that is no command is told of above.
  return program.allowExcessArguments();
}

/** In the order of the help text. */
const ALL: readonly AddCommands[] = [
  addNeedCommands,
  addPeopleCommands,
  addAuditCommands,
  addPlanningCommands,
  addReviewCommands,
  addFileCommands,
  addExchangeCommands,
];

/** The commands that scripts run most; they do without all that the others can be told. */
const QUICK = new Map<string | undefined, AddCommands>([
  ['report', addAuditCommands],
  ['log', addPeopleCommands],
  ['check', addFileCommands],
]);

const TOP_EXAMPLES = examples(
  '',
  'init --template example -f demo.yaml',
  'report -f demo.yaml',
  'explain sponsorship',
);
