import { daysBetween } from '../network/dates.js';
import { nameList } from '../network/words.js';
import type { PersonStory, Said, TimelineEntry } from '../planning/person-story.js';
import { printable } from './printable.js';
import { table, wrap, type Paint, type Style } from './style.js';

/** What every part of the page is made from. */
export interface Page {
  readonly story: PersonStory;
  readonly style: Style;
  readonly paint: Paint;
}

/** More than that would not be one page any more; `--verbose` shows all. */
const MOST_SAID = 4;
const MOST_ENTRIES = 8;

/** Text of its own, indented under a heading. */
export function paragraph({ style }: Page, text: string): string {
  return `  ${wrap(text, style.width, 2)}`;
}

export function ago(day: string, today: string): string {
  const days = daysBetween(day, today);
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

/** What someone said or gave, newest first. */
export function said({ style, paint }: Page, all: readonly Said[]): string[] {
  const shown = style.isVerbose ? all : all.slice(0, MOST_SAID);
  const rows = shown.map(({ text, on }) => [on ?? '–', printable(text)]);
  const rest = all.length - shown.length;
  return [...table(rows, style.width), ...(rest > 0 ? [paint.quiet(`  and ${rest} more`)] : [])];
}

/** What happened, newest first. */
export function timeline({ story, style, paint }: Page): string[] {
  const { timeline: all } = story;
  const shown = style.isVerbose ? all : all.slice(0, MOST_ENTRIES);
  const rows = shown.map((one) => [one.entry.on, entryLines(one, paint).join('\n')]);
  const rest = all.length - shown.length;
  const more = paint.quiet(`  and ${rest} earlier; --verbose shows all`);
  return [...table(rows, style.width), ...(rest > 0 ? [more] : [])];
}

function entryLines({ entry, others, askedLabel }: TimelineEntry, paint: Paint): string[] {
  const { what, gave, got, critical_feedback, asked, answer, thanked, next } = entry;
  const company =
    others.length === 0 ? '' : ` (with ${nameList(others.map(({ name }) => printable(name)))})`;
  const reply = answer === undefined || answer === 'pending' ? 'no answer yet' : answer;
  const detail = (label: string, text: string | undefined) =>
    text === undefined ? [] : [`${paint.quiet(`${label}:`)} ${printable(text)}`];
  return [
    `${printable(what ?? 'In touch')}${company}`,
    ...detail('gave them', gave),
    ...detail('got', got),
    ...detail('hard feedback', critical_feedback),
    ...(asked === undefined ? [] : detail('asked for', `${askedLabel ?? asked}: ${reply}`)),
    ...detail('thanked', thanked === undefined ? undefined : thanked ? 'yes' : 'not yet'),
    ...detail('next', next),
  ];
}
