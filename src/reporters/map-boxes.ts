import { forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

/** A box around its middle that looks for a place: as near to its target as the others leave it. */
export interface Box extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly targetX: number;
  readonly targetY: number;
  /** The angles, clockwise from the top, between which it has to stay. */
  readonly from: number;
  readonly to: number;
}

export interface Bounds {
  /** No corner of a box may be farther from the middle. */
  readonly radius: number;
  /** The box in the middle, which stays where it is. */
  readonly core: { readonly width: number; readonly height: number };
  /** How much of a box has to stay within its angles: 0 its middle, 1 nearly all of it. */
  readonly strictness: number;
}

const TICKS = 260;
const LAST_TICKS = 60;

/** Moves boxes until they settle. Always in the same way: d3's own chance is a fixed series. */
export function settle(boxes: readonly Box[], bounds: Bounds): void {
  const keepApart = () => {
    separate(boxes, bounds);
    for (const box of boxes) confine(box, bounds);
  };
  forceSimulation([...boxes])
    .force('x', forceX<Box>((box) => box.targetX).strength(0.12))
    .force('y', forceY<Box>((box) => box.targetY).strength(0.12))
    .force('apart', keepApart)
    .stop()
    .tick(TICKS);
  for (let tick = 0; tick < LAST_TICKS; tick++) keepApart();
}

/** True when no two boxes touch, none is on the core, and all are within the radius. */
export function isSettled(boxes: readonly Box[], { radius, core }: Bounds): boolean {
  return boxes.every((box, index) => {
    if (farthestCorner(box) > radius + TOLERANCE) return false;
    if (overlapOf(box, { x: 0, y: 0, ...core })) return false;
    return boxes.slice(index + 1).every((other) => !overlapOf(box, other));
  });
}

/** Coordinates are rounded to a tenth when they are written. */
const TOLERANCE = 0.2;

type Placed = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

/** How far two boxes reach into one another; undefined when they do not. */
function overlapOf(a: Placed, b: Placed): { readonly x: number; readonly y: number } | undefined {
  const x = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const y = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return x > TOLERANCE && y > TOLERANCE ? { x, y } : undefined;
}

function separate(boxes: readonly Box[], { core }: Bounds): void {
  for (const [index, box] of boxes.entries()) {
    push(box, { x: 0, y: 0, ...core });
    for (const other of boxes.slice(index + 1)) push(box, other, other);
  }
}

/** Moves a box off another along the shorter way; where the other may move, each goes half of it. */
function push(box: Box, from: Placed, other?: Box): void {
  const overlap = overlapOf(box, from);
  if (!overlap) return;
  const axis = overlap.x < overlap.y ? 'x' : 'y';
  // Names are wide and low: it is the way out upwards that keeps them in their sector.
  const sign = box[axis] < from[axis] ? -1 : 1;
  const way = sign * (overlap[axis] + 2 * TOLERANCE);
  if (!other) box[axis] += way;
  else {
    box[axis] += way / 2;
    other[axis] -= way / 2;
  }
}

/** Brings a box back between its angles and inside the circle. */
function confine(box: Box, { radius, strictness }: Bounds): void {
  const middle = (box.from + box.to) / 2;
  const half = (box.to - box.from) / 2;
  const distance = Math.max(Math.hypot(box.x, box.y), 1);
  const across =
    (Math.abs(Math.cos(middle)) * box.width + Math.abs(Math.sin(middle)) * box.height) / 2;
  const room = Math.max(half - (strictness * across) / distance, half * 0.08);
  const angle = Math.atan2(box.x, -box.y);
  const off = Math.atan2(Math.sin(angle - middle), Math.cos(angle - middle));
  const kept = middle + Math.min(Math.max(off, -room), room);
  if (kept !== middle + off) {
    box.x = Math.sin(kept) * distance;
    box.y = -Math.cos(kept) * distance;
  }
  const excess = farthestCorner(box) - radius;
  if (excess > 0) {
    const scale = Math.max(0, distance - excess * 1.05) / distance;
    box.x *= scale;
    box.y *= scale;
  }
}

function farthestCorner({ x, y, width, height }: Placed): number {
  return Math.hypot(Math.abs(x) + width / 2, Math.abs(y) + height / 2);
}
