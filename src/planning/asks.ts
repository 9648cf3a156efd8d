import { addDays, type LocalDate } from '../network/dates.js';
import { isOpenAsk, type Facts } from '../network/facts.js';
import type { LogEntry, Network, Person } from '../network/network.js';

/** What someone was asked for in the past year and has not answered yet. */
export interface OpenQuestion {
  readonly person: Person;
  /** Ids of needs, or `referral`; oldest ask first. */
  readonly asked: readonly string[];
  /** When the oldest of them was asked. */
  readonly on: LocalDate;
}

/** Before that many days have gone by, a reminder would press; a measure of our own. */
const DAYS_OF_PATIENCE = 14;

/** The day from which a question may be asked once more. */
export function reminderDay({ on }: OpenQuestion): LocalDate {
  return addDays(on, DAYS_OF_PATIENCE);
}

/**
 * Whose question is still open: the newest ask of someone for something has no answer yet. Oldest
 * first.
 */
export function openQuestions(network: Network, facts: Facts): OpenQuestion[] {
  const newest = new Map<string, Map<string, LogEntry>>();
  for (const entry of facts.pastYear) {
    if (entry.asked === undefined) continue;
    for (const id of entry.with) {
      const asks = newest.get(id) ?? new Map<string, LogEntry>();
      newest.set(id, asks.set(entry.asked, entry));
    }
  }
  return [...newest]
    .flatMap(([id, asks]) => {
      const person = network.people.get(id);
      const open = [...asks].filter(([, entry]) => isOpenAsk(entry)).sort(byDate);
      const on = open[0]?.[1].on;
      return person === undefined || on === undefined
        ? []
        : [{ person, asked: open.map(([asked]) => asked), on }];
    })
    .sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on));
}

function byDate([, a]: [string, LogEntry], [, b]: [string, LogEntry]): number {
  return Number(a.on > b.on) - Number(a.on < b.on);
}
