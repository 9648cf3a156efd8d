import { startOfPastYear, type LocalDate } from '../network/dates.js';
import type { Network, Review } from '../network/network.js';

/** The reviews up to a day, oldest first; the last of those of one day. */
export function reviewsUntil({ reviews }: Network, day: LocalDate): Review[] {
  const byDay = new Map(reviews.map((review) => [review.on, review]));
  return [...byDay.values()].filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The review to compare with today: today's own, where there is one, is what is compared. */
export function findLastReview(network: Network, today: LocalDate): Review | undefined {
  return reviewsUntil(network, today).findLast(({ on }) => on < today);
}

/** The day after which things are new: that of the last review, or a year ago. */
export function startOfReview(network: Network, today: LocalDate): LocalDate {
  return findLastReview(network, today)?.on ?? startOfPastYear(today);
}

/** The last change of role or status, where it came after the last review and is not yet to come. */
export function findTransition(network: Network, today: LocalDate): LocalDate | undefined {
  const { last_transition } = network.me;
  if (last_transition === undefined || last_transition > today) return undefined;
  return last_transition > startOfReview(network, today) ? last_transition : undefined;
}
