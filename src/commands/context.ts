import { UserError } from '../errors.js';
import type { Io, Output } from '../io.js';
import { isLocalDate, type LocalDate } from '../network/dates.js';
import type { Style } from '../reporters/style.js';

/** The options that every command takes, as commander gives them. */
export interface GlobalOptions {
  readonly file?: string | undefined;
  readonly today?: string | undefined;
  readonly input: boolean;
  /** Undefined unless `--color` or `--no-color` was typed. */
  readonly color?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

/** What a command knows of the world and of the user's general wishes. */
export interface Context {
  readonly io: Io;
  readonly file: string | undefined;
  readonly today: LocalDate;
  /** True when questions may be asked: both ends are terminals and `--no-input` is not given. */
  readonly mayAsk: boolean;
  readonly isQuiet: boolean;
  /** How text looks on a stream. */
  styleFor(output: Output): Style;
  /** A line for the user on standard error; kept back by `--quiet`. */
  hint(text: string): Promise<void>;
}

export function createContext(io: Io, options: GlobalOptions): Context {
  const { today = io.today(), quiet = false, verbose = false } = options;
  if (!isLocalDate(today)) {
    throw new UserError(`--today ${today} is not a date`, 'Write YYYY-MM-DD, as 2026-11-22.');
  }
  return {
    io,
    file: options.file,
    today,
    // Standard input last, and only when somebody wants to know: asking opens it.
    get mayAsk() {
      return options.input && io.stderr.isTerminal && io.stdin.isTTY;
    },
    isQuiet: quiet,
    styleFor: (output) => ({
      width: Math.min(Math.max(output.columns, 40), WIDEST),
      isColoured: isColoured(io.env, options.color, output),
      isUnicode: isUnicode(io.env),
      isVerbose: verbose,
    }),
    hint: async (text) => {
      if (!quiet) await io.stderr.write(`${text}\n`);
    },
  };
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 110;

/** NO_COLOR, then FORCE_COLOR, then the flag, then whether the stream is a terminal. */
function isColoured(env: Io['env'], flag: boolean | undefined, output: Output): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return flag ?? (output.isTerminal && TERM !== 'dumb');
}

/** The locale may say that it cannot show more than ASCII; where it says nothing, UTF-8 it is. */
function isUnicode({ LC_ALL, LC_CTYPE, LANG }: Io['env']): boolean {
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
