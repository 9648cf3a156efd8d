import { HEADLINES, type Headline } from '../audit/coverage.js';
import { needOf } from '../network/needs.js';
import type { Network, Review } from '../network/network.js';
import { printable } from './printable.js';
import { paintFor, wrap, type Style } from './style.js';

/** What was recorded last time, for the beginning of a review by hand. */
export function renderOpening(
  last: Review | undefined,
  network: Network,
  isBegun: boolean,
  style: Style,
): string {
  const paint = paintFor(style);
  const goesOn = isBegun ? ['This review was begun already; it goes on where it stopped.'] : [];
  const line = (text: string) => `  ${wrap(printable(text), style.width, 4)}`;
  if (!last) {
    const first = 'No review is recorded yet, so this one looks back on a year.';
    return [paint.heading('Your first review'), ...[first, ...goesOn].map(line)].join('\n');
  }
  const labels = (headline: Headline) =>
    [...last.needs]
      .filter(([, { status }]) => HEADLINES[status] === headline)
      .map(([id]) => needOf(id, network.needs).label);
  const listed = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title}: ${items.join(', ')}`];
  const facts = [
    ...listed('Uncovered then', labels('uncovered')),
    ...listed('At risk then', labels('at risk')),
    ...listed('Next step then', last.next_step ? [last.next_step.text] : []),
    ...listed('Your note then', last.note === undefined ? [] : [last.note]),
    ...goesOn,
  ];
  return [paint.heading(`Your last review was on ${last.on}`), ...facts.map(line)].join('\n');
}
