import { join } from 'node:path';
import { fillPage, type PageParts } from '../reporters/html.js';
import { mapPageParts, reportPageParts } from '../reporters/html-parts.js';
import { mapOf } from '../reporters/map.js';
import type { Scheme } from '../reporters/map-style.js';
import type { Report } from '../reporters/report.js';
import type { Context } from './context.js';

/** The report as one page that asks nothing of anyone. */
export async function reportPage(context: Context, report: Report): Promise<string> {
  return page(context, reportPageParts(report));
}

export interface MapPageOptions {
  readonly hasTies: boolean;
  readonly scheme: Scheme;
}

/** The map alone, as a page. */
export async function mapPage(
  context: Context,
  report: Report,
  options: MapPageOptions,
): Promise<string> {
  return page(context, mapPageParts(report, mapOf(report.result), options));
}

async function page({ io }: Context, parts: PageParts): Promise<string> {
  const template = await io.files.readText(join(io.templates, 'report.html'));
  return fillPage(template, parts, sha256);
}

/** A hash as a Content-Security-Policy names it. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${Buffer.from(digest).toString('base64')}'`;
}
