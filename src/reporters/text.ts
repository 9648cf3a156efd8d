import { countFindings, type Finding } from '../audit/audit.js';
import { HEADLINES, isLive, type Headline, type NeedCoverage } from '../audit/coverage.js';
import type { RuleId } from '../network/vocabulary.js';
import { nameList, plural } from '../network/words.js';
import { printable } from './printable.js';
import type { Report } from './report.js';
import { paintFor, table, wrap, type Paint, type Style } from './style.js';

/** The report for people: what no one covers first, one line a need, one next step. */
export function renderText(report: Report, style: Style): string {
  const paint = paintFor(style);
  const parts = [
    header(report, paint),
    ...needSections(report, style, paint),
    nextStep(report, style, paint),
    findings(report, style, paint),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function header({ result, file }: Report, paint: Paint): string {
  const { network, today, people } = result;
  const closed = people.total - people.open;
  const counts = `${plural(people.open, 'person', 'people')}${closed > 0 ? ` (and ${closed} closed)` : ''}`;
  const title = `The mentoring network of ${printable(network.me.name)}`;
  return `${paint.heading(title)}\n${paint.quiet(`${today} · ${counts} · ${printable(file)}`)}`;
}

const SECTIONS = [
  { headline: 'uncovered', title: 'Uncovered: no one is there for' },
  { headline: 'at risk', title: 'At risk: hangs by a thread' },
  { headline: 'covered', title: 'Covered' },
] as const satisfies readonly { headline: Headline; title: string }[];

const LISTS = [
  { headline: 'not yet rated', title: 'Not yet rated' },
  { headline: 'not needed', title: 'Not needed now' },
] as const satisfies readonly { headline: Headline; title: string }[];

function needSections({ result }: Report, style: Style, paint: Paint): string[] {
  const { needs, findings } = result;
  const inSection = (headline: Headline) =>
    needs.filter(({ status }) => HEADLINES[status] === headline);
  const labelled = SECTIONS.flatMap(({ headline }) => inSection(headline));
  const rows = new Map(
    table(
      labelled.map((entry) => needRow(entry, findings, style, paint)),
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
  findings: readonly Finding[],
  style: Style,
  paint: Paint,
): string[] {
  const waived = findings.find(
    ({ rule, about, waived }) => waived && about === entry.need.id && STATUS_RULES.has(rule),
  )?.waived;
  const reason = waived ? paint.quiet(` (waived: ${printable(waived.because)})`) : '';
  return [
    signFor(HEADLINES[entry.status], style, paint),
    printable(entry.need.label),
    entry.importance ?? '',
    `${whoCovers(entry)}${reason}`,
  ];
}

function signFor(headline: Headline, { isUnicode }: Style, paint: Paint): string {
  if (headline === 'uncovered') return paint.bad(isUnicode ? '✗' : 'x');
  if (headline === 'at risk') return paint.warn('!');
  return paint.good(isUnicode ? '✓' : '+');
}

/** The people behind a status, in words that say how they stand. */
function whoCovers({ status, covers }: NeedCoverage): string {
  const names = (...standings: string[]) =>
    nameList(
      covers
        .filter(({ standing }) => standings.includes(standing))
        .map(({ person }) => printable(person.name)),
    );
  switch (status) {
    case 'lapsed':
      return `on paper only: ${names('lapsed')}, out of touch`;
    case 'hoped':
      return `hoped for: ${names('hoped', 'too-early')}`;
    case 'single':
      return `only ${names('reliable')}${alsoSometimes(covers)}`;
    case 'thin':
      return `now and then: ${names('occasional')}`;
    case 'covered':
      return nameList(
        covers.filter(isLive).map(({ person }) => printable(person.name)),
        5,
      );
    default:
      return 'no one';
  }
}

function alsoSometimes(covers: NeedCoverage['covers']): string {
  const occasional = covers.filter(({ standing }) => standing === 'occasional');
  if (occasional.length === 0) return '';
  return `, and now and then ${nameList(occasional.map(({ person }) => printable(person.name)))}`;
}

function nextStep({ result }: Report, style: Style, paint: Paint): string {
  const { nextStep: step, needs } = result;
  if (step) {
    return `${paint.heading('Next step')}\n  ${wrap(printable(step.text), style.width, 2)}`;
  }
  const isRated = needs.some(({ status }) => status !== 'unrated');
  const text = isRated
    ? 'Every need you rated is covered. Thank someone this week.'
    : 'Start with mentor-audit interview: it asks what you need, then who is there for it.';
  return `${paint.heading('Next step')}\n  ${wrap(text, style.width, 2)}`;
}

/** As many findings as the eye takes in; the rest is counted. */
const MOST_SHOWN = 8;

/** Rules whose finding is the row of the need itself. */
const STATUS_RULES: ReadonlySet<RuleId> = new Set(['uncovered-need', 'sole-cover', 'thin-cover']);

function findings({ result }: Report, style: Style, paint: Paint): string {
  const { findings: all } = result;
  const worthALook = all.filter(
    ({ rule, severity, waived }) => !waived && severity !== 'info' && !STATUS_RULES.has(rule),
  );
  const shown = style.isVerbose ? all : worthALook.slice(0, MOST_SHOWN);
  const count = countFindings(all);
  const severityNames = { error: paint.bad('error'), warning: paint.warn('warning'), info: 'note' };
  const rows = shown.map(({ severity, message, advice, rule, waived }) => [
    waived ? paint.quiet('waived') : severityNames[severity],
    `${printable(message)} ${paint.quiet(`(${rule})`)}\n${paint.quiet(
      printable(waived ? `Waived: ${waived.because}` : advice),
    )}`,
  ]);
  const counts = [
    plural(count.error, 'error'),
    plural(count.warning, 'warning'),
    plural(count.info, 'note'),
    ...(count.waived > 0 ? [`${count.waived} waived`] : []),
  ].join(', ');
  const hint = style.isVerbose ? '' : '. All of them: mentor-audit report --verbose';
  const sum = paint.quiet(`${counts}${all.length > 0 ? hint : ''}`);
  const heading = rows.length > 0 ? [paint.heading('Also worth a look')] : [];
  return [...heading, ...table(rows, style.width), sum].join('\n');
}
