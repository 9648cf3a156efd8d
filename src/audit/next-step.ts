import {
  compareNames,
  isActive,
  isOpen,
  isOpenAsk,
  isPastInitiate,
  type Facts,
} from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import { CHANNEL_LABELS, type Channel, type Move } from '../network/vocabulary.js';
import { isAtRisk, isLive, isUncovered, type Coverage, type NeedCoverage } from './coverage.js';
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
  const standing = new Map(target.covers.map((cover) => [cover.person.id, cover]));
  const isLiveFor = (person: Person) => {
    const cover = standing.get(person.id);
    return cover !== undefined && isLive(cover);
  };
  const asks = lastAsks(need, facts);
  const willing = [...network.people.values()].filter(
    (person) => isOpen(person) && person.fit !== 'poor' && !asks.refused.has(person.id),
  );
  const free = willing.filter((person) => !isLiveFor(person));
  const pick = (people: readonly Person[], fits: (person: Person) => boolean) =>
    leastBusy(people.filter(fits), coverage);
  const stands = (person: Person, ...those: string[]) =>
    those.includes(standing.get(person.id)?.standing ?? '');
  const step = (move: Move, person: Person, text: string, via: Person | null = null): NextStep => ({
    need,
    move,
    person,
    via,
    channel: null,
    text,
  });

  const asked = pick(free, ({ id }) => asks.open.has(id));
  if (asked) {
    const text = `You asked ${asked.name} about ${label}. Ask kindly whether there is an answer yet.`;
    return step('follow-up', asked, text);
  }
  const lapsed = pick(free, (person) => stands(person, 'lapsed'));
  if (lapsed) {
    const text = `Get back in touch with ${lapsed.name}, who used to be there for ${label}. Ask for nothing yet.`;
    return step('reconnect', lapsed, text);
  }
  const occasional = pick(willing, (person) => stands(person, 'occasional'));
  if (occasional) {
    const text = `${occasional.name} helps with ${label} now and then. Ask whether it could become a habit.`;
    return step('deepen', occasional, text);
  }
  const active = free.filter(
    (person) => isPastInitiate(person) && isActive(person, network, facts),
  );
  const toAsk =
    pick(active, (person) => stands(person, 'hoped')) ??
    pick(
      active,
      (person) => !standing.has(person.id) && couldCover(need, person, network, coverage),
    );
  if (toAsk) {
    const example = target.need.asks[0];
    const words = example === undefined ? '' : ` For instance: “${example}”`;
    return step('ask', toAsk, `Ask ${toAsk.name} for help with ${label}.${words}`);
  }
  const go = introducers(network);
  const strangers = free.filter((person) => stands(person, 'hoped', 'too-early'));
  const stranger = pick(strangers, ({ id }) => go(id).length > 0);
  if (stranger) {
    const via = leastBusy(go(stranger.id), coverage);
    if (via) {
      const text = `Ask ${via.name} to introduce you to ${stranger.name}, who could help with ${label}.`;
      return step('introduce', stranger, text, via);
    }
  }
  const channel = freshChannel(target.need.channels, network);
  const text = `Look for someone new for ${label}: ${CHANNEL_LABELS[channel]}.`;
  return { need, move: 'look', person: null, via: null, channel, text };
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

/** Gives, for a person, those past `initiate` who know them, whichever of the two the file says it of. */
function introducers(network: Network): (id: string) => readonly Person[] {
  const knownBy = new Map<string, Person[]>();
  const add = (id: string, person: Person | undefined) => {
    if (!person || !isOpen(person) || person.fit === 'poor' || !isPastInitiate(person)) return;
    const others = knownBy.get(id) ?? [];
    if (id !== person.id && !others.includes(person)) knownBy.set(id, [...others, person]);
  };
  for (const person of network.people.values()) {
    for (const other of person.knows) {
      add(other, person);
      add(person.id, network.people.get(other));
    }
  }
  return (id) => knownBy.get(id) ?? [];
}

/** Fewest live covers first, then file order. */
function leastBusy(people: readonly Person[], coverage: Coverage): Person | undefined {
  const load = (person: Person) => coverage.liveNeeds.get(person.id)?.length ?? 0;
  return people.reduce<Person | undefined>(
    (best, person) => (best === undefined || load(person) < load(best) ? person : best),
    undefined,
  );
}

/** The first channel that nobody comes from yet, else the first of all. */
function freshChannel(channels: readonly Channel[], network: Network): Channel {
  const used = new Set([...network.people.values()].map((person) => person.known_through));
  return channels.find((channel) => !used.has(channel)) ?? channels[0] ?? 'community';
}
