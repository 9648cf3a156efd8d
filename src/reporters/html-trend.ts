import { scaleBand, scaleLinear } from 'd3-scale';
import type { AuditResult } from '../audit/audit.js';
import { HEADLINES, type Headline } from '../audit/coverage.js';
import type { Status } from '../network/vocabulary.js';
import { section } from './html-section.js';
import { escapeXml } from './xml.js';

/** As many reviews as fit beside one another on a page. */
const MOST_SHOWN = 6;

const WORDS = {
  covered: '✓ covered',
  single: '! one person',
  thin: '! now and then',
  lapsed: '✗ on paper',
  hoped: '✗ hoped for',
  gap: '✗ no one',
  unrated: 'not rated',
  'not-needed': 'not needed',
} as const satisfies Record<Status, string>;

const LOOKS: Readonly<Record<Headline, string>> = {
  uncovered: 'gap',
  'at risk': 'risk',
  covered: 'covered',
  'not yet rated': 'quiet',
  'not needed': 'quiet',
};

/** How needs stood on one day, by id. */
interface Moment {
  readonly on: string;
  readonly statuses: ReadonlyMap<string, Status>;
}

/** The needs over the recorded reviews and today; nothing where no review was recorded. */
export function trendSection({ network, needs, today }: AuditResult): string {
  const reviews = network.reviews
    .filter(({ on }) => on < today)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .slice(-MOST_SHOWN);
  if (reviews.length === 0) return '';
  const moments: Moment[] = [
    ...reviews.map((review) => ({
      on: review.on,
      statuses: new Map([...review.needs].map(([id, { status }]) => [id, status])),
    })),
    { on: today, statuses: new Map(needs.map(({ need, status }) => [need.id, status])) },
  ];
  const heads = moments.map(({ on }) => `<th scope="col">${on}</th>`).join('');
  const rows = needs.map(({ need }) => {
    const cells = moments.map(({ statuses }) => cell(statuses.get(need.id)));
    return `<tr data-need="${escapeXml(need.id)}"><th scope="row">${escapeXml(need.label)}</th>${cells.join('')}</tr>`;
  });
  return section(
    'trend',
    'Over the years',
    `${chart(moments, new Set(needs.map(({ need }) => need.id)))}
<div class="scroll" tabindex="0" role="group" aria-label="The years; they can be scrolled">
<table class="trend">
<caption>How each need stood at each review, and today</caption>
<thead><tr><th scope="col">Need</th>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`,
  );
}

function cell(status: Status | undefined): string {
  return status ? `<td class="${LOOKS[HEADLINES[status]]}">${WORDS[status]}</td>` : '<td>–</td>';
}

const CHART = { width: 520, height: 150, bottom: 24 } as const;
const STACK = ['covered', 'at risk', 'uncovered'] as const satisfies readonly Headline[];

/** One bar a review: covered below, then at risk, then uncovered, each with its count. */
function chart(moments: readonly Moment[], shown: ReadonlySet<string>): string {
  const counts = moments.map(({ on, statuses }) => ({
    on,
    bars: STACK.map((headline) => ({
      headline,
      count: [...statuses].filter(([id, status]) => shown.has(id) && HEADLINES[status] === headline)
        .length,
    })),
  }));
  const most = Math.max(1, ...counts.map(({ bars }) => bars.reduce((sum, b) => sum + b.count, 0)));
  const x = scaleBand()
    .domain(moments.map(({ on }) => on))
    .range([0, CHART.width])
    .padding(0.45)
    .round(true);
  const y = scaleLinear()
    .domain([0, most])
    .range([0, CHART.height - CHART.bottom]);
  const drawn = counts.map(({ on, bars }) => {
    let top = CHART.height - CHART.bottom;
    const left = x(on) ?? 0;
    const middle = left + x.bandwidth() / 2;
    const parts = bars.map(({ headline, count }) => {
      if (count === 0) return '';
      const height = y(count);
      top -= height;
      return `<rect class="bar ${LOOKS[headline]}" x="${left}" y="${top.toFixed(1)}" width="${x.bandwidth()}" height="${height.toFixed(1)}"/><text class="bar-count ${LOOKS[headline]}" x="${middle}" y="${(top + height / 2 + 4).toFixed(1)}">${count}</text>`;
    });
    return `${parts.join('')}<text class="bar-name" x="${middle}" y="${CHART.height - 6}">${on}</text>`;
  });
  const words = counts.map(
    ({ on, bars }) => `${on}: ${bars.map((b) => `${b.count} ${b.headline}`).join(', ')}`,
  );
  return `<figure>
<div class="scroll" tabindex="0" role="group" aria-label="The chart; it can be scrolled">
<svg class="chart" viewBox="0 0 ${CHART.width} ${CHART.height}" width="${CHART.width}" height="${CHART.height}" role="img" aria-label="${escapeXml(words.join('; '))}">
${drawn.join('\n')}
</svg>
</div>
<figcaption>From below: covered, at risk, uncovered.</figcaption>
</figure>`;
}
