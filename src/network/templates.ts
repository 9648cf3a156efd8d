import { addDays, daysBetween, isLocalDate, type LocalDate } from './dates.js';

/** The starter files that `init` writes, and for whom each is. */
export const TEMPLATES = {
  'early-career': 'your first years: learning the craft, finding your feet',
  'mid-career': 'you know your work; what next, and who speaks for you?',
  executive: 'few peers, much to carry: honest feedback, a safe space, giving back',
  academic: 'theses, papers, grants and the people who read them',
  'career-change': 'a new field: new doors, new circles, old friends',
  example: 'a complete network of eight made-up people, to look around in',
} as const;

export type TemplateName = keyof typeof TEMPLATES;

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

/** The day on which the story of the example is told. */
const EXAMPLE_TODAY = '2026-11-22';

/** Moves the dates of the example so that its story is told today, whenever that is. */
export function retellToday(text: string, today: LocalDate): string {
  const days = daysBetween(EXAMPLE_TODAY, today);
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) =>
    isLocalDate(date) ? addDays(date, days) : date,
  );
}

/** The line by which editors find the JSON Schema of a YAML file. */
export const EDITOR_MODELINE = '# yaml-language-server: $schema=./mentor-network.schema.json\n';
