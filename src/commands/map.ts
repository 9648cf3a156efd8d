import { EXIT, UserError, type ExitCode } from '../errors.js';
import { renderDot } from '../reporters/dot.js';
import { mapOf, type NetworkMap } from '../reporters/map.js';
import { renderMermaid } from '../reporters/mermaid.js';
import { renderSvg } from '../reporters/svg.js';
import type { Context } from './context.js';
import { findNeed } from './find.js';
import type { MapFormat } from './formats.js';
import { openNetwork } from './network-file.js';
import { mapPage } from './page.js';
import { auditFile, describeReport, reportCrashes, type AuditFileOptions } from './report.js';
import { checkOpen, deliver, type ResultOptions } from './result.js';

export interface MapOptions extends AuditFileOptions, ResultOptions {
  readonly format: MapFormat;
  /** True: who knows whom is drawn too. */
  readonly ties?: boolean | undefined;
  /** True: dark colours, whatever the reader prefers. */
  readonly dark?: boolean | undefined;
}

/** `map`: the network as a picture, me in the middle. */
export async function map(context: Context, options: MapOptions): Promise<ExitCode> {
  const { format, dark = false, ties: hasTies = false } = options;
  const isPicture = format === 'svg' || format === 'html';
  checkOpen(options, isPicture);
  if (dark && !isPicture) {
    throw new UserError(`--dark is nothing to ${format}.`, 'Only svg and html have colours.');
  }
  const file = await openNetwork(context);
  for (const id of options.need ?? []) findNeed(id, file);
  const result = auditFile(context, file, options);
  const report = describeReport(context, file, result, options);
  const scheme = dark ? 'dark' : 'by preference';
  const text =
    format === 'html'
      ? await mapPage(context, report, { hasTies, scheme })
      : draw(mapOf(report.result), format, { hasTies, scheme, isInline: false });
  await deliver(context, text, options);
  await reportCrashes(context, result);
  return EXIT.done;
}

function draw(
  network: NetworkMap,
  format: Exclude<MapFormat, 'html'>,
  options: Parameters<typeof renderSvg>[1],
): string {
  switch (format) {
    case 'svg':
      return renderSvg(network, options);
    case 'mermaid':
      return renderMermaid(network, options);
    case 'dot':
      return renderDot(network, options);
  }
}
