import { scaleOrdinal, scalePoint, scaleSqrt } from 'd3-scale';
import { pie, pointRadial } from 'd3-shape';
import type { Tie } from '../network/vocabulary.js';
import { isSettled, settle, type Bounds, type Box } from './map-boxes.js';
import { placeLabels, type PlacedLabel } from './map-labels.js';
import { isGap, type MapNeed, type MapPerson, type NetworkMap } from './map.js';
import { fitText, measureText } from './text-width.js';

/** Sizes of type in the unit of the picture, which is a pixel where it is shown at its own size. */
export const TYPE = { name: 12, need: 14, status: 12, title: 20 } as const;

export interface PlacedSector {
  readonly need: MapNeed;
  /** Radians, clockwise from the top. */
  readonly start: number;
  readonly end: number;
  readonly label: PlacedLabel;
}

export interface PlacedPerson {
  readonly person: MapPerson;
  /** The middle of their sign; the name stands below it. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** The area of their sign is a circle's with this radius. */
  readonly size: number;
}

export interface MapLayout {
  readonly me: string;
  readonly radius: number;
  /** Where the sectors begin around the name in the middle. */
  readonly core: number;
  readonly sectors: readonly PlacedSector[];
  /** Where those stand who are down for no need; undefined when there is no one. */
  readonly idle: Pick<PlacedSector, 'start' | 'end' | 'label'> | undefined;
  /** In the order of the map. */
  readonly people: readonly PlacedPerson[];
  /** How far the labels reach from the middle, to either side and up or down. */
  readonly reach: { readonly x: number; readonly y: number };
}

const SMALLEST_RADIUS = 215;
const GROWTH = 1.06;
const MOST_ATTEMPTS = 60;
/** So many boxes look for a place; more, as of hundreds of needs, get the seat that is theirs. */
const MOST_SETTLED = 80;
const GROWTH_OF_A_CROWD = 1.5;
const NAME_HEIGHT = TYPE.name * 1.45;

/**
 * Gives everything in a map its place: needs as sectors around me, people in the sector of their most
 * important cover, strong ties near and weak ones far. No two names overlap: the circle grows until
 * there is room for all.
 */
export function layOut(map: NetworkMap): MapLayout {
  const slices = sliceUp(map);
  const widest = map.people.length > 24 ? 112 : 128;
  const labels = map.people.map(({ name }) => fitText(name, TYPE.name, widest));
  const sizes = sizesOf(map);
  const me = fitText(map.me, TYPE.need, 150);
  const core = { width: measureText(me, TYPE.need) * 1.1 + 16, height: 58 };

  const isCrowd = map.people.length > MOST_SETTLED;
  let radius = SMALLEST_RADIUS + 22 * Math.sqrt(map.people.length);
  for (let attempt = 0; ; attempt++) {
    const bounds: Bounds = {
      radius: radius - 12,
      core,
      strictness: Math.max(0.2, 0.9 - attempt * 0.07),
    };
    const boxes = boxesOf(map, slices, labels, sizes, radius);
    if (!isCrowd) settle(boxes, bounds);
    if (isSettled(boxes, bounds) || attempt === MOST_ATTEMPTS) {
      const { placed, reach } = placeLabels(
        slices.map(({ need, start, end }) => ({ need, angle: (start + end) / 2 })),
        radius,
      );
      const parts = slices.map((slice, index) => ({ ...slice, label: placed[index] ?? NO_LABEL }));
      return {
        me,
        radius,
        core: Math.max(44, core.width * 0.42),
        sectors: parts.flatMap(({ need, ...part }) => (need ? [{ need, ...part }] : [])),
        idle: parts.find(({ need }) => need === undefined),
        people: map.people.map((person, index) => {
          const box = boxes[index];
          const size = sizes[index] ?? 0;
          return {
            person,
            x: box?.x ?? 0,
            y: (box?.y ?? 0) - NAME_HEIGHT / 2,
            label: labels[index] ?? '',
            size,
          };
        }),
        reach,
      };
    }
    radius *= isCrowd ? GROWTH_OF_A_CROWD : GROWTH;
  }
}

const NO_LABEL: PlacedLabel = { x: 0, y: 0, side: 1, text: '', status: '', leader: undefined };

interface Slice {
  /** Undefined for the part of those who are down for no need. */
  readonly need: MapNeed | undefined;
  readonly start: number;
  readonly end: number;
}

/** The circle in parts: more for needs with many people, and enough for a gap to be seen. */
function sliceUp({ needs, people }: NetworkMap): Slice[] {
  const idle = people.some(({ home }) => home === undefined);
  const base = 1.1 + people.length / 45;
  const weigh = (need: MapNeed | undefined) => {
    const own = people.filter(({ home }) => home === need?.id).length;
    const isQuiet = need?.headline === 'not yet rated' || need?.headline === 'not needed';
    const least = need && isGap(need) ? 1.15 : isQuiet ? 0.55 : 0.9;
    return base * least + own * 0.42;
  };
  const parts = pie<MapNeed | undefined>().sort(null).value(weigh)([
    ...needs,
    ...(idle ? [undefined] : []),
  ]);
  return parts.map(({ data, startAngle, endAngle }) => ({
    need: data,
    start: startAngle,
    end: endAngle,
  }));
}

function sizesOf({ people, isGathered }: NetworkMap): number[] {
  if (!isGathered) return people.map(() => 6);
  const most = Math.max(...people.map(({ count }) => count));
  const size = scaleSqrt().domain([1, most]).range([7, 30]);
  return people.map(({ count }) => size(count));
}

/** Distance from me as a share of the radius; who has no known tie stands between. */
const closeness = scaleOrdinal<Tie | 'unknown', number>()
  .domain(['strong', 'unknown', 'weak'])
  .range([0.44, 0.62, 0.8]);

function boxesOf(
  { people }: NetworkMap,
  slices: readonly Slice[],
  labels: readonly string[],
  sizes: readonly number[],
  radius: number,
): Box[] {
  const parts = new Map(slices.map((slice) => [slice.need?.id, slice]));
  const seats = new Map(
    slices.map(({ need, start, end }) => {
      const own = people.filter(({ home }) => home === need?.id);
      return [need?.id, scalePoint<MapPerson>().domain(own).range([start, end]).padding(0.9)];
    }),
  );
  return people.map((person, index) => {
    const { start = 0, end = 2 * Math.PI } = parts.get(person.home) ?? {};
    const angle = seats.get(person.home)?.(person) ?? (start + end) / 2;
    const [x, y] = pointRadial(angle, closeness(person.tie ?? 'unknown') * radius);
    const size = sizes[index] ?? 0;
    return {
      x,
      y,
      targetX: x,
      targetY: y,
      width: Math.max(measureText(labels[index] ?? '', TYPE.name), 2 * size) + 8,
      height: 2 * size + 4 + NAME_HEIGHT + 4,
      from: start,
      to: end,
    };
  });
}
