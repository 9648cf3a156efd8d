import type { Figures } from './figures.js';

/** What a work should come to. */
export interface Goal {
  readonly text: string;
  /** The other work that it is compared with. */
  readonly other?: string;
  /** The figure that the goal is about; undefined if that was not measured. */
  value(own: Figures, other: Figures | undefined): number | undefined;
  isMet(value: number): boolean;
}

export interface Verdict {
  readonly goal: string;
  /** Undefined: not measured. */
  readonly value: number | undefined;
  readonly met: boolean | undefined;
}

export function atMost(limit: number, and = ''): Goal {
  return {
    text: `ratio ≤ ${limit}${and}`,
    value: ({ median }) => median,
    isMet: (value) => value <= limit,
  };
}

export function fasterThan(other: string): Goal {
  return {
    text: `faster than ${other}`,
    other,
    value: (own, peer) => peer && own.median / peer.median,
    isMet: (value) => value < 1,
  };
}

export function memoryBelow(mebibytes: number): Goal {
  return {
    text: `peak < ${mebibytes} MiB`,
    value: ({ peak }) => peak,
    isMet: (value) => value < mebibytes,
  };
}

/** Whole time of a run, start of the program included, divided by the people in the file. */
export function timePerPerson(
  limit: number,
  own: { people: number },
  other: { people: number; name: string },
): Goal {
  return {
    text: `time per person ≤ ${limit} × ${other.name}`,
    other: other.name,
    value: (large, small) => small && large.median / own.people / (small.median / other.people),
    isMet: (value) => value <= limit,
  };
}

/** Compares a work with a goal, given the figures of all works that were measured, by name. */
export function judge(goal: Goal, name: string, all: ReadonlyMap<string, Figures>): Verdict {
  const own = all.get(name);
  const value = own && goal.value(own, all.get(goal.other ?? name));
  return { goal: goal.text, value, met: value === undefined ? undefined : goal.isMet(value) };
}
