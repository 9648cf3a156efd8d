import { nameList, plural } from '../network/words.js';
import { statusLine } from './map-labels.js';
import { BOND_LABELS, isGap, type MapPerson, type NetworkMap } from './map.js';

export function mapTitle({ me }: Pick<NetworkMap, 'me'>): string {
  return `The mentoring network of ${me}`;
}

/** What the picture shows, for those who do not see it: the gaps first. */
export function describeMap(map: NetworkMap): string {
  const gaps = map.needs.filter(isGap).map(({ label }) => label);
  const gapText =
    gaps.length === 0
      ? 'Every need has someone.'
      : `No one covers ${nameList(gaps, gaps.length)}: ${plural(gaps.length, 'sector is', 'sectors are')} empty.`;
  const rest = map.needs.map((need) => `${need.label}: ${statusLine(need)}`).join('; ');
  const people = plural(map.size, 'person', 'people');
  const how = map.isGathered ? ', too many to be drawn one by one, are gathered by need' : '';
  return `I am in the middle, my needs are sectors around me. ${gapText} Around me: ${people}${how}. ${rest}.`;
}

/** `Ana Ruiz (strong tie): Sponsorship (hoped for), Safe space (live)` */
export function describePerson({ name, tie, links }: MapPerson, { needs, isGathered }: NetworkMap) {
  if (isGathered) return name;
  const labels = new Map(needs.map(({ id, label }) => [id, label]));
  const about = links.map(({ need, bond }) => `${labels.get(need) ?? need} (${BOND_LABELS[bond]})`);
  const closeness = tie ? ` (${tie} tie)` : '';
  return `${name}${closeness}: ${about.length === 0 ? 'down for no need' : about.join(', ')}`;
}
