import { compareNames, isOpen, isOpenAsk, isPastInitiate, type Facts } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import { CHANNEL_LABELS, type Channel, type Move } from '../network/vocabulary.js';
import { isAtRisk, isUncovered, type Coverage, type NeedCoverage } from './coverage.js';
import { midSentence } from '../network/words.js';

/** The one thing to do next. */
export interface NextStep {
  readonly need: string;
  readonly move: Move;
  readonly person: Person | null;
  /** Who could make the introduction. */
  readonly via: Person | null;
  readonly channel: Channel | null;
  readonly text: string;
}

/** Of some needs in report order, the first that is uncovered, else the first at risk, with the first move that fits; else null. */
export function findNextStep(
  needs: readonly NeedCoverage[],
  network: Network,
  facts: Facts,
  coverage: Coverage,
): NextStep | null {
  const target = needs.find(isUncovered) ?? needs.find(isAtRisk);
  return target ? findMove(target, network, facts, coverage) : null;
}

/** The first move that fits a need. There always is one: somewhere to look. */
export function findMove(
  target: NeedCoverage,
  network: Network,
  facts: Facts,
  coverage: Coverage,
): NextStep {
  const need = target.need.id;
  const label = midSentence(target.need.label);
  const openings = sortOut(target, network, facts, coverage);
  const pick = (opening: Opening) => leastBusy(openings.get(opening) ?? [], coverage);
  const step = (move: Move, person: Person, text: string, via: Person | null = null): NextStep => ({
    need,
    move,
    person,
    via,
    channel: null,
    text,
  });

  const asked = pick('asked');
  if (asked) {
    const text = `You asked ${asked.name} about ${label}. Ask kindly whether there is an answer yet.`;
    return step('follow-up', asked, text);
  }
  const lapsed = pick('lapsed');
  if (lapsed) {
    const text = `Get back in touch with ${lapsed.name}, who used to be there for ${label}. Ask for nothing yet.`;
    return step('reconnect', lapsed, text);
  }
  const occasional = pick('occasional');
  if (occasional) {
    const text = `${occasional.name} helps with ${label} now and then. Ask whether it could become a habit.`;
    return step('deepen', occasional, text);
  }
  const toAsk = pick('hoped') ?? pick('able');
  if (toAsk) {
    const example = target.need.asks[0];
    const words = example === undefined ? '' : ` For instance: “${example}”`;
    return step('ask', toAsk, `Ask ${toAsk.name} for help with ${label}.${words}`);
  }
  const strangers = openings.get('stranger') ?? [];
  const knownBy = introducers(strangers, network);
  const stranger = leastBusy(
    strangers.filter(({ id }) => knownBy.has(id)),
    coverage,
  );
  const via = stranger && leastBusy(knownBy.get(stranger.id) ?? [], coverage);
  if (stranger && via) {
    const text = `Ask ${via.name} to introduce you to ${stranger.name}, who could help with ${label}.`;
    return step('introduce', stranger, text, via);
  }
  const channel = freshChannel(target.need.channels, network);
  const text = `Look for someone new for ${label}: ${CHANNEL_LABELS[channel]}.`;
  return { need, move: 'look', person: null, via: null, channel, text };
}

/** What the first move with someone would start from, in the order of the moves. */
type Opening = 'asked' | 'lapsed' | 'occasional' | 'hoped' | 'able' | 'stranger';

/** Those to whom a move about a need could go, by what it would start from; in file order. */
function sortOut(
  target: NeedCoverage,
  network: Network,
  facts: Facts,
  coverage: Coverage,
): ReadonlyMap<Opening, readonly Person[]> {
  const need = target.need.id;
  const standings = new Map(target.covers.map(({ person, standing }) => [person.id, standing]));
  const asks = lastAsks(need, facts);
  const openingOf = (person: Person): Opening | undefined => {
    const { id } = person;
    const standing = standings.get(id);
    if (standing === 'reliable') return undefined;
    if (standing === 'occasional') return 'occasional';
    if (asks.open.has(id)) return 'asked';
    if (standing === 'lapsed') return 'lapsed';
    if (isPastInitiate(person) && !facts.lapsed.has(id)) {
      if (standing === 'hoped') return 'hoped';
      if (standing === undefined && couldCover(need, person, network, coverage)) return 'able';
    }
    return standing === 'hoped' || standing === 'too-early' ? 'stranger' : undefined;
  };
  const openings = new Map<Opening, Person[]>();
  for (const person of network.people.values()) {
    if (!isOpen(person) || person.fit === 'poor' || asks.refused.has(person.id)) continue;
    const opening = openingOf(person);
    if (opening === undefined) continue;
    const others = openings.get(opening);
    if (others) others.push(person);
    else openings.set(opening, [person]);
  }
  return openings;
}

/** Who was asked for a need in the past year: those yet to answer, and those who said no. */
function lastAsks(need: string, facts: Facts) {
  const open = new Set<string>();
  const refused = new Set<string>();
  for (const entry of facts.pastYear) {
    if (entry.asked !== need) continue;
    for (const id of entry.with) {
      if (isOpenAsk(entry)) open.add(id);
      else open.delete(id);
      if (entry.answer === 'no') refused.add(id);
    }
  }
  return { open, refused };
}

/** Whether someone who is not down for a need could well meet it. */
function couldCover(need: string, person: Person, network: Network, coverage: Coverage): boolean {
  switch (need) {
    case 'sponsorship':
      return person.level === 'senior';
    case 'access-to-networks':
      return compareNames(network.me.organization, person.organization) === false;
    case 'safe-space':
    case 'emotional-support':
      return person.tie === 'strong';
    default:
      return person.tie === 'strong' || coverage.liveNeeds.has(person.id);
  }
}

/** Of these people, who is known by whom past `initiate`, whichever of the two the file says it of. */
function introducers(
  strangers: readonly Person[],
  network: Network,
): ReadonlyMap<string, ReadonlySet<Person>> {
  const ids = new Set(strangers.map(({ id }) => id));
  const knownBy = new Map<string, Set<Person>>();
  const add = (id: string, person: Person | undefined) => {
    if (!ids.has(id) || !person || id === person.id) return;
    if (!isOpen(person) || person.fit === 'poor' || !isPastInitiate(person)) return;
    knownBy.set(id, (knownBy.get(id) ?? new Set()).add(person));
  };
  for (const person of network.people.values()) {
    for (const other of person.knows) {
      add(other, person);
      add(person.id, network.people.get(other));
    }
  }
  return knownBy;
}

/** Fewest live covers first, then file order. */
function leastBusy(people: Iterable<Person>, coverage: Coverage): Person | undefined {
  let best: Person | undefined;
  let least = Infinity;
  for (const person of people) {
    const load = coverage.liveNeeds.get(person.id)?.length ?? 0;
    if (load < least) [best, least] = [person, load];
  }
  return best;
}

/** The first channel that nobody comes from yet, else the first of all. */
function freshChannel(channels: readonly Channel[], network: Network): Channel {
  const used = new Set([...network.people.values()].map((person) => person.known_through));
  return channels.find((channel) => !used.has(channel)) ?? channels[0] ?? 'community';
}
