import type { Finding } from '../audit/audit.js';
import type { Rule } from '../audit/rule.js';
import { SOURCES } from '../audit/sources.js';
import { SEVERITIES, type RuleId, type Severity } from '../network/vocabulary.js';
import { section } from './html-section.js';
import { findingCounts } from './report-words.js';
import type { Report } from './report.js';
import { escapeXml } from './xml.js';

const TITLES = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
} as const satisfies Record<Severity, string>;

/** So many findings of one rule are read; a thousand people make thousands. */
const MOST_OF_A_RULE = 20;

/** The findings with their advice: by severity, then by rule, with why each rule matters. */
export function findingsSection(report: Report): string {
  const { findings } = report.result;
  const open = findings.filter(({ waived }) => !waived);
  const explained = new Set<RuleId>();
  const parts = SEVERITIES.flatMap((severity) => {
    const own = open.filter((finding) => finding.severity === severity);
    return own.length === 0
      ? []
      : [`<h3>${TITLES[severity]}</h3>`, ...byRule(own, report, explained)];
  });
  const waived = findings.filter((finding) => finding.waived);
  return section(
    'findings',
    'Findings',
    [
      `<p>${escapeXml(findingCounts(report.result))}.</p>`,
      ...parts,
      ...(waived.length > 0 ? ['<h3>Waived</h3>', ...byRule(waived, report, explained)] : []),
    ].join('\n'),
  );
}

/** Why a rule matters is told once, where it comes first. */
function byRule(findings: readonly Finding[], { rules }: Report, explained: Set<RuleId>): string[] {
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups].map(([id, group]) => {
    const rule = rules.find((one) => one.id === id);
    const why = rule && !explained.has(id) ? `\n${whyOf(rule)}` : '';
    explained.add(id);
    const more = group.length - MOST_OF_A_RULE;
    return `<article class="rule">
<h4>${escapeXml(capitalized(rule?.title ?? id))} <code>${id}</code></h4>
<ul>
${group.slice(0, MOST_OF_A_RULE).map(item).join('\n')}
</ul>${more > 0 ? `\n<p>And ${more} more: <code>mentor-audit report --verbose</code> lists them all.</p>` : ''}${why}
</article>`;
  });
}

function whyOf({ why, sources }: Rule): string {
  const credits = sources.map((source) => SOURCES[source]).join('; ');
  const cite = credits === '' ? '' : ` <cite>${escapeXml(credits)}</cite>`;
  return `<p class="why">${escapeXml(why)}${cite}</p>`;
}

function item({ about, message, advice, waived }: Finding): string {
  const until = waived?.until === undefined ? '' : `, until ${waived.until}`;
  const rest = waived ? `Waived${until}: ${waived.because}` : advice;
  return `<li data-about="${escapeXml(about)}"><b>${escapeXml(message)}</b><br>${escapeXml(rest)}</li>`;
}

function capitalized(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
