import type { AuditResult } from '../audit/audit.js';
import {
  isLive,
  type Cover,
  type Headline,
  type NeedCoverage,
  type Standing,
} from '../audit/coverage.js';
import { nameList, plural } from '../network/words.js';

/** Makes a text from the file safe where it is shown. */
export type Show = (text: string) => string;

/** The needs that the report tells one by one, and what it calls them. */
export const SECTIONS = [
  { headline: 'uncovered', title: 'Uncovered: no one is there for' },
  { headline: 'at risk', title: 'At risk: hangs by a thread' },
  { headline: 'covered', title: 'Covered' },
] as const satisfies readonly { headline: Headline; title: string }[];

/** The needs that it only lists. */
export const LISTS = [
  { headline: 'not yet rated', title: 'Not yet rated' },
  { headline: 'not needed', title: 'Not needed now' },
] as const satisfies readonly { headline: Headline; title: string }[];

/** `5 people (and 1 closed)` */
export function peopleCount({ people }: AuditResult): string {
  const closed = people.total - people.open;
  return `${plural(people.open, 'person', 'people')}${closed > 0 ? ` (and ${closed} closed)` : ''}`;
}

/** `2 errors, 4 warnings, 1 note, 1 waived` */
export function findingCounts({ counts, hidden = 0 }: AuditResult): string {
  const parts = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    plural(counts.info, 'note'),
    ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
  ];
  return `${parts.join(', ')}${hidden > 0 ? ` (${hidden} of them in confidence, not listed)` : ''}`;
}

/** The people behind a status, in words that say how they stand. */
export function whoCovers({ status, covers }: NeedCoverage, show: Show): string {
  const list = (those: readonly Cover[], most?: number) =>
    nameList(
      those.map(({ person }) => person.name),
      most,
      show,
    );
  const names = (wanted: Standing) => list(covers.filter(({ standing }) => standing === wanted));
  const has = (wanted: Standing) => covers.some(({ standing }) => standing === wanted);
  switch (status) {
    case 'lapsed':
      return `on paper only: ${names('lapsed')}, out of touch`;
    case 'hoped':
      return [
        ...(has('hoped') ? [`hoped for: ${names('hoped')}`] : []),
        ...(has('too-early')
          ? [`too early${has('hoped') ? ' with' : ''}: ${names('too-early')}`]
          : []),
      ].join('; ');
    case 'single':
      return `only ${names('reliable')}${has('occasional') ? `, and now and then ${names('occasional')}` : ''}`;
    case 'thin':
      return `now and then: ${names('occasional')}`;
    case 'covered':
      return list(covers.filter(isLive), 5);
    default:
      return 'no one';
  }
}

/** The one thing to do next. */
export function nextStepText({ nextStep, needs }: AuditResult, show: Show): string {
  if (nextStep) return show(nextStep.text);
  return needs.some(({ status }) => status !== 'unrated')
    ? 'Every need you rated is covered. Thank someone this week.'
    : 'Start with mentor-audit interview: it asks what you need, then who is there for it.';
}
