import { parseDuration, type Duration } from './dates.js';
import type { Goal, LogEntry, Network, Person, RatedNeed, Review, Settings } from './network.js';
import { DEFAULT_SETTINGS, type NetworkValue } from './schema.js';
import { COVER_LEVELS, type CoverLevel } from './vocabulary.js';

type Value<Key extends keyof NetworkValue> = NonNullable<NetworkValue[Key]>;
type ItemOf<M> = M extends ReadonlyMap<string, infer Item> ? Item : never;

/** Writes out the short forms of what the file says, and fills in the defaults. */
export function buildNetwork(value: NetworkValue): Network {
  return {
    me: value.me,
    why: value.why,
    how: {
      ...value.how,
      strengths: value.how?.strengths ?? [],
      gaps: value.how?.gaps ?? new Map(),
    },
    goals: mapped(value.goals, buildGoal),
    needs: mapped(value.needs, buildNeed),
    people: buildPeople(value.people),
    log: (value.log ?? []).map(buildLogEntry),
    reviews: (value.reviews ?? []).map(buildReview),
    settings: buildSettings(value.settings ?? {}),
    waivers: value.waivers ?? [],
  };
}

const builtPeople = new WeakMap<Value<'people'>, ReadonlyMap<string, Person>>();

/** Once for the same people, whom most changes of a file leave as they are. */
function buildPeople(given: NetworkValue['people']): ReadonlyMap<string, Person> {
  const known = given && builtPeople.get(given);
  if (known !== undefined) return known;
  const people = mapped(given, buildPerson);
  if (given !== undefined) builtPeople.set(given, people);
  return people;
}

function buildGoal(goal: ItemOf<Value<'goals'>>): Goal {
  return { ...goal, needs: goal.needs ?? [] };
}

function buildNeed(need: ItemOf<Value<'needs'>>): RatedNeed {
  if (need === null) return {};
  return typeof need === 'string' ? { importance: need } : need;
}

/**
 * Key by key, for there may be thousands of people: objects made by one literal are alike, and so
 * quick to make and to ask.
 */
function buildPerson(given: ItemOf<Value<'people'>>, id: string): Person {
  const person = given ?? NOTHING;
  return {
    id,
    name: person.name ?? id,
    role: person.role,
    organization: person.organization,
    field: person.field,
    known_through: person.known_through,
    level: person.level,
    tie: person.tie,
    perspective: person.perspective,
    step: person.step,
    fit: person.fit,
    covers: buildCovers(person.covers ?? []),
    helps_with: person.helps_with ?? [],
    i_give: person.i_give ?? [],
    every: person.every,
    last_contact: person.last_contact,
    next_contact: person.next_contact,
    knows: person.knows ?? [],
    introduced_by: person.introduced_by,
    mentee: person.mentee ?? false,
    confidential: person.confidential ?? false,
    notes: person.notes,
    closed: person.closed,
  } satisfies Complete<Person>;
}

const NOTHING: NonNullable<ItemOf<Value<'people'>>> = {};

/** Every key is there, also where its value may be undefined. */
type Complete<T> = { readonly [Key in keyof Required<T>]: T[Key] };

function buildCovers(
  covers: NonNullable<NonNullable<ItemOf<Value<'people'>>>['covers']>,
): ReadonlyMap<string, CoverLevel> {
  if ('get' in covers) return covers;
  return new Map(covers.map((need) => [need, COVER_LEVELS[0]]));
}

function buildLogEntry(entry: Value<'log'>[number], index: number): LogEntry {
  const people = typeof entry.with === 'string' ? [entry.with] : entry.with;
  return {
    index,
    on: entry.on,
    with: people.length > 1 ? [...new Set(people)] : people,
    what: entry.what,
    gave: entry.gave,
    got: entry.got,
    critical_feedback: entry.critical_feedback,
    thanked: entry.thanked,
    asked: entry.asked,
    answer: entry.answer,
    next: entry.next,
  } satisfies Complete<LogEntry>;
}

function buildReview(review: Value<'reviews'>[number]): Review {
  const { next_step: step } = review;
  return {
    ...review,
    next_step: typeof step === 'string' ? { text: step } : step,
    needs: mapped(review.needs, (need) => ({ ...need, live: need.live ?? [] })),
    people: review.people ?? new Map(),
  };
}

function buildSettings(given: Value<'settings'>): Settings {
  return {
    lapsed_after: given.lapsed_after ?? byDefault('lapsed_after'),
    stalled_after: given.stalled_after ?? byDefault('stalled_after'),
    review_every: given.review_every ?? byDefault('review_every'),
    max_asks: given.max_asks ?? DEFAULT_SETTINGS.max_asks,
    rules: new Map(
      [...(given.rules ?? [])].flatMap(([rule, severity]) =>
        severity === null ? [] : [[rule, severity] as const],
      ),
    ),
  };
}

function byDefault(key: 'lapsed_after' | 'stalled_after' | 'review_every'): Duration {
  const duration = parseDuration(DEFAULT_SETTINGS[key]);
  if (!duration) throw new Error(`the default of ${key} is not a duration`);
  return duration;
}

function mapped<Item, Result>(
  items: ReadonlyMap<string, Item> | undefined,
  build: (item: Item, id: string) => Result,
): ReadonlyMap<string, Result> {
  const built = new Map<string, Result>();
  items?.forEach((item, id) => built.set(id, build(item, id)));
  return built;
}
