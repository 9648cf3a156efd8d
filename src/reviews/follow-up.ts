import type { LocalDate } from '../network/dates.js';
import { deriveFacts, isOpen, isOpenAsk, isPastInitiate, type Facts } from '../network/facts.js';
import type { Network, Person, RecordedStep, Review } from '../network/network.js';

/** A recorded next step, and what became of it. */
export interface FollowUp {
  readonly step: RecordedStep;
  /** False: nothing in the file says so. Null: it cannot be told from the file. */
  readonly happened: boolean | null;
}

/** Looks in the file for signs that the next step of a review was taken since. */
export function followUp(
  step: RecordedStep,
  review: Review,
  network: Network,
  today: LocalDate,
): FollowUp {
  const facts = deriveFacts(network, today);
  return { step, happened: hasHappened(step, review, network, facts) };
}

function hasHappened(
  { move, need, person: id, channel }: RecordedStep,
  { on, people }: Review,
  network: Network,
  facts: Facts,
): boolean | null {
  if (move === undefined || need === undefined) return null;
  if (move === 'look') {
    const fresh = [...network.people.values()].filter((person) => !people.has(person.id));
    return fresh.some((person) => isFound(person, need, channel, on));
  }
  const person = id === undefined ? undefined : network.people.get(id);
  // Whoever is removed takes the traces along.
  if (!person) return null;
  const asks = (facts.logByPerson.get(person.id) ?? []).filter(({ asked }) => asked === need);
  const wasInTouch = (facts.lastContact.get(person.id) ?? '') > on;
  const wasAsked = asks.some((ask) => ask.on > on);
  const level = person.covers.get(need);
  switch (move) {
    case 'follow-up':
      return wasAsked || (asks.length > 0 && !asks.some(isOpenAsk));
    case 'reconnect':
      return wasInTouch;
    case 'deepen':
      return wasAsked || level === 'reliable';
    case 'ask':
      return wasAsked || (level !== undefined && level !== 'hoped');
    case 'introduce':
      return wasInTouch || (isOpen(person) && isPastInitiate(person));
  }
}

/** Someone new who covers the need, or who comes from the place where to look. */
function isFound(person: Person, need: string, channel: unknown, since: LocalDate): boolean {
  if (person.closed && person.closed.on <= since) return false;
  return person.covers.has(need) || person.known_through === channel;
}
