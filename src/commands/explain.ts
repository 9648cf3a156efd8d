import { resolve } from 'node:path';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { quote } from '../network/characters.js';
import { suggest } from '../network/nearest.js';
import { listNeeds, NEED_IDS, NEEDS, type Need } from '../network/needs.js';
import { renderNeed, renderRule, renderRuleList } from '../reporters/explanation.js';
import { wrap } from '../reporters/style.js';
import { RULES } from '../rules/index.js';
import type { Context } from './context.js';
import { locateNetwork, openNetwork, STANDARD_INPUT } from './network-file.js';

/** `explain`: a rule or a need in full, or the list of all rules. */
export async function explain(context: Context, id: string | undefined): Promise<ExitCode> {
  const { io } = context;
  const style = context.styleFor(io.stdout);
  if (id === undefined) {
    await io.stdout.write(renderRuleList(RULES, style));
    const needs = wrap(`Needs can be explained, too: ${NEED_IDS.join(', ')}.`, style.width, 0);
    await context.hint(`\nMore on each: mentor-audit explain NAME\n${needs}`);
    return EXIT.done;
  }
  const rule = RULES.find((candidate) => candidate.id === id);
  const text = rule
    ? renderRule(rule, style)
    : renderNeed(findNeedToExplain(id, await listKnownNeeds(context, id)), RULES, style);
  await io.stdout.write(text);
  return EXIT.done;
}

function findNeedToExplain(id: string, needs: readonly Need[]): Need {
  const need = needs.find((candidate) => candidate.id === id);
  if (need) return need;
  const known = [...needs, ...RULES].map((candidate) => candidate.id);
  throw new UserError(`there is no need or rule ${quote(id)}`, suggest(id, known));
}

/** Those of the file, where there is one; the catalogue needs none, not even a sound one. */
async function listKnownNeeds(context: Context, id: string): Promise<readonly Need[]> {
  const { files, cwd } = context.io;
  const name = await locateNetwork(context);
  const isThere = name === STANDARD_INPUT || (await files.exists(resolve(cwd, name)));
  if (!isThere && context.file === undefined) return NEEDS;
  try {
    return listNeeds((await openNetwork(context)).network.needs);
  } catch (error) {
    if (error instanceof UserError && NEEDS.some((need) => need.id === id)) return NEEDS;
    throw error;
  }
}
