import { dirname, join, resolve } from 'node:path';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { quote } from '../network/characters.js';
import { networkJsonSchema } from '../network/zod-schema.js';
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
  const targets = [{ name, path, text }, ...(options.schema ? [schemaTarget(name, path)] : [])];
  const write = async () => {
    const existing = await Promise.all(targets.map((target) => readExisting(context, target.path)));
    const taken = targets.find((_, index) => existing[index] !== undefined);
    if (taken && !options.force) {
      throw new UserError(
        `${quote(taken.name)} exists already`,
        'It stays as it is. Choose another place with --file PATH, or replace it with --force.',
      );
    }
    if (options.dryRun) {
      for (const [index, target] of targets.entries()) {
        await printDiff(context, target.name, existing[index] ?? '', target.text);
      }
      return;
    }
    await io.files.save(path, text, { expected: existing[0], what: `init ${options.template}` });
    for (const target of targets.slice(1)) await io.files.writeResult(target.path, target.text);
    await context.hint(nextSteps(context, name));
  };
  await (options.dryRun ? write() : io.files.withLock(path, write));
  return EXIT.done;
}

function schemaTarget(name: string, path: string) {
  return {
    name: join(dirname(name), SCHEMA_FILE),
    path: join(dirname(path), SCHEMA_FILE),
    text: toJson(networkJsonSchema()),
  };
}

async function readExisting({ io }: Context, path: string): Promise<string | undefined> {
  return (await io.files.exists(path)) ? io.files.readText(path) : undefined;
}

function nextSteps({ file }: Context, name: string): string {
  const flag = file === undefined ? '' : ` --file ${printable(file)}`;
  return `Wrote ${printable(name)}. Next: mentor-audit interview${flag} asks you the questions, mentor-audit report${flag} shows where you stand.`;
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
