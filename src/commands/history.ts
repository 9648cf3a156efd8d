import { EXIT, type ExitCode } from '../errors.js';
import { renderCsv } from '../exchange/csv-writer.js';
import { historyRows, renderHistoryJson } from '../reporters/history-data.js';
import { renderHistory } from '../reporters/history.js';
import { collectHistory } from '../reviews/trends.js';
import { VERSION } from '../version.js';
import type { Context } from './context.js';
import type { HistoryFormat } from './formats.js';
import { openNetwork } from './network-file.js';
import { printData } from './output.js';

/** `history`: every recorded review up to today, need by need. */
export async function history(
  context: Context,
  { format }: { readonly format: HistoryFormat },
): Promise<ExitCode> {
  const { io, today } = context;
  const { name, network } = await openNetwork(context);
  const collected = collectHistory(network, today);
  const render = {
    text: () => renderHistory(collected, context.styleFor(io.stdout)),
    json: () => renderHistoryJson(collected, { file: name, today, version: VERSION }),
    csv: () => renderCsv(historyRows(collected)),
  } as const satisfies Record<HistoryFormat, () => string>;
  if (format === 'csv') await printData(context, render.csv());
  else await io.stdout.write(render[format]());
  return EXIT.done;
}
