import type { AuditResult } from '../audit/audit.js';
import { HEADLINES, type Headline, type NeedCoverage } from '../audit/coverage.js';
import { section } from './html-section.js';
import { LISTS, SECTIONS, whoCovers } from './report-words.js';
import { escapeXml } from './xml.js';

const LOOKS = {
  uncovered: 'gap',
  'at risk': 'risk',
  covered: 'covered',
} as const satisfies Record<(typeof SECTIONS)[number]['headline'], string>;

/** The needs in the order of the report, what no one covers first. */
export function needsSection({ needs }: AuditResult): string {
  const inSection = (headline: Headline) =>
    needs.filter(({ status }) => HEADLINES[status] === headline);
  const groups = SECTIONS.flatMap(({ headline, title }) => {
    const own = inSection(headline);
    if (own.length === 0) return [];
    return [
      `<h3>${title}</h3>\n<ul class="cards">\n${own.map((entry) => card(entry, LOOKS[headline])).join('\n')}\n</ul>`,
    ];
  });
  const lists = LISTS.flatMap(({ headline, title }) => {
    const labels = inSection(headline).map(({ need }) => escapeXml(need.label));
    return labels.length === 0 ? [] : [`<p><b>${title}:</b> ${labels.join(', ')}</p>`];
  });
  return section('needs', 'Who is there for what', [...groups, ...lists].join('\n'));
}

function card(entry: NeedCoverage, look: string): string {
  const { need, importance } = entry;
  const weight = importance === 'high' ? ' <span class="high">high</span>' : '';
  const who = whoCovers(entry, escapeXml);
  return `<li class="card ${look}" data-need="${escapeXml(need.id)}"><b>${escapeXml(need.label)}</b>${weight}<br>${who}</li>`;
}
