import { isUncovered } from '../audit/coverage.js';
import type { Move } from '../network/vocabulary.js';
import { isOpen } from '../network/facts.js';
import { plural } from '../network/words.js';
import type { ActionKind } from '../planning/actions.js';
import type { DraftKind } from '../planning/draft-kinds.js';
import type { Plan, PlannedGap, PlannedPerson } from '../planning/plan.js';
import type { Show } from './report-words.js';

/** One thing of the plan, ready to be laid out. */
export interface PlanItem {
  /** What it is for: the needs of a gap; a day, where there is one. */
  readonly lead: string;
  readonly text: string;
  readonly isUrgent: boolean;
}

export interface PlanSection {
  readonly title: string;
  /** True where the items are about days rather than about needs. */
  readonly isDated: boolean;
  readonly items: readonly PlanItem[];
  /** How many more there are than the eye takes in. */
  readonly left: number;
}

const PEOPLE_TITLES = {
  'follow-up': 'Waiting for an answer',
  thank: 'Say thank you',
  help: 'Give something first',
  step: 'Keep it going',
} as const satisfies Record<ActionKind, string>;

/** As many things of one kind as the eye takes in. */
const MOST_SHOWN = 5;

/** The plan in its sections, those without anything left out; gaps are always shown, all of them. */
export function planSections(plan: Plan, show: Show, isWhole: boolean): PlanSection[] {
  const { gaps, people, dates, today } = plan;
  const isOpenGap = ({ needs: [first] }: PlannedGap) => first !== undefined && isUncovered(first);
  const goals = dates.filter(({ kind }) => kind === 'goal');
  const gapSection = (title: string, those: readonly PlannedGap[]): PlanSection => ({
    title,
    isDated: false,
    items: those.map(gapItem(plan, show)),
    left: 0,
  });
  const sections: PlanSection[] = [
    gapSection('No one is there for', gaps.filter(isOpenGap)),
    gapSection(
      'Hangs by a thread',
      gaps.filter((gap) => !isOpenGap(gap)),
    ),
    ...Object.entries(PEOPLE_TITLES).map(([kind, title]) =>
      cut(
        title,
        people.filter((person) => person.kind === kind).map(personItem(plan, show)),
        isWhole,
      ),
    ),
    cut(
      'Your goals',
      goals.map(({ on, name }) => ({
        lead: on,
        text: `${show(name)}${on < today ? ' (the day has passed: set another one, or let it go)' : ''}`,
        isUrgent: false,
      })),
      isWhole,
    ),
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function cut(title: string, items: readonly PlanItem[], isWhole: boolean): PlanSection {
  const shown = isWhole ? items : items.slice(0, MOST_SHOWN);
  return { title, isDated: true, items: shown, left: items.length - shown.length };
}

function gapItem({ today }: Plan, show: Show) {
  return ({ needs, text, also, on, isHeldBack }: PlannedGap): PlanItem => {
    const labels = needs.map(
      ({ need, importance }) => `${show(need.label)}${importance === 'high' ? ' (high)' : ''}`,
    );
    const date =
      on === null ? [] : [on < today ? `A contact was due on ${on}.` : `Next contact: ${on}.`];
    return {
      lead: labels.join(', '),
      text: [text, ...also, ...date].map(show).join(' '),
      isUrgent: !isHeldBack,
    };
  };
}

function personItem({ today }: Plan, show: Show) {
  return ({ kind, on, text, also }: PlannedPerson): PlanItem => ({
    lead: on ?? '',
    text: [text, ...also].map(show).join(' '),
    isUrgent: kind === 'step' && on !== null && on < today,
  });
}

/** How many asks there are and how many more may be; nothing where nobody is or was asked. */
export function askSentence({ asks: { most, open, planned, heldBack } }: Plan): string {
  if (open + planned + heldBack === 0) return '';
  const now = `${plural(open, 'ask')} open, ${planned} new here; your limit is ${most} at a time.`;
  if (heldBack === 0) return now;
  return `${now} ${heldBack === 1 ? '1 ask waits' : `${heldBack} asks wait`} until there is room.`;
}

/** What the plan says where there is nothing to do. */
export function quietSentence({ gaps, people, waived }: Plan): string {
  if (gaps.length > 0 || people.length > 0) return '';
  return waived.length > 0
    ? 'Nothing is due this month.'
    : 'Nothing is due this month. If that surprises you, mentor-audit interview asks what you need.';
}

/** `Left as it is: Safe space (one confidant is enough for now)` */
export function waivedSentence({ waived }: Plan, show: Show): string {
  if (waived.length === 0) return '';
  const items = waived.map(({ label, waiver }) => `${show(label)} (${show(waiver.because)})`);
  return `Left as it is: ${items.join('; ')}`;
}

const GAP_DRAFTS: Partial<Record<Move, DraftKind>> = {
  'follow-up': 'check-in',
  reconnect: 'check-in',
  deepen: 'ask',
  ask: 'ask',
  introduce: 'introduction',
};

const PEOPLE_DRAFTS = {
  'follow-up': 'check-in',
  thank: 'thank-you',
  help: 'offer-help',
  step: 'check-in',
} as const satisfies Record<ActionKind, DraftKind>;

/** The command that drafts a message for the first thing of the plan that needs one. */
export function draftCommand({ gaps, people }: Plan): string {
  const gap = gaps.find(({ contact, isHeldBack }) => contact !== null && !isHeldBack);
  const kind = gap && GAP_DRAFTS[gap.move.move];
  if (gap?.contact && kind) {
    const need = kind === 'ask' ? ` --need ${gap.move.need}` : '';
    return `mentor-audit draft ${kind} ${gap.contact.id}${need}`;
  }
  const [first] = people.filter(({ person }) => isOpen(person));
  return first ? `mentor-audit draft ${PEOPLE_DRAFTS[first.kind]} ${first.person.id}` : '';
}
