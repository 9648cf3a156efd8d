/** What one run of the interview remembers of itself; nothing that the next run would miss. */
export interface Visit {
  /** Questions that were answered or skipped. */
  readonly settled: ReadonlySet<string>;
  /** Questions that someone went back to, and those passed over on the way. */
  readonly reopened: ReadonlySet<string>;
  /** The question that someone just went back to. */
  readonly target?: string | undefined;
  /** Questions in the order in which they were asked. */
  readonly history: readonly string[];
  /** The checklist for which a new name is being asked. */
  readonly naming?: string | undefined;
  /** People who were added. */
  readonly added: ReadonlySet<string>;
}

export const NEW_VISIT: Visit = {
  settled: new Set(),
  reopened: new Set(),
  history: [],
  added: new Set(),
};

export function withItem<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...set, item]);
}

export function withoutItem<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...set].filter((other) => other !== item));
}
