import { needOf } from '../network/needs.js';
import type { Network } from '../network/network.js';
import type { Move, Status } from '../network/vocabulary.js';
import { nameList, plural } from '../network/words.js';
import type { Comparison, NeedChange } from '../reviews/comparison.js';
import type { FollowUp } from '../reviews/follow-up.js';
import type { Report } from './report.js';
import type { Show } from './report-words.js';

/** What the reporters of a review turn into a string. */
export interface ReviewReport {
  readonly report: Report;
  readonly comparison: Comparison;
}

/** How a need stood, in words that end a row. */
export const STATUS_WORDS = {
  covered: 'covered',
  single: 'one person only',
  thin: 'now and then',
  lapsed: 'on paper only',
  hoped: 'hoped for',
  gap: 'no one',
  unrated: 'not rated',
  'not-needed': 'not needed',
} as const satisfies Record<Status, string>;

export const FIRST_REVIEW =
  'No earlier review is recorded, so there is nothing to compare with yet. Once one is, the next shows what changed.';

/** Needs that changed in the same way, under a title of their own. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly NeedChange[];
}

/** What happened to the needs: gaps first, then all else that is different. */
export function changeGroups(comparison: Comparison): ChangeGroup[] {
  const { needs, changed, opened, closed, persisting } = comparison;
  const gaps = new Set([...opened, ...closed, ...persisting]);
  const those = (ids: readonly string[]) => needs.filter(({ need }) => ids.includes(need.id));
  const others = changed.filter(({ need }) => !gaps.has(need.id));
  const groups = [
    { title: 'Newly uncovered', changes: those(opened) },
    { title: 'Still uncovered', changes: those(persisting) },
    { title: 'No longer uncovered', changes: those(closed) },
    { title: 'Weaker than then', changes: others.filter(isInDirection('worse')) },
    { title: 'Stronger than then', changes: others.filter(isInDirection('better')) },
    { title: 'Looked at differently', changes: others.filter(isInDirection('same')) },
  ];
  return groups.filter(({ changes }) => changes.length > 0);
}

function isInDirection(direction: NeedChange['direction']) {
  return (change: NeedChange) => change.direction === direction;
}

/** `one person only → no one, no longer Ana Ruiz (importance: some → high)` */
export function changeText(
  { from, to, importanceThen, importanceNow, lost }: NeedChange,
  { result }: Report,
  show: Show,
): string {
  const status = from === to ? STATUS_WORDS[to] : `${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`;
  const gone =
    lost.length === 0 ? '' : `, no longer ${nameList(namesOf(lost, result.network, show))}`;
  const isRated = importanceThen !== undefined && importanceNow !== undefined;
  if (!isRated || importanceThen === importanceNow) return `${status}${gone}`;
  return `${status}${gone} (importance: ${importanceThen} → ${importanceNow})`;
}

/** Why every need is shown first; undefined where nothing calls for it. */
export function transitionText({ transition, previous }: Comparison): string | undefined {
  if (transition === undefined || !previous) return undefined;
  return `Your role or status changed on ${transition}, after the last review on ${previous.on}. What you need may have changed with it, so take a fresh look at every need.`;
}

/** Everything besides the needs, each a sentence or two. */
export function comparisonSentences({ report, comparison }: ReviewReport, show: Show): string[] {
  const { network } = report.result;
  return [
    ...peopleSentences(comparison, network, show),
    ...askSentences(comparison, network, show),
    ...followUpSentences(comparison, network, show),
    ...noteSentences(comparison, show),
  ];
}

function peopleSentences({ people }: Comparison, network: Network, show: Show): string[] {
  const { gained, closed, moved } = people;
  const names = (ids: readonly string[]) => nameList(namesOf(ids, network, show), 8);
  return [
    ...(gained.length > 0 ? [`New people: ${names(gained)}.`] : []),
    ...(closed.length > 0 ? [`Closed or removed: ${names(closed)}.`] : []),
    ...moved.map(({ person, from, to }) => {
      const [name = ''] = namesOf([person], network, show);
      return `${name} went from ${from ?? 'no step'} to ${to ?? 'no step'}.`;
    }),
  ];
}

function namesOf(ids: readonly string[], network: Network, show: Show): string[] {
  return ids.map((id) => show(network.people.get(id)?.name ?? id));
}

function askSentences({ asks, previous }: Comparison, network: Network, show: Show): string[] {
  if (!previous) return [];
  if (asks.length === 0) return ['No ask is noted since then.'];
  const count = (answer: 'yes' | 'no') => asks.filter((ask) => ask.answer === answer).length;
  const open = asks.length - count('yes') - count('no');
  const sum = `${plural(asks.length, 'ask')} since then: ${count('yes')} yes, ${count('no')} no, ${open} open.`;
  const waiting = asks
    .filter(({ answer }) => answer !== 'yes' && answer !== 'no')
    .map(({ with: people, asked = '', on }) => {
      const what = show(askedFor(asked, network));
      return `${nameList(namesOf(people, network, show))} about ${what} on ${on}`;
    });
  return [waiting.length === 0 ? sum : `${sum} No answer yet: ${waiting.join('; ')}.`];
}

function askedFor(asked: string, network: Network): string {
  return asked === 'referral' ? 'a referral' : needOf(asked, network.needs).label.toLowerCase();
}

const MOVE_WORDS = {
  'follow-up': 'to follow up on an ask',
  reconnect: 'to get back in touch',
  deepen: 'to make occasional help a habit',
  ask: 'to ask someone',
  introduce: 'to ask for an introduction',
  look: 'to look for someone new',
} as const satisfies Record<Move, string>;

function followUpSentences({ nextStep }: Comparison, network: Network, show: Show): string[] {
  if (!nextStep) return [];
  return [`Last time’s next step: ${stepText(nextStep, network, show)} ${outcomeText(nextStep)}`];
}

function stepText({ step }: FollowUp, network: Network, show: Show): string {
  if (step.text !== '' || step.move === undefined || step.need === undefined) {
    return show(step.text);
  }
  const label = needOf(step.need, network.needs).label.toLowerCase();
  return `${MOVE_WORDS[step.move]} (${show(label)}).`;
}

function outcomeText({ happened }: FollowUp): string {
  if (happened === null) return 'Whether it happened, the file does not say.';
  return happened ? 'It happened.' : 'Nothing in the file says that it happened.';
}

function noteSentences({ previous }: Comparison, show: Show): string[] {
  return previous?.note === undefined ? [] : [`Your note then: ${show(previous.note)}`];
}
