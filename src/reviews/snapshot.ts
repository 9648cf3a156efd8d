import type { AuditResult } from '../audit/audit.js';
import { isLive } from '../audit/coverage.js';
import type { NextStep } from '../audit/next-step.js';
import { openPeople } from '../network/facts.js';
import type { Network, RecordedStep, Review } from '../network/network.js';

/** What a later review has to know of this one, and no more; the needs in report order. */
export function takeSnapshot(result: AuditResult, note?: string): Review {
  const { today, network, needs, counts, nextStep } = result;
  const known = needs.filter(({ status }) => status !== 'unrated');
  const { error, warning, info } = counts;
  return {
    on: today,
    needs: new Map(
      known.map(({ need, importance, status, covers }) => [
        need.id,
        { importance, status, live: covers.filter(isLive).map(({ person }) => person.id) },
      ]),
    ),
    people: new Map(openPeople(network).map(({ id, step }) => [id, step ?? null])),
    findings: { error, warning, info },
    ...(nextStep && { next_step: recordStep(nextStep) }),
    ...(note !== undefined && { note }),
  };
}

function recordStep({ need, move, person, via, channel, text }: NextStep): RecordedStep {
  return {
    need,
    move,
    ...(person && { person: person.id }),
    ...(via && { via: via.id }),
    ...(channel && { channel }),
    text,
  };
}

/**
 * The network as it is once today's review is recorded: what is counted in that review must not
 * count that it is due.
 */
export function asReviewed(network: Network, today: string): Network {
  const review: Review = { on: today, needs: new Map(), people: new Map() };
  return { ...network, reviews: [...network.reviews, review] };
}
