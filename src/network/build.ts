import { isDataList, isDataMap } from './data.js';
import { parseDuration, type Duration } from './dates.js';
import type { Goal, LogEntry, Network, Person, RatedNeed, Review, Settings } from './network.js';
import { DEFAULT_SETTINGS, type NetworkValue } from './schema.js';
import type { Data } from './tree.js';
import { COVER_LEVELS, RULE_IDS, type CoverLevel } from './vocabulary.js';

type Value<Key extends keyof NetworkValue> = NonNullable<NetworkValue[Key]>;
type PersonValue = NonNullable<Value<'people'>[string]>;
type NeedValue = NonNullable<Value<'needs'>[string]>;

/**
 * Writes out the short forms of a checked file. `data` is the same file in its own order, which
 * plain objects lose for keys that look like numbers.
 */
export function buildNetwork(value: NetworkValue, data: Data): Network {
  const how = withoutNulls(value.how ?? {});
  return {
    me: withoutNulls(value.me),
    why: value.why ?? undefined,
    how: {
      ...how,
      strengths: how.strengths ?? [],
      gaps: inFileOrder(how.gaps ?? {}, child(child(data, 'how'), 'gaps'), (text) => text),
    },
    goals: inFileOrder(value.goals ?? {}, child(data, 'goals'), buildGoal),
    needs: inFileOrder(value.needs ?? {}, child(data, 'needs'), buildNeed),
    people: inFileOrder(value.people ?? {}, child(data, 'people'), (person, id) =>
      buildPerson(person ?? {}, id, child(child(data, 'people'), id)),
    ),
    log: (value.log ?? []).map(buildLogEntry),
    reviews: (value.reviews ?? []).map((review, index) =>
      buildReview(review, child(child(data, 'reviews'), index)),
    ),
    settings: buildSettings(value.settings ?? {}),
    waivers: (value.waivers ?? []).map(withoutNulls),
  };
}

function buildGoal(goal: Value<'goals'>[string]): Goal {
  return { ...withoutNulls(goal), needs: goal.needs ?? [] };
}

function buildNeed(need: NeedValue | null): RatedNeed {
  if (need === null) return {};
  return typeof need === 'string' ? { importance: need } : withoutNulls(need);
}

function buildPerson(person: PersonValue, id: string, data: Data | undefined): Person {
  const { covers, closed, ...rest } = withoutNulls(person);
  return {
    ...rest,
    id,
    name: rest.name ?? id,
    covers: buildCovers(covers ?? [], child(data, 'covers')),
    helps_with: rest.helps_with ?? [],
    i_give: rest.i_give ?? [],
    knows: rest.knows ?? [],
    mentee: rest.mentee ?? false,
    confidential: rest.confidential ?? false,
    ...(closed && { closed: withoutNulls(closed) }),
  };
}

function buildCovers(
  covers: NonNullable<PersonValue['covers']>,
  data: Data | undefined,
): ReadonlyMap<string, CoverLevel> {
  if (Array.isArray(covers)) return new Map(covers.map((need) => [need, COVER_LEVELS[0]]));
  return inFileOrder(covers, data, (level) => level);
}

function buildLogEntry(entry: Value<'log'>[number], index: number): LogEntry {
  const people = typeof entry.with === 'string' ? [entry.with] : entry.with;
  return { ...withoutNulls(entry), index, with: [...new Set(people)] };
}

function buildReview(review: Value<'reviews'>[number], data: Data | undefined): Review {
  const { needs, people, next_step, ...rest } = withoutNulls(review);
  const step = typeof next_step === 'string' ? { text: next_step } : next_step;
  return {
    ...rest,
    ...(step && { next_step: withoutNulls(step) }),
    needs: inFileOrder(needs ?? {}, child(data, 'needs'), (need) => ({
      ...withoutNulls(need),
      live: need.live ?? [],
    })),
    people: inFileOrder(people ?? {}, child(data, 'people'), (step) => step),
  };
}

function buildSettings(settings: Value<'settings'>): Settings {
  const given = withoutNulls(settings);
  const rules = given.rules ?? {};
  return {
    lapsed_after: given.lapsed_after ?? byDefault('lapsed_after'),
    stalled_after: given.stalled_after ?? byDefault('stalled_after'),
    review_every: given.review_every ?? byDefault('review_every'),
    max_asks: given.max_asks ?? DEFAULT_SETTINGS.max_asks,
    rules: new Map(
      RULE_IDS.flatMap((rule) => {
        const severity = rules[rule];
        return severity ? [[rule, severity] as const] : [];
      }),
    ),
  };
}

function byDefault(key: 'lapsed_after' | 'stalled_after' | 'review_every'): Duration {
  const duration = parseDuration(DEFAULT_SETTINGS[key]);
  if (!duration) throw new Error(`the default of ${key} is not a duration`);
  return duration;
}

function inFileOrder<Value, Result>(
  record: Readonly<Record<string, Value>>,
  data: Data | undefined,
  build: (value: Value, id: string) => Result,
): ReadonlyMap<string, Result> {
  const built = new Map<string, Result>();
  if (!isDataMap(data)) return built;
  for (const id of data.keys()) {
    const value = Object.hasOwn(record, id) ? record[id] : undefined;
    if (value !== undefined) built.set(id, build(value, id));
  }
  return built;
}

function child(data: Data | undefined, key: string | number): Data | undefined {
  if (isDataMap(data) && typeof key === 'string') return data.get(key);
  if (isDataList(data) && typeof key === 'number') return data[key];
  return undefined;
}

type WithoutNulls<T> = { [Key in keyof T]: Exclude<T[Key], null> };

/** A key without a value says no more than a missing key. */
function withoutNulls<T extends object>(value: T): WithoutNulls<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== null),
  ) as WithoutNulls<T>;
}
