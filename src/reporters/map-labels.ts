import { isGap, type MapNeed } from './map.js';
import { fitText, measureText } from './text-width.js';

/** The label of a sector, outside the circle: its need, and how it stands below that. */
export interface PlacedLabel {
  /** Where the text begins, on the right of the circle, or ends, on its left. */
  readonly x: number;
  /** The middle between its two lines. */
  readonly y: number;
  /** 1 on the right, −1 on the left. */
  readonly side: 1 | -1;
  readonly text: string;
  readonly status: string;
  /** Where a line to the sector has to begin when the label could not stand beside it. */
  readonly leader: readonly [number, number] | undefined;
}

const NEED_SIZE = 14;
const STATUS_SIZE = 12;
const WIDEST = 196;
const HEIGHT = 42;
const GAP = 20;

const STATUS_WORDS = {
  covered: 'covered',
  single: 'hangs on one person',
  thin: 'only now and then',
  lapsed: 'on paper only',
  hoped: 'only hoped for',
  gap: 'no one',
  unrated: 'not yet rated',
  'not-needed': 'not needed now',
} as const satisfies Record<MapNeed['status'], string>;

/** `✗ no one · high`: the sign says it a second time, for those who see no red. */
export function statusLine(need: MapNeed): string {
  const sign = isGap(need) ? '✗ ' : need.headline === 'at risk' ? '! ' : '';
  const importance = need.importance === 'high' ? ' · high' : '';
  return `${sign}${STATUS_WORDS[need.status]}${importance}`;
}

/** Places labels beside the circle, each near its angle, and so that none is on another. */
export function placeLabels(
  labels: readonly { readonly need: MapNeed | undefined; readonly angle: number }[],
  radius: number,
): { readonly placed: PlacedLabel[]; readonly reach: { readonly x: number; readonly y: number } } {
  const ring = radius + GAP;
  const entries = labels.map(({ need, angle }, index) => ({
    index,
    side: Math.sin(angle) >= 0 ? (1 as const) : (-1 as const),
    // Its near corner, not its middle, is what stands on the ring.
    wanted: -Math.cos(angle) * (ring + HEIGHT / 2),
    anchor: [Math.sin(angle) * (radius + 8), -Math.cos(angle) * (radius + 8)] as const,
    text: fitText(need?.label ?? 'Other people', NEED_SIZE, WIDEST),
    status: need ? statusLine(need) : 'down for no need',
  }));
  const placed: PlacedLabel[] = [];
  for (const side of [1, -1] as const) {
    const own = entries.filter((entry) => entry.side === side);
    own.sort((a, b) => a.wanted - b.wanted);
    const heights = spread(own.map(({ wanted }) => wanted));
    own.forEach(({ index, text, status, wanted, anchor }, place) => {
      const y = heights[place] ?? wanted;
      const nearest = Math.max(0, Math.abs(y) - HEIGHT / 2);
      const x = side * Math.max(8, Math.sqrt(Math.max(0, ring ** 2 - nearest ** 2)));
      const isAway = Math.hypot(x - anchor[0], y - anchor[1]) > 2.4 * GAP;
      placed[index] = { x, y, side, text, status, leader: isAway ? anchor : undefined };
    });
  }
  return { placed, reach: reachOf(placed, radius) };
}

/** Heights in rising order, moved as little as it takes for each to have its room. */
function spread(wanted: readonly number[]): number[] {
  const total = wanted.length * HEIGHT;
  const limit = Math.max(...wanted.map(Math.abs), total / 2);
  const heights: number[] = [];
  for (const y of wanted) heights.push(Math.max(y, (heights.at(-1) ?? -Infinity) + HEIGHT));
  let ceiling = limit;
  return heights
    .reverse()
    .map((y) => {
      const kept = Math.min(y, ceiling);
      ceiling = kept - HEIGHT;
      return kept;
    })
    .reverse();
}

function reachOf(labels: readonly PlacedLabel[], radius: number) {
  const widths = labels.map(
    ({ x, text, status }) =>
      Math.abs(x) +
      Math.max(measureText(text, NEED_SIZE) * 1.1, measureText(status, STATUS_SIZE) * 1.1),
  );
  const heights = labels.map(({ y }) => Math.abs(y) + HEIGHT / 2);
  return { x: Math.max(radius, ...widths), y: Math.max(radius, ...heights) };
}
