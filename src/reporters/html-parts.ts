import type { AuditResult } from '../audit/audit.js';
import { findingsSection } from './html-findings.js';
import { section } from './html-section.js';
import { matrixSection } from './html-matrix.js';
import { needsSection } from './html-needs.js';
import type { PageParts } from './html.js';
import { trendSection } from './html-trend.js';
import { metricSentences } from './metrics-text.js';
import { isGap, mapOf, type NetworkMap } from './map.js';
import { colourRules, MAP_RULES, type Scheme } from './map-style.js';
import { matrixOf } from './matrix.js';
import { mapTitle } from './map-words.js';
import { nextStepText, peopleCount } from './report-words.js';
import type { Report } from './report.js';
import { renderSvg, type SvgOptions } from './svg.js';
import { escapeXml } from './xml.js';

/** Everything of the report's page but its template. */
export function reportPageParts(report: Report): PageParts {
  const { result } = report;
  const map = mapOf(result);
  return {
    ...frame(report, map, 'by preference'),
    content: [
      section('next-step', 'Next step', `<p class="step">${nextStepText(result, escapeXml)}</p>`),
      filter(result, map),
      needsSection(result),
      mapSection(map, { hasTies: false, scheme: 'by preference' }),
      matrixSection(result),
      findingsSection(report),
      trendSection(result),
      section(
        'numbers',
        'The network in numbers',
        `<ul>${metricSentences(result.metrics)
          .map((sentence) => `<li>${escapeXml(sentence)}</li>`)
          .join('\n')}</ul>`,
      ),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

/** The same for the map alone. */
export function mapPageParts(
  report: Report,
  map: NetworkMap,
  options: Pick<SvgOptions, 'hasTies' | 'scheme'>,
): PageParts {
  return {
    ...frame(report, map, options.scheme),
    content: [
      filter(report.result, map),
      needsSection(report.result),
      mapSection(map, options),
      matrixSection(report.result),
    ].join('\n'),
  };
}

function frame({ result, file, version }: Report, map: NetworkMap, scheme: Scheme) {
  const facts = [result.today, peopleCount(result), file];
  return {
    title: escapeXml(mapTitle(map)),
    facts: facts.map(escapeXml).join(' · '),
    mapStyle: `${colourRules(':root', scheme)}\n${MAP_RULES}`,
    version: escapeXml(version),
  };
}

function mapSection(map: NetworkMap, options: Pick<SvgOptions, 'hasTies' | 'scheme'>): string {
  const gaps = map.needs.filter(isGap).length;
  const words =
    gaps === 0
      ? 'No sector is empty.'
      : `${gaps === 1 ? 'The hatched sector is a need' : `The ${gaps} hatched sectors are needs`} that no one covers.`;
  return section(
    'map',
    'The map',
    `<p>${words}</p>
<figure class="scroll" tabindex="0" role="group" aria-label="The map; it can be scrolled">
${renderSvg(map, { ...options, isInline: true })}</figure>`,
  );
}

/** Without a script there is nothing to choose, so it is the script that shows this. */
function filter(result: AuditResult, map: NetworkMap): string {
  const options = (entries: readonly (readonly [string, string])[]) =>
    entries
      .map(([id, label]) => `<option value="${escapeXml(id)}">${escapeXml(label)}</option>`)
      .join('\n');
  const people = matrixOf(result).people.map(({ id, name }) => [id, name] as const);
  const person =
    people.length === 0
      ? ''
      : `<label>Person <select id="filter-person"><option value="">everyone</option>
${options(people)}</select></label>`;
  return `<div class="filter" id="filter" role="search" aria-label="Filter the page" hidden>
<label>Need <select id="filter-need"><option value="">all needs</option>
${options(map.needs.map(({ id, label }) => [id, label] as const))}</select></label>
${person}
<button type="button" id="filter-reset">Show all</button>
<p id="filter-status" role="status"></p>
</div>`;
}
