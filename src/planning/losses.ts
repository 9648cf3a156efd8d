import { compareNeeds, goesDark, isWorse, type Loss } from '../audit/comparison.js';
import { assessCoverage, assessWithout, type Coverage, type Standing } from '../audit/coverage.js';
import type { LocalDate } from '../network/dates.js';
import { deriveFacts, isOpen } from '../network/facts.js';
import type { Network, Person } from '../network/network.js';

/** Every open person, and what their loss would do; those whose loss would do most come first. */
export function rankLosses(network: Network, today: LocalDate): Loss[] {
  // Whoever else is in a log entry was in contact then, with or without the one who is gone.
  const facts = deriveFacts(network, today);
  const before = assessCoverage(network, facts);
  const carriers = findCarriers(before);
  const places = new Map([...before.byNeed.keys()].map((id, place) => [id, place]));
  const changesWithout = (person: Person) => {
    const after = assessWithout(person, network, before, (id) => places.get(id) ?? 0);
    const same = after.flatMap(({ need }) => before.byNeed.get(need.id) ?? []);
    return compareNeeds(same, after).filter(isWorse);
  };
  return [...network.people.values()]
    .filter(isOpen)
    .map((person): Loss => ({
      person,
      changes: carriers.has(person.id) ? changesWithout(person) : [],
      live: before.liveNeeds.get(person.id) ?? [],
    }))
    .map((loss) => ({ loss, weight: weigh(loss) }))
    .sort((a, b) => compareWeights(b.weight, a.weight))
    .map(({ loss }) => loss);
}

/**
 * Those whose loss could change a status at all. Where three stand alike for a need, two stay, which
 * is as many as any status asks for; so even in a huge network there are few to look at closely.
 */
function findCarriers({ needs }: Coverage): ReadonlySet<string> {
  const carriers = needs.flatMap(({ covers }) => {
    const byStanding = new Map<Standing, string[]>();
    for (const { standing, person } of covers) {
      const others = byStanding.get(standing);
      if (others) others.push(person.id);
      else byStanding.set(standing, [person.id]);
    }
    return [...byStanding.values()].filter((ids) => ids.length <= 2).flat();
  });
  return new Set(carriers);
}

/** What counts first comes first: high needs, and among them those for which no one would be left. */
function weigh({ changes, live }: Loss): number[] {
  const high = changes.filter(({ importance }) => importance === 'high');
  const dark = (some: Loss['changes']) => some.filter(goesDark).length;
  return [dark(high), high.length, dark(changes), changes.length, live.length];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((weight, index) => weight !== b[index]);
  return (a[place] ?? 0) - (b[place] ?? 0);
}
