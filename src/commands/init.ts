import { dirname, join, resolve } from 'node:path';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { networkJsonSchema } from '../network/schema.js';
import {
  EDITOR_MODELINE,
  retellToday,
  TEMPLATES,
  type TemplateName,
} from '../network/templates.js';
import { toJson } from '../reporters/json.js';
import { printable } from '../reporters/printable.js';
import { table } from '../reporters/style.js';
import type { Context } from './context.js';
import { locateWritable, printDiff } from './network-file.js';

export interface InitOptions {
  readonly template: TemplateName;
  readonly list?: boolean | undefined;
  readonly schema?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

const SCHEMA_FILE = 'mentor-network.schema.json';

/** `init`: writes a starter file, and the JSON Schema beside it where that is asked for. */
export async function init(context: Context, options: InitOptions): Promise<ExitCode> {
  const { io } = context;
  if (options.list) return listTemplates(context);
  const name = await locateWritable(context);
  const path = resolve(io.cwd, name);
  const text = await starterText(context, options);
  const write = async () => {
    const existing = (await io.files.exists(path)) ? await io.files.readText(path) : undefined;
    if (existing !== undefined && !options.force) {
      throw new UserError(
        `${printable(name)} exists already`,
        'It stays as it is. Choose another place with --file PATH, or replace it with --force.',
      );
    }
    if (options.dryRun) return printDiff(context, name, existing ?? '', text);
    await io.files.save(path, text, { expected: existing, what: `init ${options.template}` });
    if (options.schema) {
      const schema = toJson(networkJsonSchema());
      await io.files.writeResult(join(dirname(path), SCHEMA_FILE), schema);
    }
    await context.hint(
      `Wrote ${printable(name)}. Next: mentor-audit asks you the questions, mentor-audit report shows where you stand.`,
    );
  };
  await (options.dryRun ? write() : io.files.withLock(path, write));
  return EXIT.done;
}

async function starterText({ io, today }: Context, options: InitOptions): Promise<string> {
  const text = await io.files.readText(join(io.templates, `${options.template}.yaml`));
  const starter = options.template === 'example' ? retellToday(text, today) : text;
  return options.schema ? `${EDITOR_MODELINE}${starter}` : starter;
}

async function listTemplates(context: Context): Promise<ExitCode> {
  const { io } = context;
  const rows = Object.entries(TEMPLATES);
  await io.stdout.write(`${table(rows, context.styleFor(io.stdout).width, 0).join('\n')}\n`);
  return EXIT.done;
}
