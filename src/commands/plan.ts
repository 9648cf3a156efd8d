import { audit } from '../audit/audit.js';
import { EXIT, type ExitCode } from '../errors.js';
import { makePlan, type Plan } from '../planning/plan.js';
import { renderPlanJson, type PlanOrigin } from '../reporters/plan-json.js';
import { renderPlanMarkdown } from '../reporters/plan-markdown.js';
import { renderPlanText } from '../reporters/plan-text.js';
import type { Style } from '../reporters/style.js';
import { RULES } from '../rules/index.js';
import { VERSION } from '../version.js';
import type { Context } from './context.js';
import type { PlanFormat } from './formats.js';
import { openNetwork } from './network-file.js';

const REPORTERS = {
  text: (plan, _origin, style) => renderPlanText(plan, style),
  json: renderPlanJson,
  markdown: renderPlanMarkdown,
} as const satisfies Record<PlanFormat, (plan: Plan, origin: PlanOrigin, style: Style) => string>;

/** `plan`: what to do next, gap by gap and person by person. */
export async function plan(
  context: Context,
  { format }: { format: PlanFormat },
): Promise<ExitCode> {
  const { io, today } = context;
  const { network, pathOrder, positionOf, name } = await openNetwork(context);
  const made = makePlan(audit(network, { today, rules: RULES, pathOrder, positionOf }));
  const origin = { file: name, version: VERSION };
  await io.stdout.write(REPORTERS[format](made, origin, context.styleFor(io.stdout)));
  return EXIT.done;
}
