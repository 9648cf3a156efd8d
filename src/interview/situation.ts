import type { LocalDate } from '../network/dates.js';
import { deriveFacts, openPeople, type Facts } from '../network/facts.js';
import { listNeeds, type Need } from '../network/needs.js';
import type { Network, Person } from '../network/network.js';
import type { Data } from '../network/tree.js';
import { readMarks, type Marks } from './marks.js';
import type { Step } from './question.js';
import type { Visit } from './visit.js';

/** What is to be asked in one run. */
export interface Scope {
  /** `--all`: every question, with the present answers. */
  readonly all: boolean;
  /** `--only`: the needs to ask about, answered or not. */
  readonly only?: readonly string[] | undefined;
  /** Only what there is to know about this person, by id. */
  readonly person?: string | undefined;
  /** True when there is no file yet. */
  readonly isNew: boolean;
  /** The questions there are, where they are not those of the interview. */
  plan?(situation: Situation): Step[];
}

/** All that the next question follows from. */
export interface Situation {
  readonly network: Network;
  readonly data: Data;
  readonly marks: Marks;
  readonly today: LocalDate;
  readonly facts: Facts;
  readonly scope: Scope;
  readonly visit: Visit;
  readonly needs: readonly Need[];
  readonly people: readonly Person[];
}

export function describeSituation(
  { network, data }: Pick<Situation, 'network' | 'data'>,
  { today, scope, visit }: Pick<Situation, 'today' | 'scope' | 'visit'>,
): Situation {
  return {
    network,
    data,
    marks: readMarks(data),
    today,
    facts: deriveFacts(network, today),
    scope,
    visit,
    needs: listNeeds(network.needs),
    people: openPeople(network),
  };
}

/** The open people who wait at a question; ids that mean nobody any more are passed over. */
export function waitingAt({ marks, people }: Situation, question: string): Person[] {
  const ids = marks.waiting.get(question) ?? [];
  return people.filter(({ id }) => ids.includes(id));
}

/** True for a need that is asked about further: one that was not rated `none`, and not passed over. */
export function isAskedAbout({ network, people }: Situation, { id }: Need): boolean {
  const importance = network.needs.get(id)?.importance;
  if (importance !== undefined) return importance !== 'none';
  return people.some(({ covers }) => covers.has(id));
}
