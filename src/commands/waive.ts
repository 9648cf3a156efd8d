import { audit, type AuditResult } from '../audit/audit.js';
import type { Rule } from '../audit/rule.js';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { quote } from '../network/characters.js';
import { addWaiver, removeWaiver } from '../network/changes.js';
import type { LocalDate } from '../network/dates.js';
import { isInForce } from '../network/facts.js';
import type { Waiver } from '../network/network.js';
import type { NetworkFile } from '../network/read.js';
import { printable } from '../reporters/printable.js';
import { table } from '../reporters/style.js';
import { RULES } from '../rules/index.js';
import type { Context } from './context.js';
import { findRule, findSubject } from './find-rule.js';
import { changeNetwork, openNetwork } from './network-file.js';
import { askForWaiver, findUntilProblem } from './waive-questions.js';

export interface WaiveOptions {
  readonly because?: string | undefined;
  readonly until?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** `waive RULE ABOUT`: a reason why a finding does not count; in a terminal it asks what is missing. */
export async function waive(
  context: Context,
  ruleId: string | undefined,
  about: string | undefined,
  options: WaiveOptions,
): Promise<ExitCode> {
  const wanted = await completeWaiver(context, ruleId, about, options);
  if (wanted === undefined) {
    await context.hint('Nothing was waived.');
    return EXIT.done;
  }
  const { before, after } = await changeNetwork(context, {
    what: `waive ${wanted.rule} ${wanted.about}`,
    dryRun: options.dryRun,
    plan: (file) => {
      findSubject(findRule(wanted.rule), wanted.about, file);
      return addWaiver(file, wanted);
    },
  });
  if (!isFound(wanted, auditFile(context, after))) await hintIdle(context, wanted, after);
  if (!options.dryRun) {
    const end = wanted.until === undefined ? '' : ` until ${wanted.until}`;
    const earlier = before.network.waivers.find(
      ({ rule, about }) => rule === wanted.rule && about === wanted.about,
    );
    const instead = earlier ? `, in place of a waiver ${termOf(earlier)}` : '';
    await context.hint(`Waived ${wanted.rule} about ${wanted.about}${end}${instead}.`);
  }
  return EXIT.done;
}

function termOf({ until }: Waiver): string {
  return until === undefined ? 'without an end' : `until ${until}`;
}

/** `waive --remove RULE ABOUT`. */
export async function unwaive(
  context: Context,
  ruleId: string | undefined,
  about: string | undefined,
  { dryRun }: WaiveOptions,
): Promise<ExitCode> {
  if (ruleId === undefined || about === undefined) {
    const hint = 'Say RULE and ABOUT; mentor-audit waive --list shows them.';
    throw new UserError('waive --remove needs to know which waiver', hint);
  }
  const rule = findRule(ruleId).id;
  await changeNetwork(context, {
    what: `waive --remove ${rule} ${about}`,
    dryRun,
    plan: (file) => {
      const edits = removeWaiver(file, rule, about);
      if (edits.length > 0) return edits;
      const wrong = `there is no waiver of ${rule} about ${printable(about)}`;
      throw new UserError(wrong, 'The waivers there are: mentor-audit waive --list.');
    },
  });
  if (!dryRun) await context.hint(`${rule} about ${about} is no longer waived.`);
  return EXIT.done;
}

/** `waive --list`: every waiver, and whether it waives anything today. */
export async function listWaivers(context: Context): Promise<ExitCode> {
  const { io } = context;
  const file = await openNetwork(context);
  const result = auditFile(context, file);
  const rows = file.network.waivers.map((waiver) => [
    waiver.rule,
    printable(waiver.about),
    stateOf(waiver, result),
    printable(waiver.because),
  ]);
  const { width } = context.styleFor(io.stdout);
  if (rows.length > 0) await io.stdout.write(`${table(rows, width, 0).join('\n')}\n`);
  else await context.hint('There are no waivers.');
  return EXIT.done;
}

function stateOf(waiver: Waiver, result: AuditResult): string {
  const { until } = waiver;
  if (until !== undefined && !isInForce(waiver, result.today)) return `expired ${until}`;
  const state = isFound(waiver, result) ? 'in force' : 'idle';
  return until === undefined ? state : `${state} until ${until}`;
}

/** The waiver as the command line says it, with what it leaves out asked where that may be. */
async function completeWaiver(
  context: Context,
  ruleId: string | undefined,
  about: string | undefined,
  options: WaiveOptions,
): Promise<Waiver | undefined> {
  const until = options.until === undefined ? undefined : parseUntil(options.until, context.today);
  const because = options.because?.trim();
  if (because === '') throw new UserError('a waiver needs a reason', 'Say --because TEXT.');
  const rule = ruleId === undefined ? undefined : findRule(ruleId);
  if (rule && about !== undefined && because !== undefined) {
    return { rule: rule.id, about, because, until };
  }
  if (!context.mayAsk) throw missing(rule, about);
  const file = await openNetwork(context);
  if (rule && about !== undefined) findSubject(rule, about, file);
  const findings = auditFile(context, file).findings.filter(
    (finding) => !finding.waived && (!rule || finding.rule === rule.id),
  );
  if (about === undefined && findings.length === 0) {
    throw new UserError('there is no finding to waive', 'All of them: mentor-audit report -v.');
  }
  const given = { rule: rule?.id, about, because, until };
  const { createPrompter } = await import('../interview/prompter.js');
  const { ask, explain } = createPrompter(context.io, context.styleFor(context.io.stderr), {
    stop: 'Stop and waive nothing',
    explanation: '< goes back, . stops and waives nothing.',
  });
  if (!context.isQuiet) await explain();
  return askForWaiver(ask, { findings, given, today: context.today });
}

function missing(rule: Rule | undefined, about: string | undefined): UserError {
  const example =
    'For instance: mentor-audit waive sole-cover safe-space --because "one is enough for now"';
  if (!rule) return new UserError('RULE and ABOUT are missing: which finding?', example);
  if (about === undefined) return new UserError(`ABOUT is missing: which ${rule.id}?`, example);
  return new UserError('--because TEXT is missing: a waiver needs a reason', example);
}

function parseUntil(text: string, today: LocalDate): LocalDate {
  const problem = findUntilProblem(text, today);
  if (problem === undefined) return text;
  throw new UserError(
    `--until ${quote(text)} ${problem}`,
    `Write YYYY-MM-DD, from ${today} on: it is the last day of the waiver.`,
  );
}

function auditFile(
  { today }: Context,
  { network, pathOrder, positionOf }: NetworkFile,
): AuditResult {
  return audit(network, { today, rules: RULES, pathOrder, positionOf });
}

function isFound({ rule, about }: Waiver, { findings }: AuditResult): boolean {
  return findings.some((finding) => finding.rule === rule && finding.about === about);
}

async function hintIdle(context: Context, waiver: Waiver, file: NetworkFile): Promise<void> {
  const { rule, about } = waiver;
  const isOff = file.network.settings.rules.get(rule) === 'off';
  const reason = isOff ? 'the rule is off' : 'there is no such finding today';
  await context.hint(`Note: ${reason}, so a waiver of ${rule} about ${about} is idle.`);
}
