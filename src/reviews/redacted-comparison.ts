import { SOMEONE } from '../audit/redact.js';
import type { Network } from '../network/network.js';
import type { Comparison, NeedChange } from './comparison.js';

/** A comparison of a redacted network as it may be shown: confidential people are not listed. */
export function withoutConfidentialPeople(comparison: Comparison, network: Network): Comparison {
  const isShown = (id: string) => network.people.get(id)?.confidential !== true;
  const { needs, changed, people, asks, nextStep } = comparison;
  const withoutLost = (change: NeedChange) => ({ ...change, lost: change.lost.filter(isShown) });
  return {
    ...comparison,
    needs: needs.map(withoutLost),
    changed: changed.map(withoutLost),
    people: {
      gained: people.gained.filter(isShown),
      closed: people.closed.filter(isShown),
      moved: people.moved.filter(({ person }) => isShown(person)),
    },
    asks: asks.map((ask) => ({
      ...ask,
      with: ask.with.map((id) => (isShown(id) ? id : SOMEONE)),
    })),
    nextStep: nextStep && { ...nextStep, step: { ...nextStep.step, text: '' } },
  };
}
