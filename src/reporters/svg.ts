import { arc, curveBundle, line, pointRadial } from 'd3-shape';
import { scalePoint } from 'd3-scale';
import { layOut, type MapLayout, type PlacedPerson, type PlacedSector } from './map-layout.js';
import { legend } from './map-legend.js';
import { signPath } from './map-signs.js';
import { colourRules, MAP_RULES, type Scheme } from './map-style.js';
import { describeMap, describePerson, mapTitle } from './map-words.js';
import { isGap, type MapLink, type MapPerson, type NetworkMap } from './map.js';
import { fitText } from './text-width.js';
import { escapeXml } from './xml.js';

export interface SvgOptions {
  /** True: who knows whom is drawn too. */
  readonly hasTies: boolean;
  readonly scheme: Scheme;
  /** True for a picture within a page, which brings the styles and a heading of its own. */
  readonly isInline: boolean;
}

const MARGIN = 24;
const TITLE_HEIGHT = 64;
const RING = 12;

/** The map as a picture: valid SVG 1.1, the same bytes for the same network. */
export function renderSvg(map: NetworkMap, options: SvgOptions): string {
  const { hasTies, scheme, isInline } = options;
  const layout = layOut(map);
  const { reach } = layout;
  const half = Math.max(reach.x, 300) + MARGIN;
  const top = reach.y + MARGIN + (isInline ? 0 : TITLE_HEIGHT);
  const keys = legend(map, { hasTies, width: 2 * (half - MARGIN) });
  const height = top + reach.y + MARGIN + keys.height + MARGIN;
  const box = [-half, -top, 2 * half, height].map(round).join(' ');
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="${box}" width="${round(2 * half)}" height="${round(height)}" role="img" aria-labelledby="map-title map-desc">`,
    `<title id="map-title">${escapeXml(mapTitle(map))}</title>`,
    `<desc id="map-desc">${escapeXml(describeMap(map))}</desc>`,
    ...(isInline ? [] : [`<style>${colourRules('.map', scheme)}\n${MAP_RULES}</style>`]),
    DEFS,
    ...(isInline
      ? []
      : [
          `<rect class="paper" x="${round(-half)}" y="${round(-top)}" width="${round(2 * half)}" height="${round(height)}"/>`,
          ...caption(map, -half + MARGIN, -top + MARGIN + 16, 2 * (half - MARGIN)),
        ]),
    ...background(layout),
    ...layout.sectors.map((sector) => drawSector(sector, layout)),
    ...idleLabel(layout),
    ...links(layout),
    ...(hasTies ? ties(map, layout) : []),
    ...me(layout),
    ...layout.people.map((placed) => drawPerson(placed, map)),
    `<g class="legend" transform="translate(${round(-half + MARGIN)} ${round(reach.y + MARGIN)})">`,
    ...keys.parts,
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

/** A tenth of a pixel is finer than anyone sees, and hides how engines round their last digit. */
function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

const DEFS = `<defs><pattern id="map-gap" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="wash" width="9" height="9"/><line class="hatch" x1="0" y1="0" x2="0" y2="9"/></pattern></defs>`;

function caption(map: NetworkMap, x: number, y: number, width: number): string[] {
  const gaps = map.needs.filter(isGap).map(({ label }) => label);
  const subtitle =
    gaps.length === 0 ? 'Every need has someone.' : `No one covers: ${gaps.join(', ')}`;
  return [
    text('title', x, y, fitText(mapTitle(map), 20, width * 0.95)),
    text('subtitle', x, y + 24, fitText(subtitle, 14, width)),
  ];
}

function text(name: string, x: number, y: number, words: string, more = ''): string {
  return `<text class="${name}" x="${round(x)}" y="${round(y)}"${more}>${escapeXml(words)}</text>`;
}

function background({ radius, core, sectors, idle }: MapLayout): string[] {
  const circles = [0.44, 0.8].map(
    (share) => `<circle class="closeness" r="${round(share * radius)}"/>`,
  );
  const parts = [...sectors, ...(idle ? [{ ...idle, need: undefined }] : [])];
  const edges = parts.flatMap(({ need, start }, index) => {
    // The outline of a gap is its edge.
    if ([need, parts.at(index - 1)?.need].some((one) => one && isGap(one))) return [];
    const [x1, y1] = pointRadial(start, core).map(round);
    const [x2, y2] = pointRadial(start, radius + RING).map(round);
    return [`<line class="divider" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`];
  });
  return [...circles, ...edges];
}

const HEADLINE_CLASSES = {
  uncovered: 'gap',
  'at risk': 'risk',
  covered: 'covered',
  'not yet rated': 'quiet',
  'not needed': 'quiet',
} as const;

/** Thick where a need is covered, thinner where it is at risk, a hair where it is not asked for. */
const RING_WIDTHS = { gap: 0, risk: 5, covered: RING, quiet: 2 } as const;

function drawSector(
  { need, start, end, label }: PlacedSector,
  { radius, core }: MapLayout,
): string {
  const look = HEADLINE_CLASSES[need.headline];
  const shape = arc().digits(1).padAngle(0.02);
  const wedge = shape({
    innerRadius: core,
    outerRadius: radius + RING,
    startAngle: start,
    endAngle: end,
  });
  const ring = shape({
    innerRadius: radius,
    outerRadius: radius + RING_WIDTHS[look],
    startAngle: start,
    endAngle: end,
  });
  return [
    `<g class="sector ${look}" data-need="${escapeXml(need.id)}"><title>${escapeXml(need.label)}</title>`,
    look === 'gap' ? `<path class="wedge" d="${wedge ?? ''}"/>` : '',
    look === 'gap' ? '' : `<path class="arc" d="${ring ?? ''}"/>`,
    ...labelParts(label),
    '</g>',
  ].join('');
}

function labelParts({ x, y, side, text: words, status, leader }: PlacedSector['label']): string[] {
  const anchor = side === 1 ? '' : ' text-anchor="end"';
  return [
    leader
      ? `<path class="leader" d="M${leader.map(round).join(',')}L${round(x - side * 3)},${round(y)}"/>`
      : '',
    text('need', x, y - 2, words, anchor),
    text('status', x, y + 14, status, anchor),
  ];
}

function idleLabel({ idle }: MapLayout): string[] {
  return idle ? [`<g class="sector quiet">${labelParts(idle.label).join('')}</g>`] : [];
}

/** Lines from people to the needs they are down for; those of one need end side by side on its arc. */
function links({ people, sectors, radius }: MapLayout): string[] {
  const draw = line().curve(curveBundle.beta(0.85)).digits(1);
  return sectors.flatMap(({ need, start, end }) => {
    const middle = (start + end) / 2;
    const own = people
      .flatMap((placed) =>
        placed.person.links
          .filter((link) => link.need === need.id)
          .map((link) => ({ placed, link, off: turn(angleOf(placed) - middle) })),
      )
      .sort((a, b) => a.off - b.off);
    const seats = scalePoint<number>()
      .domain(own.map((_, index) => index))
      .range([start, end])
      .padding(1.5);
    return own.map(({ placed: { person, x, y }, link }, index) => {
      const angle = seats(index) ?? middle;
      const isAtHome = person.home === need.id;
      // Whoever comes from afar reaches the arc at a right angle, so that the eye can follow.
      const bend = isAtHome ? [] : [pointRadial(angle, 0.6 * radius)];
      const d = draw([[x, y], ...bend, pointRadial(angle, radius)]) ?? '';
      return `<path class="link ${bondClass(link)}"${personMark(person)} data-need="${escapeXml(need.id)}" d="${d}"/>`;
    });
  });
}

function bondClass({ bond, isReliable }: MapLink): string {
  return bond === 'live' && isReliable ? 'live reliable' : bond;
}

function angleOf({ x, y }: PlacedPerson): number {
  return Math.atan2(x, -y);
}

/** An angle as the shortest turn, from −π to π. */
function turn(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

function ties({ ties: pairs }: NetworkMap, { people }: MapLayout): string[] {
  return pairs.flatMap(([a, b]) => {
    const from = people[a];
    const to = people[b];
    if (!from || !to) return [];
    // Bent towards the middle, so that it is none of the straight lines to a need.
    const bend = [(from.x + to.x) * 0.4, (from.y + to.y) * 0.4].map(round).join(',');
    return `<path class="tie" d="M${round(from.x)},${round(from.y)}Q${bend} ${round(to.x)},${round(to.y)}"/>`;
  });
}

function me({ me: name }: MapLayout): string[] {
  return [`<circle class="me" cy="-8" r="11"/>`, text('me-name', 0, 21, name)];
}

/** By which a page finds what belongs to somebody. */
function personMark({ id, isNamed }: MapPerson): string {
  return isNamed ? ` data-person="${escapeXml(id)}"` : '';
}

function drawPerson({ person, x, y, label, size }: PlacedPerson, map: NetworkMap): string {
  const home = person.home === undefined ? '' : ` data-need="${escapeXml(person.home)}"`;
  return [
    `<g class="person"${person.isNamed ? personMark(person) : home} transform="translate(${round(x)} ${round(y)})">`,
    `<title>${escapeXml(describePerson(person, map))}</title>`,
    `<path class="sign ${person.bond ?? 'free'}" d="${signPath(person.bond, size)}"/>`,
    text('name', 0, size + 15, label),
    '</g>',
  ].join('');
}
