import type { Finding } from '../audit/audit.js';
import { HEADLINES, type NeedCoverage } from '../audit/coverage.js';
import { SOURCES } from '../audit/sources.js';
import type { Severity } from '../network/vocabulary.js';
import { escapeMarkdown } from './markdown-escape.js';
import { metricSentences } from './metrics-text.js';
import {
  findingCounts,
  LISTS,
  nextStepText,
  peopleCount,
  SECTIONS,
  whoCovers,
} from './report-words.js';
import type { Report } from './report.js';
import { undecidedSentences } from './undecided-words.js';

/** The report for a coach or a notebook, as CommonMark with the tables of GitHub. */
export function renderMarkdown(report: Report): string {
  const { result, file } = report;
  const blocks = [
    `# The mentoring network of ${escapeMarkdown(result.network.me.name)}`,
    `${result.today} · ${peopleCount(result)} · ${escapeMarkdown(file)}`,
    ...section('Next step', [nextStepText(result, escapeMarkdown)]),
    ...needSections(report),
    ...findingSections(report),
    ...undecidedSection(report),
    ...section('The network in numbers', [bullets(metricSentences(result.metrics))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A heading and what stands below it; nothing where that is nothing. */
function section(title: string, blocks: readonly string[], level = '##'): string[] {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? [] : [`${level} ${title}`, ...filled];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function needSections({ result }: Report): string[] {
  const { needs } = result;
  const inSection = (headline: string) =>
    needs.filter(({ status }) => HEADLINES[status] === headline);
  const tables = SECTIONS.flatMap(({ headline, title }) =>
    section(title, [needTable(inSection(headline))]),
  );
  const lists = LISTS.flatMap(({ headline, title }) => {
    const labels = inSection(headline).map(({ need }) => escapeMarkdown(need.label));
    return labels.length === 0 ? [] : [`**${title}:** ${labels.join(', ')}`];
  });
  return [...tables, ...lists];
}

function needTable(needs: readonly NeedCoverage[]): string {
  if (needs.length === 0) return '';
  const rows = needs.map((entry) => [
    escapeMarkdown(entry.need.label),
    entry.importance ?? '',
    whoCovers(entry, escapeMarkdown),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(['Need', 'Importance', 'Who']), line(['---', '---', '---']), ...rows.map(line)].join(
    '\n',
  );
}

const SEVERITY_TITLES = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
} as const satisfies Record<Severity, string>;

function findingSections({ result }: Report): string[] {
  const open = result.findings.filter(({ waived }) => !waived);
  const waived = result.findings.filter((finding) => finding.waived);
  const bySeverity = Object.entries(SEVERITY_TITLES).flatMap(([severity, title]) => {
    const own = open.filter((finding) => finding.severity === severity);
    return section(title, [bullets(own.map(findingItem))], '###');
  });
  return [
    ...section('Findings', [`${findingCounts(result)}.`]),
    ...bySeverity,
    ...section('Waived', [bullets(waived.map(findingItem))], '###'),
  ];
}

function findingItem({ message, advice, sources, waived }: Finding): string {
  const credits = sources.map((source) => SOURCES[source]).join('; ');
  const until = waived?.until === undefined ? '' : `, until ${waived.until}`;
  const lines = [
    `**${escapeMarkdown(message)}**`,
    waived ? `Waived${until}: ${escapeMarkdown(waived.because)}` : escapeMarkdown(advice),
    `*${credits === '' ? 'A convention of mentor-audit' : escapeMarkdown(credits)}*`,
  ];
  return lines.join('\\\n  ');
}

function undecidedSection({ result }: Report): string[] {
  return section('Could not be judged', [bullets(undecidedSentences(result, escapeMarkdown))]);
}
