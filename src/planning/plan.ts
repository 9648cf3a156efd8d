import type { AuditResult } from '../audit/audit.js';
import type { LocalDate } from '../network/dates.js';
import { hasText, openPeople } from '../network/facts.js';
import type { Person, Waiver } from '../network/network.js';
import { ACTION_KINDS, actionsWith, type Action, type ActionKind } from './actions.js';
import { lookAt, type Audited } from './audited.js';
import { horizon, nextContact } from './dates.js';
import { planGaps, type AskBudget, type GapMove } from './gaps.js';

/** A gap, the move that answers it, and what else to do with the same person. */
export interface PlannedGap extends GapMove {
  /** When the next contact with that person is planned or due. */
  readonly on: LocalDate | null;
}

/** Someone whom no gap concerns: the most important thing to do with them, and what else there is. */
export interface PlannedPerson {
  readonly person: Person;
  readonly kind: ActionKind;
  readonly on: LocalDate | null;
  readonly text: string;
  readonly also: readonly string[];
}

/** A day of the file that matters: a contact noted or due within a month, or the day of a goal. */
export interface PlannedDate {
  readonly on: LocalDate;
  readonly kind: 'contact' | 'rhythm' | 'goal';
  /** Id of the person or goal. */
  readonly about: string;
  readonly name: string;
}

/** The way from the audit to this month. Everyone has one place in it, with all that concerns them. */
export interface Plan {
  readonly today: LocalDate;
  readonly me: string;
  readonly asks: AskBudget;
  /** In report order. */
  readonly gaps: readonly PlannedGap[];
  /** By kind of action, then by date, then in file order. */
  readonly people: readonly PlannedPerson[];
  /** By date. */
  readonly dates: readonly PlannedDate[];
  /** The gaps that the file has waived. */
  readonly waived: readonly {
    readonly need: string;
    readonly label: string;
    readonly waiver: Waiver;
  }[];
}

/** Makes a plan of an audit of all needs. Pure: the same audit gives the same plan. */
export function makePlan(result: AuditResult): Plan {
  const audited = lookAt(result);
  const { network, facts } = audited;
  const { gaps, asks } = planGaps(result.needs, audited);
  // Whom I want to meet is in good hands with whoever introduces us.
  const placed = new Set(gaps.flatMap(({ move }) => [move.via?.id, move.person?.id]));
  const plannedGaps = gaps.map((gap): PlannedGap => {
    const { contact, also } = gap;
    if (contact === null) return { ...gap, on: null };
    const next = nextContact(contact, facts);
    return {
      ...gap,
      on: next?.on ?? null,
      also: [...new Set([...also, ...besides(gap, actionsWith(contact, audited))])],
    };
  });

  const people = [...network.people.values()].flatMap((person): PlannedPerson[] => {
    const [first, ...others] = placed.has(person.id) ? [] : actionsWith(person, audited);
    if (!first) return [];
    const also = others.map(({ say }) => say('them'));
    return [{ person, kind: first.kind, on: first.on, text: first.say(person.name), also }];
  });
  return {
    today: result.today,
    me: network.me.name,
    asks,
    gaps: plannedGaps,
    people: people.sort(byKindThenDate),
    dates: datesOf(audited),
    waived: waivedGaps(result),
  };
}

const GAP_RULES: ReadonlySet<string> = new Set(['uncovered-need', 'sole-cover', 'thin-cover']);

function waivedGaps({ needs, findings }: AuditResult): Plan['waived'] {
  // A need is in one of these states at a time, so that one rule at most speaks of it.
  const waivers = new Map(
    findings.flatMap(({ about, rule, waived }) =>
      waived && GAP_RULES.has(rule) ? [[about, waived] as const] : [],
    ),
  );
  return needs.flatMap(({ need }) => {
    const waiver = waivers.get(need.id);
    return waiver ? [{ need: need.id, label: need.label, waiver }] : [];
  });
}

/** What else there is to do with someone to whom a gap leads; the move itself is contact enough. */
function besides({ move, isAsk }: GapMove, actions: readonly Action[]): string[] {
  return actions
    .filter(({ kind }) => {
      if (kind === 'follow-up') return move.move !== 'follow-up';
      return kind === 'thank' || (kind === 'help' && !isAsk);
    })
    .map(({ say }) => say('them'));
}

function byKindThenDate(a: PlannedPerson, b: PlannedPerson): number {
  const byKind = ACTION_KINDS.indexOf(a.kind) - ACTION_KINDS.indexOf(b.kind);
  return byKind || compareDates(a.on ?? LATEST, b.on ?? LATEST);
}

/** Sorts behind every date. */
const LATEST = '~';

function compareDates(a: LocalDate, b: LocalDate): number {
  return Number(a > b) - Number(a < b);
}

function datesOf({ network, facts, isFound }: Audited): PlannedDate[] {
  const contacts = openPeople(network).flatMap((person): PlannedDate[] => {
    const { id, name } = person;
    const next = nextContact(person, facts);
    if (next === undefined || next.on > horizon(facts.today)) return [];
    const isIdle =
      next.on < facts.today && next.kind === 'rhythm' && !isFound('overdue-contact', id);
    return isIdle ? [] : [{ ...next, about: id, name }];
  });
  const goals = [...network.goals].flatMap(([id, { by, text }]): PlannedDate[] =>
    by === undefined ? [] : [{ on: by, kind: 'goal', about: id, name: hasText(text) ? text : id }],
  );
  return [...contacts, ...goals].sort((a, b) => compareDates(a.on, b.on));
}
