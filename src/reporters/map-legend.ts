import { TYPE } from './map-layout.js';
import { BOND_LABELS, BONDS, type Bond, type NetworkMap } from './map.js';
import { signPath } from './map-signs.js';
import { measureText } from './text-width.js';
import { escapeXml } from './xml.js';

const ROW = 26;
const SIGN = 40;
const GAP = 26;

interface Key {
  readonly drawing: string;
  readonly words: string;
}

/** What the signs mean, in as many rows as the width takes. Begins at the origin. */
export function legend(
  map: NetworkMap,
  { hasTies, width }: { readonly hasTies: boolean; readonly width: number },
): { readonly parts: string[]; readonly height: number } {
  let x = 0;
  let row = 0;
  const parts = keysOf(map, hasTies).map(({ drawing, words }) => {
    const room = SIGN + measureText(words, TYPE.name) + GAP;
    if (x > 0 && x + room - GAP > width) {
      x = 0;
      row++;
    }
    const at = Math.round(x);
    x += room;
    return `<g transform="translate(${at} ${row * ROW})">${drawing}<text class="key" x="${SIGN}" y="4">${escapeXml(words)}</text></g>`;
  });
  return { parts, height: (row + 1) * ROW };
}

function keysOf({ isGathered }: NetworkMap, hasTies: boolean): Key[] {
  return [
    {
      drawing: '<g class="gap"><rect class="wedge" x="1" y="-8" width="30" height="16"/></g>',
      words: 'no one covers this need',
    },
    {
      drawing: '<g class="risk"><rect class="arc" x="0" y="-2" width="32" height="5"/></g>',
      words: 'at risk: one person, or now and then',
    },
    {
      drawing: '<g class="covered"><rect class="arc" x="0" y="-6" width="32" height="12"/></g>',
      words: 'covered by two or more',
    },
    ...BONDS.map((bond) => ({ drawing: bondDrawing(bond), words: BOND_WORDS[bond] })),
    ...(hasTies
      ? [
          {
            drawing: '<path class="tie" d="M0,4Q16,-10 32,4"/>',
            words: 'they know each other',
          },
        ]
      : []),
    isGathered
      ? { drawing: '', words: 'gathered by need: who is down for several is counted in each' }
      : { drawing: closenessDrawing, words: 'near you: strong tie; far: weak tie' },
  ];
}

const BOND_WORDS = {
  live: `${BOND_LABELS.live}: there for you`,
  hoped: `${BOND_LABELS.hoped}, or just begun`,
  lapsed: `${BOND_LABELS.lapsed}: out of touch`,
} as const satisfies Record<Bond, string>;

function bondDrawing(bond: Bond): string {
  const line = bond === 'live' ? 'live reliable' : bond;
  return `<path class="link ${line}" d="M0,0H32"/><path class="sign ${bond}" transform="translate(16 0)" d="${signPath(bond, 5)}"/>`;
}

const closenessDrawing =
  '<circle class="me" cx="5" cy="0" r="4"/><path class="tie" d="M14,-6A14,14 0 0 1 14,6M25,-9A22,22 0 0 1 25,9"/>';
