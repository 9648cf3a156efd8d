import { EXIT, UserError, type ExitCode } from '../errors.js';
import { quote } from '../network/characters.js';
import { suggest } from '../network/nearest.js';
import type { Need } from '../network/needs.js';
import type { NetworkFile } from '../network/read.js';
import { COVER_LEVELS, type CoverLevel } from '../network/vocabulary.js';
import { rankLosses } from '../planning/losses.js';
import { whatIf as imagineWhatIf } from '../planning/what-if.js';
import { renderLossesJson, renderWhatIfJson } from '../reporters/what-if-json.js';
import { renderLossesText, renderWhatIfText } from '../reporters/what-if.js';
import { RULES } from '../rules/index.js';
import { VERSION } from '../version.js';
import type { Context } from './context.js';
import { fileFlag } from './file-flag.js';
import { findNeed, findPerson } from './find.js';
import { openNetwork } from './network-file.js';

export interface WhatIfOptions {
  /** Ids of people who would be gone. */
  readonly without?: readonly string[] | undefined;
  /** `NEED=LEVEL`: needs for which someone new would be there. */
  readonly with?: readonly string[] | undefined;
  readonly format: 'text' | 'json';
}

/** `what-if`: what would change without or with someone; without either, whose loss would do most. */
export async function whatIf(context: Context, options: WhatIfOptions): Promise<ExitCode> {
  const { io } = context;
  const file = await openNetwork(context);
  const isRanking = (options.without ?? []).length + (options.with ?? []).length === 0;
  const text = isRanking
    ? renderLosses(context, file, options)
    : renderChanges(context, file, options);
  await io.stdout.write(text);
  return EXIT.done;
}

function renderLosses(
  context: Context,
  { network, name }: NetworkFile,
  { format }: WhatIfOptions,
): string {
  const { io, today, styleFor } = context;
  const losses = rankLosses(network, today);
  return format === 'json'
    ? renderLossesJson(losses, { file: name, version: VERSION }, today)
    : renderLossesText(losses, fileFlag(context), styleFor(io.stdout));
}

function renderChanges(context: Context, file: NetworkFile, options: WhatIfOptions): string {
  const { io, today } = context;
  const named = (options.without ?? []).map((text) => findPerson(text, file));
  const without = [...new Set(named)];
  const added = (options.with ?? []).map((text) => parseCover(text, file));
  const result = imagineWhatIf(
    file.network,
    {
      without: without.map(({ id }) => id),
      with: added.map(({ need, level }) => ({ need: need.id, level })),
    },
    { today, rules: RULES },
  );
  const { after, ...comparison } = result;
  const { name } = file;
  const report = {
    result: after,
    rules: RULES,
    file: name,
    fileFlag: fileFlag(context),
    uri: name,
    version: VERSION,
  };
  const outcome = { without, with: added, comparison, report };
  return options.format === 'json'
    ? renderWhatIfJson(outcome)
    : renderWhatIfText(outcome, context.styleFor(io.stdout));
}

/** @throws UserError when the text is not `NEED=LEVEL` */
function parseCover(text: string, file: NetworkFile): { need: Need; level: CoverLevel } {
  const [id = '', word, ...rest] = text.split('=').map((part) => part.trim());
  if (word === undefined || rest.length > 0) {
    const hint = `Write it as --with sponsorship=reliable; or ${COVER_LEVELS.slice(1).join(', ')}.`;
    throw new UserError(`--with ${quote(text)} is not NEED=LEVEL`, hint);
  }
  const need = findNeed(id, file);
  const level = COVER_LEVELS.find((candidate) => candidate === word);
  if (level) return { need, level };
  throw new UserError(`${quote(word)} is not a level of cover`, suggest(word, COVER_LEVELS));
}
