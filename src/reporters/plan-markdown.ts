import type { Plan } from '../planning/plan.js';
import { escapeMarkdown } from './markdown-escape.js';
import {
  askSentence,
  planSections,
  quietSentence,
  waivedSentence,
  type PlanItem,
} from './plan-words.js';

/** The plan for a notebook: a list to tick off, as CommonMark with the task lists of GitHub. */
export function renderPlanMarkdown(plan: Plan): string {
  const blocks = [
    `# What to do next, for ${escapeMarkdown(plan.me)}`,
    plan.today,
    askSentence(plan),
    quietSentence(plan),
    ...planSections(plan, escapeMarkdown, true).flatMap(({ title, items }) => [
      `## ${title}`,
      items.map(taskItem).join('\n'),
    ]),
    waivedSentence(plan, escapeMarkdown),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function taskItem({ lead, text }: PlanItem): string {
  return `- [ ] ${lead === '' ? '' : `**${lead}:** `}${text}`;
}
