import type { Metrics, NetworkType } from '../audit/metrics.js';
import { plural } from '../network/words.js';

/**
 * One sentence for each metric that could be computed, for readers who never heard of ego networks:
 * what is counted, and what its extremes would be. None says that more, or less, is better.
 */
export function metricSentences(metrics: Metrics): string[] {
  const { size, ties, density, effectiveSize, efficiency, constraint, strongShare } = metrics;
  const { eiIndex, blauIndex, type } = metrics;
  return [
    `Size: ${plural(size, 'person is', 'people are')} in your network, not counting you or whom you closed.`,
    `Ties: ${plural(ties, 'pair', 'pairs')} among them ${ties === 1 ? 'knows' : 'know'} each other.`,
    ...said(density, percent, (it) => [
      `Density: ${it} of all pairs that there could be.`,
      'At 0% no one knows anyone else, at 100% everyone knows everyone.',
    ]),
    ...said(effectiveSize, decimal, (it) => [
      'Effective size: people who know each other bring you partly the same news.',
      `Yours reach as far as ${it} would who do not know each other.`,
    ]),
    ...said(efficiency, percent, (it) => [
      `Efficiency: ${it}, the effective size as a share of your people.`,
      'It is 100% where none of them knows another.',
    ]),
    ...said(constraint, decimal, (it) => [
      `Constraint: ${it}, for how far your people lead back to one another.`,
      'It nears 0 where many people do not know each other, and is about 1 where all lead to the same few.',
    ]),
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
      `Places: draw someone by lot, and then once more.`,
      `With a chance of ${it} you know the two from different places, as work, family or a program.`,
    ]),
    ...(type ? [`Type: ${TYPES[type]}, as Higgins and Kram would call it.`] : []),
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
