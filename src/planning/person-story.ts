import { assessCoverage, type Standing } from '../audit/coverage.js';
import type { LocalDate } from '../network/dates.js';
import { deriveFacts, hasText, isOpenAsk } from '../network/facts.js';
import type { Need } from '../network/needs.js';
import type { LogEntry, Network, Person } from '../network/network.js';
import { nextContactOf, rhythmOf, type Rhythm } from '../network/rhythm.js';
import { MYSELF, REFERRAL } from '../network/references.js';
import type { CoverLevel } from '../network/vocabulary.js';
import { stepsTaken, type StepsTaken } from './eight-steps.js';

/** Everything that the file says of one person, and what follows from it today. */
export interface PersonStory {
  readonly today: LocalDate;
  readonly person: Person;
  readonly covers: readonly { need: Need; cover: CoverLevel; standing: Standing }[];
  readonly steps: StepsTaken;
  readonly lastContact: LocalDate | undefined;
  readonly nextContact: LocalDate | undefined;
  /** Undefined where none was agreed on, or the last contact is unknown. */
  readonly rhythm: Rhythm | undefined;
  /** `myself`, or the person who did. */
  readonly introducedBy: Person | typeof MYSELF | undefined;
  readonly introduced: readonly Person[];
  /** Whoever knows them or is known by them. */
  readonly knows: readonly Person[];
  /** The skill gaps of mine that they help with. */
  readonly helpsWith: readonly string[];
  readonly gave: readonly Said[];
  readonly got: readonly Said[];
  readonly openAsks: readonly OpenAsk[];
  /** Newest first; what is dated after today is left out. */
  readonly timeline: readonly TimelineEntry[];
}

/** What was given, with the day where it is known. */
export interface Said {
  readonly text: string;
  readonly on: LocalDate | null;
}

export interface OpenAsk {
  /** A need's id, or `referral`. */
  readonly asked: string;
  readonly label: string;
  readonly on: LocalDate;
}

export interface TimelineEntry {
  readonly entry: LogEntry;
  /** Whoever else was there. */
  readonly others: readonly Person[];
  /** What was asked for, in words. */
  readonly askedLabel: string | undefined;
}

/** Tells the story of one person as of today. */
export function tellStory(network: Network, person: Person, today: LocalDate): PersonStory {
  const facts = deriveFacts(network, today);
  const coverage = assessCoverage(network, facts);
  const entries = (facts.logByPerson.get(person.id) ?? []).toReversed();
  const personOf = (id: string) => network.people.get(id) ?? [];
  const labelOf = (asked: string) =>
    asked === REFERRAL ? 'a referral' : (coverage.byNeed.get(asked)?.need.label ?? asked);
  const said = (field: 'gave' | 'got') =>
    entries.flatMap(({ on, [field]: text }) => (hasText(text) ? [{ text, on }] : []));
  const introducer = person.introduced_by;

  return {
    today,
    person,
    covers: [...person.covers].flatMap(([id, cover]) => {
      const need = coverage.byNeed.get(id);
      const standing = need?.covers.find((one) => one.person.id === person.id)?.standing;
      return need && standing ? [{ need: need.need, cover, standing }] : [];
    }),
    steps: stepsTaken(person.step),
    lastContact: facts.lastContact.get(person.id),
    nextContact: nextContactOf(person, facts),
    rhythm: rhythmOf(person, facts),
    introducedBy: introducer === MYSELF ? MYSELF : network.people.get(introducer ?? ''),
    introduced: [...network.people.values()].filter((one) => one.introduced_by === person.id),
    knows: [...network.people.values()].filter(
      (one) =>
        one.id !== person.id && (person.knows.includes(one.id) || one.knows.includes(person.id)),
    ),
    helpsWith: person.helps_with.map((id) => network.how.gaps.get(id) ?? id),
    gave: [...person.i_give.map((text) => ({ text, on: null })), ...said('gave')],
    got: said('got'),
    openAsks: openAsksOf(entries).map(({ asked, on }) => ({ asked, label: labelOf(asked), on })),
    timeline: entries.map((entry) => ({
      entry,
      others: entry.with.filter((id) => id !== person.id).flatMap(personOf),
      askedLabel: entry.asked === undefined ? undefined : labelOf(entry.asked),
    })),
  };
}

/** What was asked and has had no answer since: a later entry about the same may hold it. */
function openAsksOf(newestFirst: readonly LogEntry[]): { asked: string; on: LocalDate }[] {
  const settled = new Set<string>();
  return newestFirst.flatMap((entry) => {
    const { asked, on } = entry;
    if (asked === undefined || settled.has(asked)) return [];
    settled.add(asked);
    return isOpenAsk(entry) ? [{ asked, on }] : [];
  });
}
