import type { Person } from '../network/network.js';
import { MYSELF } from '../network/references.js';
import type { ListedPerson } from '../planning/people-list.js';
import type { PersonStory } from '../planning/person-story.js';
import { plural } from '../network/words.js';
import { toJson } from './json.js';

/** One person's story for programs. Within one `schemaVersion` keys are only ever added. */
export function renderPersonJson(story: PersonStory): string {
  const { today, person, steps, rhythm, introducedBy, introduced, knows, helpsWith } = story;
  return toJson({
    schemaVersion: 1,
    today,
    person: personData(person),
    covers: story.covers.map(({ need, cover, standing }) => ({
      need: need.id,
      label: need.label,
      cover,
      standing,
    })),
    steps,
    contact: {
      last: story.lastContact ?? null,
      every: person.every ? plural(person.every.count, person.every.unit) : null,
      due: rhythm?.due ?? null,
      daysLate: rhythm?.daysLate ?? null,
      ratio: rhythm?.ratio ?? null,
      next: story.nextContact ?? null,
    },
    introducedBy: introducedBy === MYSELF ? MYSELF : (introducedBy?.id ?? null),
    introduced: introduced.map(({ id }) => id),
    knows: knows.map(({ id }) => id),
    helpsWith,
    gave: story.gave,
    got: story.got,
    openAsks: story.openAsks,
    timeline: story.timeline.map(({ entry, others }) => ({
      on: entry.on,
      others: others.map(({ id }) => id),
      what: entry.what ?? null,
      gave: entry.gave ?? null,
      got: entry.got ?? null,
      criticalFeedback: entry.critical_feedback ?? null,
      asked: entry.asked ?? null,
      answer: entry.answer ?? null,
      thanked: entry.thanked ?? null,
      next: entry.next ?? null,
    })),
  });
}

/** The list of people for programs. */
export function renderPeopleJson(people: readonly ListedPerson[], today: string): string {
  return toJson({
    schemaVersion: 1,
    today,
    people: people.map(({ person, lastContact, nextContact, rhythm, load }) => ({
      ...personData(person),
      covers: Object.fromEntries(person.covers),
      lastContact: lastContact ?? null,
      nextContact: nextContact ?? null,
      due: rhythm?.due ?? null,
      daysLate: rhythm?.daysLate ?? null,
      ratio: rhythm?.ratio ?? null,
      load,
    })),
  });
}

function personData(person: Person) {
  return {
    id: person.id,
    name: person.name,
    role: person.role ?? null,
    organization: person.organization ?? null,
    field: person.field ?? null,
    knownThrough: person.known_through ?? null,
    level: person.level ?? null,
    tie: person.tie ?? null,
    perspective: person.perspective ?? null,
    step: person.step ?? null,
    fit: person.fit ?? null,
    mentee: person.mentee,
    confidential: person.confidential,
    notes: person.notes ?? null,
    closed: person.closed ? { on: person.closed.on, because: person.closed.because ?? null } : null,
  };
}
