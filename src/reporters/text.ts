import type { AuditResult, Finding } from '../audit/audit.js';
import { HEADLINES, type Headline, type NeedCoverage } from '../audit/coverage.js';
import type { RuleId } from '../network/vocabulary.js';
import { metricSentences } from './metrics-text.js';
import { printable } from './printable.js';
import {
  findingCounts,
  LISTS,
  nextStepText,
  peopleCount,
  SECTIONS,
  whoCovers,
} from './report-words.js';
import type { Report } from './report.js';
import { matrixText } from './text-matrix.js';
import { paintFor, table, wrap, type Paint, type Style } from './style.js';
import { undecidedCount, undecidedSentences } from './undecided-words.js';

/** The report for people: what no one covers first, one line a need, one next step. */
export function renderText(report: Report, style: Style): string {
  const paint = paintFor(style);
  const parts = [
    header(report, style, paint),
    ...needSections(report, style, paint),
    style.hasMatrix ? matrixText(report.result, style, paint) : '',
    nextStep(report, style, paint),
    findings(report, style, paint),
    ...(style.isVerbose ? [undecided(report, style, paint), metrics(report, style, paint)] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function header({ result, file }: Report, { width }: Style, paint: Paint): string {
  const title = `The mentoring network of ${printable(result.network.me.name)}`;
  const facts = `${result.today} · ${peopleCount(result)} · ${printable(file)}`;
  return `${paint.heading(wrap(title, width, 2))}\n${paint.quiet(wrap(facts, width, 2))}`;
}

function needSections({ result }: Report, style: Style, paint: Paint): string[] {
  const { needs } = result;
  const waived = result.findings.filter(({ rule, waived }) => waived && STATUS_RULES.has(rule));
  const inSection = (headline: Headline) =>
    needs.filter(({ status }) => HEADLINES[status] === headline);
  const labelled = SECTIONS.flatMap(({ headline }) => inSection(headline));
  const rows = new Map(
    table(
      labelled.map((entry) => needRow(entry, waived, style, paint)),
      style.width,
    ).map((line, index) => [labelled[index], line]),
  );
  const sections = SECTIONS.map(({ headline, title }) => {
    const lines = inSection(headline).map((entry) => rows.get(entry) ?? '');
    return lines.length === 0 ? '' : [paint.heading(title), ...lines].join('\n');
  });
  const lists = LISTS.map(({ headline, title }) => {
    const labels = inSection(headline).map(({ need }) => printable(need.label));
    return labels.length === 0 ? '' : wrap(`${title}: ${labels.join(', ')}`, style.width, 2);
  });
  return [...sections, lists.filter((list) => list !== '').join('\n')];
}

function needRow(
  entry: NeedCoverage,
  waivedFindings: readonly Finding[],
  style: Style,
  paint: Paint,
): string[] {
  const waived = waivedFindings.find(({ about }) => about === entry.need.id)?.waived;
  const reason = waived ? paint.quiet(` (waived: ${printable(waived.because)})`) : '';
  return [
    signFor(HEADLINES[entry.status], style, paint),
    printable(entry.need.label),
    entry.importance ?? '',
    `${whoCovers(entry, printable)}${reason}`,
  ];
}

/** The sign in front of a need; the words beside it say the same. */
export function signFor(headline: Headline, { isUnicode }: Style, paint: Paint): string {
  if (headline === 'uncovered') return paint.bad(isUnicode ? '✗' : 'x');
  if (headline === 'at risk') return paint.warn('!');
  return paint.good(isUnicode ? '✓' : '+');
}

function nextStep({ result }: Report, style: Style, paint: Paint): string {
  const text = wrap(nextStepText(result, printable), style.width, 2);
  return `${paint.heading('Next step')}\n  ${text}`;
}

/** As many findings as the eye takes in; the rest is counted. */
const MOST_SHOWN = 8;

/** Rules whose finding is the row of the need itself. */
const STATUS_RULES: ReadonlySet<RuleId> = new Set(['uncovered-need', 'sole-cover', 'thin-cover']);

function findings({ result, fileFlag }: Report, style: Style, paint: Paint): string {
  const { findings: all } = result;
  const worthALook = all.filter(
    ({ rule, severity, waived }) => !waived && severity !== 'info' && !STATUS_RULES.has(rule),
  );
  const shown = style.isVerbose ? all : worthALook.slice(0, MOST_SHOWN);
  const severityNames = { error: paint.bad('error'), warning: paint.warn('warning'), info: 'note' };
  const rows = shown.map(({ severity, message, advice, rule, waived }) => [
    waived ? paint.quiet('waived') : severityNames[severity],
    `${printable(message)} ${paint.quiet(`(${rule})`)}\n${paint.quiet(
      printable(waived ? `Waived: ${waived.because}` : advice),
    )}`,
  ]);
  const command = `mentor-audit report --verbose${fileFlag}`;
  const hint = style.isVerbose || all.length === 0 ? '' : `\nAll: ${command}`;
  const sum = paint.quiet(`${wrap(sumOf(result, style), style.width, 2)}${hint}`);
  const heading = rows.length > 0 ? [paint.heading('Also worth a look')] : [];
  return [...heading, ...table(rows, style.width), sum].join('\n');
}

/** Not everything it counts stands above it, and it says so. */
function sumOf(result: AuditResult, { isVerbose }: Style): string {
  const isInRows = result.findings.some(({ rule, waived }) => !waived && STATUS_RULES.has(rule));
  const those = isInRows && !isVerbose ? ', the needs above included' : '';
  const left = isVerbose ? '' : undecidedCount(result);
  return `In all${those}: ${findingCounts(result)}${left === '' ? '' : `; ${left}`}`;
}

function undecided({ result }: Report, { width }: Style, paint: Paint): string {
  const lines = undecidedSentences(result, printable).map((text) => `  ${wrap(text, width, 4)}`);
  return lines.length === 0 ? '' : [paint.heading('Could not be judged'), ...lines].join('\n');
}

function metrics({ result }: Report, { width }: Style, paint: Paint): string {
  const sentences = metricSentences(result.metrics).map((text) => `  ${wrap(text, width, 4)}`);
  return [paint.heading('The network in numbers'), ...sentences].join('\n');
}
