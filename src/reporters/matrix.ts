import type { AuditResult } from '../audit/audit.js';
import type { NeedCoverage, Standing } from '../audit/coverage.js';
import { isOpen } from '../network/facts.js';
import type { Person } from '../network/network.js';

/** What a place in the matrix can say; the standings of PRODUCT that concern open people. */
export const MARKS = ['reliable', 'occasional', 'hoped', 'lapsed', 'poor-fit'] as const;

export type Mark = (typeof MARKS)[number];

export const MARK_LABELS = {
  reliable: 'reliable',
  occasional: 'now and then',
  hoped: 'hoped for',
  lapsed: 'lapsed',
  'poor-fit': 'poor fit',
} as const satisfies Record<Mark, string>;

/** Needs × people. */
export interface Matrix {
  /** In report order. */
  readonly needs: readonly NeedCoverage[];
  /** Open people who are down for any of these needs, in file order. */
  readonly people: readonly Person[];
  /** How somebody stands to a need, both by id; undefined where they are not down for it. */
  markOf(need: string, person: string): Mark | undefined;
  /** How many are down for a need and not listed, in a redacted result. */
  hiddenOf(need: string): number;
}

export function matrixOf({ needs, network }: AuditResult): Matrix {
  const marks = new Map<string, Map<string, Mark>>();
  const hidden = new Map<string, number>();
  const named = new Set<string>();
  for (const { need, covers } of needs) {
    const row = new Map<string, Mark>();
    for (const { person, standing } of covers) {
      const mark = markFor(standing);
      if (!mark) continue;
      if (network.people.has(person.id)) {
        row.set(person.id, mark);
        named.add(person.id);
      } else hidden.set(need.id, (hidden.get(need.id) ?? 0) + 1);
    }
    marks.set(need.id, row);
  }
  return {
    needs,
    people: [...network.people.values()].filter((person) => isOpen(person) && named.has(person.id)),
    markOf: (need, person) => marks.get(need)?.get(person),
    hiddenOf: (need) => hidden.get(need) ?? 0,
  };
}

function markFor(standing: Standing): Mark | undefined {
  if (standing === 'ended') return undefined;
  return standing === 'too-early' ? 'hoped' : standing;
}
