import { addDuration, type LocalDate } from '../network/dates.js';
import { openPeople, type Facts } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';
import { missedContactOf, nextContactOf, rhythmOf } from '../network/rhythm.js';
import { plural } from '../network/words.js';

/** Something that takes a whole day of the calendar. */
export interface CalendarEvent {
  /** The same in every export, so that importing it again moves the event. */
  readonly uid: string;
  readonly on: LocalDate;
  readonly summary: string;
  readonly description: string;
}

/**
 * What the file plans: the next contact with each open person, and the next review. What is overdue
 * stands on today, where it is seen. Calendars get shared: confidential people have no name there.
 */
export function planEvents(network: Network, facts: Facts): CalendarEvent[] {
  const people = openPeople(network);
  const confidential = [...network.people.values()].filter((person) => person.confidential);
  const contacts = people.flatMap((person) => {
    const planned = planContact(person, facts);
    if (planned === undefined) return [];
    const { on, why } = planned;
    // An id is made from a name.
    const id = person.confidential ? `someone-${confidential.indexOf(person) + 1}` : person.id;
    const name = person.confidential ? 'someone' : person.name;
    const summary = why.isLate ? `Overdue: contact ${name}` : `Contact ${name}`;
    return [{ uid: `contact-${id}@mentor-audit`, on, summary, description: why.text }];
  });
  return [...contacts, ...planReview(network, facts)];
}

interface PlannedContact {
  readonly on: LocalDate;
  readonly why: { readonly isLate: boolean; readonly text: string };
}

/** The date that was set; where there is none to come, what was missed, or what the rhythm says. */
function planContact(person: Person, facts: Facts): PlannedContact | undefined {
  const { today } = facts;
  const set = nextContactOf(person, facts);
  if (set !== undefined) return { on: set, why: { isLate: false, text: 'As you planned it.' } };

  const rhythm = rhythmOf(person, facts);
  const missed = missedContactOf(person, facts);
  if (rhythm === undefined || (missed !== undefined && missed <= rhythm.due)) {
    return missed === undefined
      ? undefined
      : { on: today, why: { isLate: true, text: `Planned for ${missed}.` } };
  }
  const every = person.every ? ` (every ${plural(person.every.count, person.every.unit)})` : '';
  const isLate = rhythm.due < today;
  const text = `Last contact on ${rhythm.last}, due on ${rhythm.due}${every}.`;
  return { on: isLate ? today : rhythm.due, why: { isLate, text } };
}

function planReview({ reviews, settings }: Network, { today }: Facts): CalendarEvent[] {
  const newest = reviews
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (newest === undefined) return [];
  const due = addDuration(newest, settings.review_every);
  const isLate = due < today;
  return [
    {
      uid: 'review@mentor-audit',
      on: isLate ? today : due,
      summary: isLate
        ? 'Overdue: review of your mentoring network'
        : 'Review of your mentoring network',
      description: `The last one was on ${newest}. Half an hour: mentor-audit review`,
    },
  ];
}
