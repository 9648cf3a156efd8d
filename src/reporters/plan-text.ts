import type { Plan } from '../planning/plan.js';
import {
  askSentence,
  draftCommand,
  planSections,
  quietSentence,
  waivedSentence,
  type PlanItem,
  type PlanSection,
} from './plan-words.js';
import { printable } from './printable.js';
import { paintFor, table, wrap, type Paint, type Style } from './style.js';

/** The plan for people: the gaps first, then everyone with whom something is due. */
export function renderPlanText(plan: Plan, style: Style): string {
  const paint = paintFor(style);
  const { width } = style;
  const blocks = [
    `${paint.heading(`What to do next, for ${printable(plan.me)}`)}\n${paint.quiet(plan.today)}`,
    ...[askSentence(plan), quietSentence(plan)].map((text) => wrap(text, width, 0)),
    ...planSections(plan, printable, style.isVerbose).map((section) =>
      renderSection(section, style, paint),
    ),
    ...[waivedSentence(plan, printable), draftHint(plan)].map((text) =>
      paint.quiet(wrap(text, width, 2)),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderSection(section: PlanSection, style: Style, paint: Paint): string {
  const { title, isDated, items, left } = section;
  const rows = isDated ? datedRows(items, style, paint) : gapRows(items, style, paint);
  const rest = left > 0 ? [paint.quiet(`  and ${left} more: mentor-audit plan --verbose`)] : [];
  return [paint.heading(title), ...rows, ...rest].join('\n');
}

/** A message is easier to begin with than a blank page. */
function draftHint(plan: Plan): string {
  const command = draftCommand(plan);
  return command === '' ? '' : `A message to begin with: ${command}`;
}

function gapRows(items: readonly PlanItem[], { width }: Style, paint: Paint): string[] {
  return items.map(({ lead, text, isUrgent }) => {
    const label = wrap(lead, width, 2);
    return `  ${isUrgent ? label : paint.quiet(label)}\n      ${wrap(text, width, 6)}`;
  });
}

function datedRows(items: readonly PlanItem[], { width }: Style, paint: Paint): string[] {
  return table(
    items.map(({ lead, text, isUrgent }) => [isUrgent ? paint.warn(lead) : lead, text]),
    width,
  );
}
