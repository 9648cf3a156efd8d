import type { Finding } from '../audit/audit.js';
import { isWorse, type AuditComparison, type Loss, type NeedChange } from '../audit/comparison.js';
import { HEADLINES } from '../audit/coverage.js';
import type { Need } from '../network/needs.js';
import type { Person } from '../network/network.js';
import type { CoverLevel, Status } from '../network/vocabulary.js';
import { nameList } from '../network/words.js';
import { printable } from './printable.js';
import type { Report } from './report.js';
import { paintFor, table, wrap, type Paint, type Style } from './style.js';

/** What would be otherwise, if someone were gone or someone new were there. */
export interface WhatIfReport {
  readonly without: readonly Person[];
  readonly with: readonly { readonly need: Need; readonly level: CoverLevel }[];
  readonly comparison: AuditComparison;
  /** Of the network as it would be. */
  readonly report: Report;
}

/** The changes for people. */
export function renderWhatIfText(whatIf: WhatIfReport, style: Style): string {
  const paint = paintFor(style);
  const { changes, appear, go } = whatIf.comparison;
  const better = changes.filter((change) => !isWorse(change));
  const { nextStep } = whatIf.report.result;
  return joinSections([
    paint.heading(wrap(assumptions(whatIf), style.width, 2)),
    ...(changes.length === 0 ? ['No need would change its status.'] : []),
    section('Needs that would lose', table(changes.filter(isWorse).map(needRow), style.width)),
    section('Needs that would gain', table(better.map(needRow), style.width)),
    section('Findings that would appear', table(appear.map(findingRow), style.width)),
    section('Findings that would go', table(go.map(findingRow), style.width)),
    section('Next step then', [
      `  ${wrap(printable(nextStep?.text ?? 'Every need that you rated would be covered.'), style.width, 2)}`,
    ]),
  ]);

  function section(title: string, lines: readonly string[]): string {
    return lines.length === 0 ? '' : [paint.heading(title), ...lines].join('\n');
  }

  function needRow(change: NeedChange): string[] {
    const { need, importance } = change;
    return [
      sign(change, style, paint),
      printable(need.label),
      importance ?? '',
      turn(change, style),
    ];
  }

  function findingRow({ rule, severity, message, waived }: Finding): string[] {
    const name = severity === 'info' ? 'note' : severity;
    const reason = waived ? `waived: ${printable(waived.because)}` : rule;
    return [name, `${printable(message)} ${paint.quiet(`(${reason})`)}`];
  }
}

/**
 * Everybody's loss for people: those without whom a need gets worse, then the rest. `fileFlag` as in
 * a `Report`.
 */
export function renderLossesText(losses: readonly Loss[], fileFlag: string, style: Style): string {
  if (losses.length === 0) return 'No one is in the file yet, so no need hangs on anyone.\n';
  const paint = paintFor(style);
  const rows = losses
    .filter(({ changes }) => changes.length > 0)
    .map(({ person, changes }) => [
      printable(person.name),
      changes.map((change) => lossLine(change, style, paint)).join('\n'),
    ]);
  const others = losses.filter(({ changes }) => changes.length === 0);
  const names = others.map(({ person }) => printable(person.name));
  return joinSections([
    rows.length === 0
      ? 'No need hangs on anyone: without any one person, each would stay as it is.'
      : [paint.heading('Without whom would a need get worse?'), ...table(rows, style.width)].join(
          '\n',
        ),
    names.length === 0
      ? ''
      : wrap(
          `Without these, every need would stay as it is: ${nameList(names, 8)}`,
          style.width,
          2,
        ),
    rows.length === 0
      ? ''
      : paint.quiet(`More on one of them: mentor-audit what-if --without ID${fileFlag}`),
  ]);
}

function lossLine(change: NeedChange, style: Style, paint: Paint): string {
  const { need, importance } = change;
  const label = `${printable(need.label)}${importance === 'high' ? ' (high)' : ''}`;
  return `${sign(change, style, paint)} ${label}: ${turn(change, style)}`;
}

function joinSections(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** `Without Ana Ruiz, and with someone new for Accountability (reliable)` */
function assumptions({ without, with: added }: WhatIfReport): string {
  const gone = nameList(
    without.map(({ name }) => printable(name)),
    without.length,
  );
  const needs = nameList(
    added.map(({ need, level }) => `${printable(need.label)} (${level})`),
    added.length,
  );
  if (added.length === 0) return `Without ${gone}`;
  const addition = `ith someone new for ${needs}`;
  return without.length === 0 ? `W${addition}` : `Without ${gone}, and w${addition}`;
}

const STATUS_WORDS = {
  covered: 'covered',
  single: 'one person',
  thin: 'now and then',
  lapsed: 'on paper only',
  hoped: 'only hoped for',
  gap: 'no one',
  unrated: 'not rated',
  'not-needed': 'not needed',
} as const satisfies Record<Status, string>;

function turn({ before, after }: NeedChange, { isUnicode }: Style): string {
  return `${STATUS_WORDS[before]} ${isUnicode ? '→' : '->'} ${STATUS_WORDS[after]}`;
}

function sign({ after }: NeedChange, { isUnicode }: Style, paint: Paint): string {
  const headline = HEADLINES[after];
  if (headline === 'uncovered') return paint.bad(isUnicode ? '✗' : 'x');
  if (headline === 'covered') return paint.good(isUnicode ? '✓' : '+');
  return paint.warn('!');
}
