import { SOURCES } from '../audit/sources.js';
import type { Basis, Rule } from '../audit/rule.js';
import { EXIT, UserError, type ExitCode } from '../errors.js';
import { suggest } from '../network/nearest.js';
import { NEEDS, type Need } from '../network/needs.js';
import { CHANNEL_LABELS } from '../network/vocabulary.js';
import { paintFor, table, wrap, type Paint, type Style } from '../reporters/style.js';
import { RULES } from '../rules/index.js';
import type { Context } from './context.js';

/** `explain`: a rule or a need in full, or the list of both. */
export async function explain(context: Context, id: string | undefined): Promise<ExitCode> {
  const { io } = context;
  const style = context.styleFor(io.stdout);
  await io.stdout.write(`${explanation(id, style, paintFor(style))}\n`);
  return EXIT.done;
}

function explanation(id: string | undefined, style: Style, paint: Paint): string {
  if (id === undefined) return listAll(style, paint);
  const need = NEEDS.find((candidate) => candidate.id === id);
  if (need) return explainNeed(need, style, paint);
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule) return explainRule(rule, style, paint);
  const known = [...NEEDS, ...RULES].map((candidate) => candidate.id);
  throw new UserError(`there is no need or rule ${JSON.stringify(id)}`, suggest(id, known));
}

function listAll({ width }: Style, paint: Paint): string {
  return [
    paint.heading('Needs'),
    ...table(
      NEEDS.map(({ id, meaning }) => [id, meaning]),
      width,
    ),
    '',
    paint.heading('Rules'),
    ...table(
      RULES.map((rule) => [rule.id, severityText(rule), rule.title]),
      width,
    ),
    '',
    paint.quiet('More on any of them: mentor-audit explain NAME'),
  ].join('\n');
}

function explainNeed(need: Need, { width }: Style, paint: Paint): string {
  const lines = [
    paint.heading(need.label),
    wrap(need.meaning, width, 0),
    '',
    paint.heading('Ask yourself'),
    `  ${wrap(need.question, width, 2)}`,
    '',
    paint.heading('Ways to ask for it'),
    ...need.asks.map((ask) => `  “${wrap(ask, width, 3)}”`),
    '',
    paint.heading('Where to look'),
    ...need.channels.map((channel) => `  ${CHANNEL_LABELS[channel]}`),
  ];
  const afar = 'From afar: it takes neither contact nor a relationship, and does not lapse.';
  const source = `Source: ${SOURCES.needs}.`;
  return [...lines, '', ...(need.fromAfar ? [afar] : []), paint.quiet(source)].join('\n');
}

function explainRule(rule: Rule, { width }: Style, paint: Paint): string {
  return [
    `${paint.heading(rule.id)}: ${rule.title}`,
    wrap(rule.why, width, 0),
    '',
    ...table(
      [
        ['severity', severityText(rule)],
        ['threshold', BASIS_TEXTS[rule.basis]],
        ['sources', rule.sources.map((source) => SOURCES[source]).join('; ')],
        ['switch it off', `settings: { rules: { ${rule.id}: off } }`],
      ],
      width,
      0,
    ),
  ].join('\n');
}

const BASIS_TEXTS = {
  principle: 'none: a principle of its source',
  sourced: 'a published figure',
  convention: 'our own convention; change it in settings where it does not suit you',
} as const satisfies Record<Basis, string>;

function severityText({ severity }: Rule): string {
  return typeof severity === 'string'
    ? severity
    : `${severity.high}, or ${severity.otherwise} where the need is not high`;
}
