/** Every exit code of the program and what it means; README and help take them from here. */
export const EXIT = {
  done: 0,
  findings: 1,
  failure: 2,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A fault that the user can mend. It is printed as its message and hint, without a stack; exit 2. */
export class UserError extends Error {
  override readonly name: string = 'UserError';

  /**
   * @param message what is wrong, one sentence without a final stop
   * @param hint what would be right: the command, flag or change that helps
   */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** One fault in the network file. `line` and `column` are 1-based; columns count UTF-16 units. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly wrong: string;
  readonly right: string;
}

/**
 * A file cannot be used, the network file or a template of the user's; carries every problem found in
 * it, in the order of the text.
 */
export class BadFileError extends UserError {
  override readonly name = 'BadFileError';

  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(
      problems
        .map(({ line, column, wrong, right }) => `${file}:${line}:${column}: ${wrong}; ${right}`)
        .join('\n'),
    );
  }
}

/** The user pressed Ctrl-C, or standard input ended in the middle of a question; exit 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  /** @param message what the interruption left behind; nothing, unless someone knows better */
  constructor(message = 'Stopped. Nothing was changed.') {
    super(message);
  }
}

/** Nobody reads the output any more, as in `mentor-audit report | head -1`; not worth a message. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe';

  constructor() {
    super('The output was closed before all of it was written');
  }
}

/**
 * What kind of error it is and where in the program it arose, without its message: that may quote the
 * file, and people paste this where others read it.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `something that is no error (${typeof error})`;
  const { name, message, stack = '' } = error;
  // The stack begins with the message, which may hold lines that look like the ones below it.
  const at = stack.indexOf(message);
  const frames = stack.slice(at === -1 ? 0 : at + message.length).split('\n');
  return [name, ...frames.filter((line) => line.startsWith('    at '))].join('\n');
}
