import type { Changeable } from './changes.js';
import { mapOf, set, valueAt } from './changes-parts.js';
import { isDataList, isDataMap } from './data.js';
import type { Edit } from './edit.js';
import type { Review, ReviewedNeed } from './network.js';
import type { Data } from './tree.js';

/**
 * Records a review. One of the same day is replaced in its place; its note stays unless there is
 * another, for nothing else in the file could bring it back, and so do keys of the user's own.
 */
export function recordReview({ network, data }: Changeable, review: Review): Edit[] {
  const place = network.reviews.findLastIndex(({ on }) => on === review.on);
  if (place < 0) return [{ op: 'insert', path: ['reviews'], value: mapOf(reviewData(review)) }];
  const written = valueAt(data, ['reviews']);
  const present = isDataList(written) ? written[place] : undefined;
  const own = isDataMap(present) ? [...present].filter(([key]) => key.startsWith('x-')) : [];
  const note = review.note ?? network.reviews[place]?.note;
  const values = { ...reviewData({ ...review, note }), ...Object.fromEntries(own) };
  return [set(['reviews', place], mapOf(values))];
}

/** Adds a reflection to the review of a day, or replaces the one it has. */
export function noteReview({ network }: Changeable, on: string, note: string): Edit[] {
  const place = network.reviews.findLastIndex((review) => review.on === on);
  return place < 0 ? [] : [set(['reviews', place, 'note'], note)];
}

function reviewData({ on, needs, people, findings, next_step, note }: Review) {
  return {
    on,
    needs: new Map([...needs].map(([id, need]) => [id, needData(need)])),
    people,
    findings: findings && mapOf({ ...findings }),
    next_step: next_step && mapOf({ ...next_step }),
    note,
  };
}

/** Nobody is left out: such a need fits into one line. */
function needData({ importance, status, live }: ReviewedNeed): Data {
  return mapOf({ importance, status, live: live.length > 0 ? live : undefined });
}
