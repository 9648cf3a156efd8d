import type { Metrics, NetworkType } from '../audit/metrics.js';
import { plural } from '../network/words.js';

/**
 * A sentence or two for each metric that says something: what is counted, and what its extremes would
 * be, for readers who never heard of ego networks. None says that more, or less, is better. How one
 * or two people hang together is seen without figures.
 */
export function metricSentences(metrics: Metrics): string[] {
  const { size } = metrics;
  return [
    `Size: ${plural(size, 'person', 'people')}, not counting you or whom you closed.`,
    ...(size >= 2 ? pairSentences(metrics) : []),
    ...(size >= 3 ? circleSentences(metrics) : []),
    ...(size >= 2 ? kindSentences(metrics) : []),
    ...(size >= 3 && metrics.type
      ? [`Type: ${TYPES[metrics.type]}, as Higgins and Kram would call it.`]
      : []),
  ];
}

function pairSentences({ size, ties }: Metrics): string[] {
  if (size === 2) {
    return [
      `Ties: the two ${ties === 0 ? 'do not know each other, as far as is noted' : 'know each other'}.`,
    ];
  }
  if (ties === 0) return ['Ties: no two of them know each other, as far as is noted.'];
  return [
    `Ties: ${ties === 1 ? '1 pair of them knows' : `${ties} pairs of them know`} each other.`,
  ];
}

/** How the people hang together. */
function circleSentences({ size, density, effectiveSize, ...metrics }: Metrics): string[] {
  return [
    ...said(density, percent, (it) => [
      `Density: ${it} of all possible pairs know each other.`,
      'At 0% no one knows anyone else, at 100% everyone knows everyone.',
    ]),
    ...said(effectiveSize, decimal, (it) => [
      `Effective size: ${it} of ${size}.`,
      'People who know each other tend to bring you the same news, so they count for less than one each.',
    ]),
    ...said(metrics.efficiency, percent, (it) => [
      `Efficiency: ${it}, the effective size as a share of your people.`,
      'At 100% no two of them know each other.',
    ]),
    ...said(metrics.constraint, decimal, (it) => [
      `Constraint: ${it}.`,
      'Near 0 you have many people who do not know each other; around 1 all of them lead back to the same few.',
    ]),
  ];
}

/** Who the people are, next to me and to one another. */
function kindSentences({ strongShare, eiIndex, blauIndex }: Metrics): string[] {
  return [
    ...said(strongShare, percent, (it) => [
      `Strong ties: ${it} of the ties whose strength is noted.`,
      'The others are weak ties, to people whom you know less well.',
    ]),
    ...said(eiIndex.organization, balance, (it) => [
      `Organizations: ${it}, on a scale from −1 (everyone is in yours) to +1 (everyone is in another).`,
    ]),
    ...said(eiIndex.field, balance, (it) => [
      `Fields: ${it}, on a scale from −1 (everyone works in yours) to +1 (everyone works in another).`,
    ]),
    ...said(eiIndex.perspective, balance, (it) => [
      `Perspectives: ${it}, on a scale from −1 (everyone sees the world as you do) to +1 (everyone sees it differently).`,
    ]),
    ...said(blauIndex, percent, (it) => [
      `Places: ${it}, for where you know them from.`,
      'At 0% all come from one kind of place, as work or family; the more kinds, the closer to 100%.',
    ]),
  ];
}

const TYPES = {
  receptive: 'receptive, with people from much the same place and mostly weak ties',
  traditional: 'traditional, with people from much the same place and strong ties',
  opportunistic: 'opportunistic, with people from many places and mostly weak ties',
  entrepreneurial: 'entrepreneurial, with people from many places and strong ties',
} as const satisfies Record<NetworkType, string>;

function said(
  value: number | null,
  format: (value: number) => string,
  say: (value: string) => readonly string[],
): string[] {
  return value === null ? [] : [say(format(value)).join(' ')];
}

function percent(value: number): string {
  return `${Math.round(100 * value)}%`;
}

/** Two decimals at most, and none where it is whole. */
function decimal(value: number): string {
  return String(Math.round(100 * value) / 100);
}

function balance(value: number): string {
  const rounded = Math.round(100 * value) / 100;
  if (rounded === 0) return '0';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`;
}
