import type { AuditResult } from '../audit/audit.js';
import { HEADLINES, isLive, type NeedCoverage } from '../audit/coverage.js';
import type { LocalDate } from '../network/dates.js';
import { deriveFacts, openPeople } from '../network/facts.js';
import { needOf, type Need } from '../network/needs.js';
import type { LogEntry, Network, Review, ReviewedNeed } from '../network/network.js';
import type { Importance, Status, Step } from '../network/vocabulary.js';
import { followUp, type FollowUp } from './follow-up.js';
import { findLastReview, findTransition } from './past-reviews.js';

/** `same`: only the importance changed, and with it perhaps whether the need counts at all. */
export type Direction = 'better' | 'worse' | 'same';

/** One need, then and now. */
export interface NeedChange {
  readonly need: Need;
  readonly from: Status;
  readonly to: Status;
  readonly importanceThen: Importance | undefined;
  readonly importanceNow: Importance | undefined;
  readonly direction: Direction;
  /** Ids of those who covered it then and do no more. */
  readonly lost: readonly string[];
}

export interface Move {
  readonly person: string;
  readonly from: Step | null;
  readonly to: Step | null;
}

/** What is different from the last recorded review. All lists are empty where there is none. */
export interface Comparison {
  readonly previous: Review | null;
  /** A change of role or status that came after it: every need deserves a fresh look. */
  readonly transition: LocalDate | undefined;
  /** Every need of then and now; in report order, those that are gone last. */
  readonly needs: readonly NeedChange[];
  /** Uncovered now and not then, then and not now, then and now. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly persisting: readonly string[];
  /** Those of `needs` of which status or importance changed. */
  readonly changed: readonly NeedChange[];
  readonly people: {
    /** Ids of those open now and not then, and of those open then and closed or removed since. */
    readonly gained: readonly string[];
    readonly closed: readonly string[];
    readonly moved: readonly Move[];
  };
  /** Requests made since, oldest first. */
  readonly asks: readonly LogEntry[];
  /** Last time's next step, and what became of it. */
  readonly nextStep: FollowUp | null;
}

/** Compares an audit with the last review that was recorded before its day. */
export function compareWithLast({ network, needs, today }: AuditResult): Comparison {
  const previous = findLastReview(network, today) ?? null;
  const transition = findTransition(network, today);
  if (!previous) return { ...NOTHING, transition };
  const changes = compareNeeds(previous, needs, network);
  const wasUncovered = ({ from }: NeedChange) => isGap(from);
  const isUncovered = ({ to }: NeedChange) => isGap(to);
  const idsOf = (fits: (change: NeedChange) => boolean) =>
    changes.filter(fits).map(({ need }) => need.id);
  return {
    previous,
    transition,
    needs: changes,
    opened: idsOf((change) => isUncovered(change) && !wasUncovered(change)),
    closed: idsOf((change) => wasUncovered(change) && !isUncovered(change)),
    persisting: idsOf((change) => wasUncovered(change) && isUncovered(change)),
    changed: changes.filter(
      ({ from, to, importanceThen, importanceNow }) =>
        from !== to || importanceThen !== importanceNow,
    ),
    people: comparePeople(previous, network),
    asks: deriveFacts(network, today).log.filter(
      ({ on, asked }) => on > previous.on && asked !== undefined,
    ),
    nextStep: previous.next_step ? followUp(previous.next_step, previous, network, today) : null,
  };
}

const NOTHING: Comparison = {
  previous: null,
  transition: undefined,
  needs: [],
  opened: [],
  closed: [],
  persisting: [],
  changed: [],
  people: { gained: [], closed: [], moved: [] },
  asks: [],
  nextStep: null,
};

/** True when a need that is needed has a worse status than last time. */
export function isWorse({ changed }: Comparison): boolean {
  return changed.some(({ direction }) => direction === 'worse');
}

function compareNeeds(
  previous: Review,
  needs: readonly NeedCoverage[],
  network: Network,
): NeedChange[] {
  const present = needs.map(({ need, importance, status, covers }) => {
    const live = covers.filter(isLive).map(({ person }) => person.id);
    return compareNeed(need, previous.needs.get(need.id), { importance, status, live });
  });
  const ids = new Set(needs.map(({ need }) => need.id));
  const gone = [...previous.needs].filter(([id]) => !ids.has(id));
  return [
    ...present,
    ...gone.map(([id, then]) => compareNeed(needOf(id, network.needs), then, undefined)),
  ];
}

/** A review leaves out what was neither rated nor covered; the file, what is its need no more. */
const UNRATED: ReviewedNeed = { status: 'unrated', live: [] };

function compareNeed(
  need: Need,
  then: ReviewedNeed = UNRATED,
  now: ReviewedNeed = UNRATED,
): NeedChange {
  return {
    need,
    from: then.status,
    to: now.status,
    importanceThen: then.importance,
    importanceNow: now.importance,
    direction: directionOf(then.status, now.status),
    lost: then.live.filter((id) => !now.live.includes(id)),
  };
}

/** From best to worst: the statuses of needs that count. */
const RANKS: readonly Status[] = ['covered', 'single', 'thin', 'lapsed', 'hoped', 'gap'];

function directionOf(from: Status, to: Status): Direction {
  const [before, after] = [RANKS.indexOf(from), RANKS.indexOf(to)];
  if (before < 0 || after < 0 || before === after) return 'same';
  return after > before ? 'worse' : 'better';
}

function isGap(status: Status): boolean {
  return HEADLINES[status] === 'uncovered';
}

function comparePeople(previous: Review, network: Network): Comparison['people'] {
  const open = new Map(openPeople(network).map(({ id, step }) => [id, step ?? null]));
  const then = previous.people;
  return {
    gained: [...open.keys()].filter((id) => !then.has(id)),
    closed: [...then.keys()].filter((id) => !open.has(id)),
    moved: [...open].flatMap(([person, to]) => {
      const from = then.get(person);
      return from === undefined || from === to ? [] : [{ person, from, to }];
    }),
  };
}
