import { EXIT, type ExitCode } from '../errors.js';
import { planEvents } from '../exchange/calendar.js';
import { renderCsv } from '../exchange/csv-writer.js';
import { renderIcs } from '../exchange/ics.js';
import { renderData } from '../exchange/json.js';
import { peopleRows } from '../exchange/people-rows.js';
import { deriveFacts } from '../network/facts.js';
import type { NetworkFile } from '../network/read.js';
import type { Context } from './context.js';
import type { ExportFormat } from './formats.js';
import { locateNetwork, openNetwork } from './network-file.js';
import { printData, writeOutput } from './output.js';

type Exporter = (file: NetworkFile, context: Context) => string;

const EXPORTERS = {
  json: ({ data }) => renderData(data),
  csv: ({ network, data }, { today }) =>
    renderCsv(peopleRows(network, data, deriveFacts(network, today))),
  ics: ({ network }, { today }) =>
    renderIcs(planEvents(network, deriveFacts(network, today)), today),
} as const satisfies Record<ExportFormat, Exporter>;

/** `export`: the file for other programs. */
export async function exportNetwork(
  context: Context,
  format: ExportFormat,
  { output }: { readonly output?: string | undefined },
): Promise<ExitCode> {
  const text = EXPORTERS[format](await openNetwork(context), context);
  if (output !== undefined) await writeOutput(context, await locateNetwork(context), output, text);
  else await printData(context, text);
  return EXIT.done;
}
