import type { AuditResult } from '../audit/audit.js';
import { HEADLINES } from '../audit/coverage.js';
import { section } from './html-section.js';
import { MARK_LABELS, MARKS, matrixOf, type Mark, type Matrix } from './matrix.js';
import { escapeXml } from './xml.js';

/** One letter a mark, for there may be thousands of cells. */
const CLASSES = {
  reliable: 'r',
  occasional: 'o',
  hoped: 'h',
  lapsed: 'l',
  'poor-fit': 'p',
} as const satisfies Record<Mark, string>;

/** Needs × people as a table; the words in it are for screen readers, the signs come from the styles. */
export function matrixSection(result: AuditResult): string {
  const matrix = matrixOf(result);
  if (matrix.needs.length === 0) return '';
  const heads = matrix.needs.map(
    ({ need, status }) =>
      `<th scope="col" class="${HEADLINES[status] === 'uncovered' ? 'gap' : ''}" data-need="${escapeXml(need.id)}">${escapeXml(need.label)}</th>`,
  );
  const rows = matrix.people.map(({ id, name }) => {
    const cells = matrix.needs.map(({ need }) => cell(matrix.markOf(need.id, id)));
    return `<tr data-person="${escapeXml(id)}"><th scope="row">${escapeXml(name)}</th>${cells.join('')}</tr>`;
  });
  const legend = MARKS.map((mark) => `<li class="${CLASSES[mark]}">${MARK_LABELS[mark]}</li>`);
  return section(
    'matrix',
    'Needs and people',
    `<ul class="marks">${legend.join('')}</ul>
<div class="scroll" tabindex="0" role="group" aria-label="The table; it can be scrolled">
<table class="matrix">
<caption>Who is down for which need</caption>
<thead><tr><th scope="col">Person</th>${heads.join('\n')}</tr></thead>
<tbody>
${[...rows, ...hiddenRow(matrix), ...nobodyRow(matrix)].join('\n')}
</tbody>
</table>
</div>`,
  );
}

function cell(mark: Mark | undefined): string {
  return mark ? `<td class="${CLASSES[mark]}"><span>${MARK_LABELS[mark]}</span></td>` : '<td></td>';
}

function hiddenRow({ needs, hiddenOf }: Matrix): string[] {
  const counts = needs.map(({ need }) => hiddenOf(need.id));
  if (counts.every((count) => count === 0)) return [];
  const cells = counts.map((count) => (count === 0 ? '<td></td>' : `<td>${count}</td>`));
  return [`<tr><th scope="row">In confidence</th>${cells.join('')}</tr>`];
}

function nobodyRow({ needs, people, hiddenOf }: Matrix): string[] {
  if (people.length > 0 || needs.some(({ need }) => hiddenOf(need.id) > 0)) return [];
  return [`<tr><th scope="row">No one yet</th>${needs.map(() => '<td></td>').join('')}</tr>`];
}
