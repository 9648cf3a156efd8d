import { HEADLINES, type Headline } from '../audit/coverage.js';
import type { LocalDate } from '../network/dates.js';
import { listNeeds, needOf, type Need } from '../network/needs.js';
import type { Network, Review } from '../network/network.js';
import type { Status } from '../network/vocabulary.js';
import { reviewsUntil } from './past-reviews.js';

/** One need through the years. */
export interface Trend {
  readonly need: Need;
  /** Its status in every review, oldest first; null where the review does not speak of it. */
  readonly statuses: readonly (Status | null)[];
}

/** Every recorded review, need by need. */
export interface History {
  /** Oldest first. */
  readonly reviews: readonly Review[];
  /** The needs that any review speaks of: catalogue order, the file's own, those that are gone. */
  readonly trends: readonly Trend[];
}

/** What the reviews up to a day say of every need. */
export function collectHistory(network: Network, today: LocalDate): History {
  const reviews = reviewsUntil(network, today);
  const known = listNeeds(network.needs);
  const reviewed = new Set(reviews.flatMap(({ needs }) => [...needs.keys()]));
  const former = [...reviewed].filter((id) => !known.some((need) => need.id === id));
  const needs = [...known, ...former.map((id) => needOf(id, network.needs))];
  return {
    reviews,
    trends: needs
      .filter(({ id }) => reviewed.has(id))
      .map((need) => ({
        need,
        statuses: reviews.map((review) => review.needs.get(need.id)?.status ?? null),
      })),
  };
}

/** In how many reviews a need stood under a headline, and in how many of the newest in a row. */
export function countReviews({ statuses }: Trend, headline: Headline) {
  const stood = statuses.map((status) => status !== null && HEADLINES[status] === headline);
  const since = stood.lastIndexOf(false) + 1;
  return { count: stood.filter(Boolean).length, inARow: stood.length - since };
}
