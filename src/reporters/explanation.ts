import type { Basis, Rule, Subject } from '../audit/rule.js';
import { SOURCES } from '../audit/sources.js';
import { findCatalogueNeed, type Need } from '../network/needs.js';
import { CHANNEL_LABELS, RULE_GROUPS, SEVERITIES } from '../network/vocabulary.js';
import { printable } from './printable.js';
import { paintFor, table, wrap, type Style } from './style.js';

/** Every rule in its group, one line each. */
export function renderRuleList(rules: readonly Rule[], style: Style): string {
  const paint = paintFor(style);
  const rows = rules.map((rule) => [rule.id, shortSeverity(rule), rule.title]);
  const lines = table(rows, style.width);
  const groups = RULE_GROUPS.map(({ title, rules: ids }) => {
    const own = rules
      .map((rule, index) => ({ rule, line: lines[index] ?? '' }))
      .filter(({ rule }) => ids.some((id) => id === rule.id));
    const isMilder = own.some(({ rule }) => typeof rule.severity !== 'string');
    const note = isMilder ? paint.quiet(` (${MILDER} milder where the need is not high)`) : '';
    const heading = wrap(`${paint.heading(title)}${note}`, style.width, 2);
    return [heading, ...own.map(({ line }) => line)].join('\n');
  });
  return `${groups.join('\n\n')}\n`;
}

const MILDER = '*';

function shortSeverity({ severity }: Rule): string {
  return typeof severity === 'string' ? severity : `${severity.high}${MILDER}`;
}

/** The severity of a rule in words: `warning, or info where the need is not high`. */
export function severityText({ severity }: Rule): string {
  return typeof severity === 'string'
    ? severity
    : `${severity.high}, or ${severity.otherwise} where the need is not high`;
}

/** A rule in full: when it fires, why it matters, what to do, where it comes from, how to silence it. */
export function renderRule(rule: Rule, style: Style): string {
  const credits = rule.sources.map((source) => SOURCES[source]);
  return renderSections(
    `${rule.id}: ${rule.title}`,
    [
      ['What it checks', [rule.checks, `Severity: ${severityText(rule)}.`]],
      ['Why it matters', [rule.why]],
      ['What to do', [rule.remedy]],
      ['Where it comes from', [...credits, BASIS_TEXTS[rule.basis]]],
      ['How to switch it off', switches(rule)],
    ],
    style,
  );
}

const BASIS_TEXTS = {
  principle: 'It is a principle of its source, without a threshold.',
  sourced: 'Its threshold is a published figure.',
  convention:
    'Where it draws the line is our own convention; no published figure stands behind it.',
} as const satisfies Record<Basis, string>;

function switches({ id, about, needs = [] }: Rule): string[] {
  const [need, ...others] = needs;
  const subject = need !== undefined && others.length === 0 ? need : SUBJECT_WORDS[about];
  return [
    `Everywhere, in the file (or another severity: ${SEVERITIES.join(', ')}):`,
    `  settings: { rules: { ${id}: off } }`,
    about === 'network' ? 'With a reason:' : 'For one case, with a reason:',
    `  mentor-audit waive ${id} ${subject} --because TEXT`,
  ];
}

/** What stands for the subject where a rule is to be waived. */
const SUBJECT_WORDS = {
  need: 'NEED',
  person: 'PERSON',
  goal: 'GOAL',
  gap: 'GAP',
  level: 'LEVEL',
  network: 'network',
  waived: 'ABOUT',
} as const satisfies Record<Subject, string>;

/** A need in full, of the catalogue or of the file, and the rules that look at it. */
export function renderNeed(need: Need, rules: readonly Rule[], style: Style): string {
  const watching = rules.filter(
    ({ about, needs }) => about === 'need' && (needs?.includes(need.id) ?? true),
  );
  const afar = 'From afar: it takes neither contact nor a relationship, and does not lapse.';
  const isOwn = findCatalogueNeed(need.id) === undefined;
  return renderSections(
    need.label,
    [
      ['What it means', [need.meaning, ...(need.fromAfar ? [afar] : [])]],
      ['Ask yourself', [need.question]],
      ['Ways to ask for it', need.asks.map((ask) => `“${ask}”`)],
      ['Where to look', need.channels.map((channel) => CHANNEL_LABELS[channel])],
      ['Rules that look at it', watching.map(({ id, title }) => `${id}: ${title}`)],
      ['Where it comes from', [isOwn ? 'Your own file.' : SOURCES.needs]],
    ],
    style,
  );
}

function renderSections(
  title: string,
  sections: readonly (readonly [heading: string, lines: readonly string[]])[],
  style: Style,
): string {
  const paint = paintFor(style);
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => {
      const texts = lines.map((line) => {
        const indent = 2 + line.length - line.trimStart().length;
        return `${' '.repeat(indent)}${wrap(printable(line.trimStart()), style.width, indent)}`;
      });
      return [paint.heading(heading), ...texts].join('\n');
    });
  return `${[paint.heading(wrap(printable(title), style.width, 2)), ...blocks].join('\n\n')}\n`;
}
