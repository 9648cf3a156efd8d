import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { audit, type AuditResult } from '../audit/audit.js';
import { exitCodeOf, type FailLevel } from '../audit/exit-code.js';
import { redact as redactNetwork } from '../audit/redact.js';
import { traceOf, UserError, type ExitCode } from '../errors.js';
import type { NetworkFile } from '../network/read.js';
import type { Path } from '../network/tree.js';
import { renderJson } from '../reporters/json.js';
import { renderMarkdown } from '../reporters/markdown.js';
import { withoutConfidential } from '../reporters/redacted.js';
import type { Report } from '../reporters/report.js';
import { renderSarif } from '../reporters/sarif.js';
import type { Style } from '../reporters/style.js';
import { renderText } from '../reporters/text.js';
import { RULES } from '../rules/index.js';
import { VERSION } from '../version.js';
import type { Context } from './context.js';
import { fileFlag } from './file-flag.js';
import type { ReportFormat } from './formats.js';
import { findNeed } from './find.js';
import { openNetwork } from './network-file.js';
import { checkOpen, deliver, type ResultOptions } from './result.js';

const REPORTERS = {
  text: renderText,
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
} as const satisfies Record<
  Exclude<ReportFormat, 'html'>,
  (report: Report, style: Style) => string
>;

export interface ReportOptions extends AuditFileOptions, ResultOptions {
  readonly format: ReportFormat;
  readonly failOn: FailLevel;
  /** True: the text report gets a table of needs and people. */
  readonly matrix?: boolean | undefined;
}

/** What of a file is audited, and for whose eyes. */
export interface AuditFileOptions {
  /** The needs to look at; all where it is missing. */
  readonly need?: readonly string[] | undefined;
  /** True: pseudonyms for names, and no text of the file. */
  readonly redact?: boolean | undefined;
}

/** `report`: the audit of the file as it is. */
export async function report(context: Context, options: ReportOptions): Promise<ExitCode> {
  return printReport(context, await openNetwork(context), options);
}

/** A path may hold a name; this is what the file is called where nobody named it otherwise. */
const REDACTED_FILE = 'mentor-network.yaml';

/** Audits a file that was read and shows the result where the options say. */
export async function printReport(
  context: Context,
  file: NetworkFile,
  options: ReportOptions,
): Promise<ExitCode> {
  const { need = [], failOn, format, matrix: hasMatrix = false } = options;
  for (const id of need) findNeed(id, file);
  if (hasMatrix && format !== 'text') {
    throw new UserError(
      '--matrix is a part of the text report.',
      'The html report has one always.',
    );
  }
  checkOpen(options, format === 'html');
  const result = auditFile(context, file, options);
  const report = describeReport(context, file, result, options);
  await showResult(context, options, async (style) => {
    if (format !== 'html') return REPORTERS[format](report, { ...style, hasMatrix });
    // What draws and lays out is not loaded for a report in words.
    const { reportPage } = await import('./page.js');
    return reportPage(context, report);
  });
  await reportCrashes(context, result);
  return exitCodeOf(result, failOn);
}

/** What the reporters get to see of an audit. */
export function describeReport(
  context: Context,
  { name }: NetworkFile,
  result: AuditResult,
  { redact = false }: AuditFileOptions,
): Report {
  return {
    result: redact ? withoutConfidential(result) : result,
    rules: RULES,
    file: redact ? REDACTED_FILE : name,
    fileFlag: redact ? redactedFlags(context) : fileFlag(context),
    get uri() {
      return redact ? REDACTED_FILE : uriOf(name, context.io.cwd);
    },
    version: VERSION,
  };
}

function redactedFlags(context: Context): string {
  return ` --redact${fileFlag(context) === '' ? '' : ' --file FILE'}`;
}

/** Renders a result and puts it where the options say; `--quiet` keeps text from the screen. */
export async function showResult(
  context: Context,
  options: ResultOptions & { readonly format: string },
  render: (style: Style) => string | Promise<string>,
): Promise<void> {
  const { io, isQuiet, styleFor } = context;
  const { format, output } = options;
  if (output === undefined && format === 'text' && isQuiet) return;
  const style = styleFor(io.stdout);
  const text = await render(output === undefined ? style : { ...style, isColoured: false });
  await deliver(context, text, options);
}

/** With `redact`, the audit sees pseudonyms only, so that whatever it says is made of them. */
export function auditFile(
  { today }: Context,
  { network, pathOrder, positionOf }: Pick<NetworkFile, 'network' | 'pathOrder' | 'positionOf'>,
  { need = [], redact = false }: AuditFileOptions,
): AuditResult {
  const redaction = redact ? redactNetwork(network) : undefined;
  const restore = redaction?.restore ?? ((path: Path) => path);
  return audit(redaction?.network ?? network, {
    today,
    rules: RULES,
    pathOrder: (a, b) => pathOrder(restore(a), restore(b)),
    positionOf: (path) => positionOf(restore(path)),
    ...(need.length > 0 && { needs: new Set(need.map((id) => redaction?.rename(id) ?? id)) }),
  });
}

/** A file below the working folder as a relative URI, any other as an absolute one. */
function uriOf(name: string, cwd: string): string {
  const path = resolve(cwd, name);
  const below = relative(cwd, path);
  const isBelow = below !== '' && !isAbsolute(below) && below.split(sep)[0] !== '..';
  return isBelow ? below.split(sep).map(encodeURIComponent).join('/') : pathToFileURL(path).href;
}

/** A rule that crashed is a fault of this program; the other rules' findings stand. */
export async function reportCrashes({ io }: Context, { crashes }: AuditResult): Promise<void> {
  for (const { rule, error } of crashes) {
    const trace = traceOf(error);
    await io.stderr.write(
      `The rule ${rule} failed; the rest of the report stands. Please report it:\n${trace}\n`,
    );
  }
}
