import { compareNames, isOpen, isOpenAsk, isPastInitiate, type Facts } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import { CHANNEL_LABELS, type Channel, type Move } from '../network/vocabulary.js';
import {
  isAtRisk,
  isLive,
  isUncovered,
  type Coverage,
  type NeedCoverage,
  type Standing,
} from './coverage.js';
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

/**
 * Gives the first move that fits a need. There always is one: somewhere to look. Nobody for whom
 * `mayAsk` is false gets a new question by it.
 */
export type MoveFinder = (target: NeedCoverage, mayAsk?: (person: Person) => boolean) => NextStep;

/** Of some needs in report order, the first that is uncovered, else the first at risk, with the first move that fits; else null. */
export function findNextStep(
  needs: readonly NeedCoverage[],
  network: Network,
  facts: Facts,
  coverage: Coverage,
): NextStep | null {
  const target = needs.find(isUncovered) ?? needs.find(isAtRisk);
  return target ? moveFinder(network, facts, coverage)(target) : null;
}

/** Looks at the network once, to find the moves for any number of its needs. */
export function moveFinder(network: Network, facts: Facts, coverage: Coverage): MoveFinder {
  const isInTouch = (person: Person) => isPastInitiate(person) && !facts.lapsed.has(person.id);
  const possible = facts.open.filter(({ fit }) => fit !== 'poor');
  const inTouch = possible.filter(isInTouch);
  const asks = lastAsks(facts);
  const pick = (people: readonly Person[], fits: (person: Person) => boolean) =>
    leastBusy(people.filter(fits), coverage);
  let knownBy: ReadonlyMap<string, ReadonlySet<Person>> | undefined;
  const introducers = (id: string) => [...((knownBy ??= whoKnows(network)).get(id) ?? [])];

  return (target, mayAsk = () => true) => {
    const need = target.need.id;
    const label = midSentence(target.need.label);
    const { open, refused } = asks.get(need) ?? NO_ASKS;
    const standing = new Map(target.covers.map((cover) => [cover.person.id, cover]));
    const isLiveFor = ({ id }: Person) => {
      const cover = standing.get(id);
      return cover !== undefined && isLive(cover);
    };
    /** Whoever is down in these ways is open and no poor fit. */
    const downAs = (...those: readonly Standing[]) =>
      target.covers.flatMap(({ person, standing: theirs }) =>
        those.includes(theirs) && !refused.has(person.id) ? [person] : [],
      );
    const step = (move: Move, person: Person, text: string, via: Person | null = null) => ({
      need,
      move,
      person,
      via,
      channel: null,
      text,
    });

    const asked = pick(open.size === 0 ? [] : possible, (person) => {
      return open.has(person.id) && !refused.has(person.id) && !isLiveFor(person);
    });
    if (asked) {
      const text = `You asked ${asked.name} about ${label}. Ask kindly whether there is an answer yet.`;
      return step('follow-up', asked, text);
    }
    const lapsed = leastBusy(downAs('lapsed'), coverage);
    if (lapsed) {
      const text = `Get back in touch with ${lapsed.name}, who used to be there for ${label}. Ask for nothing yet.`;
      return step('reconnect', lapsed, text);
    }
    const occasional = pick(downAs('occasional'), mayAsk);
    if (occasional) {
      const text = `${occasional.name} helps with ${label} now and then. Ask whether it could become a habit.`;
      return step('deepen', occasional, text);
    }
    const toAsk =
      pick(downAs('hoped'), (person) => isInTouch(person) && mayAsk(person)) ??
      pick(inTouch, (person) => {
        if (standing.has(person.id) || refused.has(person.id)) return false;
        return couldCover(need, person, network, coverage) && mayAsk(person);
      });
    if (toAsk) {
      const example = target.need.asks[0];
      const words = example === undefined ? '' : ` For instance: “${example}”`;
      return step('ask', toAsk, `Ask ${toAsk.name} for help with ${label}.${words}`);
    }
    const go = ({ id }: Person) => introducers(id).filter(mayAsk);
    const stranger = pick(
      downAs('hoped', 'too-early'),
      (person) => mayAsk(person) && go(person).length > 0,
    );
    const via = stranger && leastBusy(go(stranger), coverage);
    if (via) {
      const text = `Ask ${via.name} to introduce you to ${stranger.name}, who could help with ${label}.`;
      return step('introduce', stranger, text, via);
    }
    const channel = freshChannel(target.need.channels, network);
    const text = `Look for someone new for ${label}: ${CHANNEL_LABELS[channel]}.`;
    return { need, move: 'look', person: null, via: null, channel, text };
  };
}

interface Asks {
  /** Ids of those yet to answer. */
  readonly open: Set<string>;
  /** Ids of those who said no. */
  readonly refused: Set<string>;
}

const NO_ASKS: Asks = { open: new Set(), refused: new Set() };

/** Who was asked in the past year, by what they were asked for. */
function lastAsks({ pastYear }: Facts): ReadonlyMap<string, Asks> {
  const asks = new Map<string, Asks>();
  for (const entry of pastYear) {
    if (entry.asked === undefined) continue;
    const those = asks.get(entry.asked) ?? { open: new Set(), refused: new Set() };
    asks.set(entry.asked, those);
    for (const id of entry.with) {
      if (isOpenAsk(entry)) those.open.add(id);
      else those.open.delete(id);
      if (entry.answer === 'no') those.refused.add(id);
    }
  }
  return asks;
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

/** For each person, those past `initiate` who know them, whichever of the two the file says it of. */
function whoKnows(network: Network): ReadonlyMap<string, ReadonlySet<Person>> {
  const knownBy = new Map<string, Set<Person>>();
  const add = (id: string, person: Person | undefined) => {
    if (!person || !isOpen(person) || person.fit === 'poor' || !isPastInitiate(person)) return;
    if (id === person.id) return;
    const others = knownBy.get(id);
    if (others) others.add(person);
    else knownBy.set(id, new Set([person]));
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
