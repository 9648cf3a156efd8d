import { statusLine } from './map-labels.js';
import { isGap, type MapLink, type NetworkMap } from './map.js';
import { mapTitle } from './map-words.js';
import { printable } from './printable.js';

/** The map as a Mermaid flowchart, for pages that draw them from text. */
export function renderMermaid(map: NetworkMap, { hasTies }: { readonly hasTies: boolean }): string {
  const needs = new Map(map.needs.map(({ id }, index) => [id, `need${index + 1}`]));
  const gaps = map.needs.filter(isGap).flatMap(({ id }) => needs.get(id) ?? []);
  const links = map.people.flatMap((person, index) =>
    person.links.map(
      (link) => `  person${index + 1} ${arrowOf(link)} ${needs.get(link.need) ?? ''}`,
    ),
  );
  const lines = [
    'flowchart LR',
    `  accTitle: ${plain(mapTitle(map))}`,
    `  me((${quoted(map.me)}))`,
    ...map.people.map(({ name }, index) => `  person${index + 1}(${quoted(name)})`),
    ...map.needs.map(
      (need) => `  ${needs.get(need.id) ?? ''}[${quoted(need.label, statusLine(need))}]`,
    ),
    ...map.people.map(
      ({ tie }, index) => `  me ${tie === 'strong' ? '===' : '---'} person${index + 1}`,
    ),
    ...links,
    ...(hasTies ? map.ties.map(([a, b]) => `  person${a + 1} -.- person${b + 1}`) : []),
    '  classDef gap fill:#fdecea,stroke:#b3211c,stroke-width:2px,stroke-dasharray:6 4,color:#b3211c',
    ...(gaps.length > 0 ? [`  class ${gaps.join(',')} gap`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Live is a line, hoped for a dotted one with a ring at its end, lapsed one with a cross. */
function arrowOf({ bond, isReliable }: MapLink): string {
  if (bond === 'hoped') return '-.-o';
  if (bond === 'lapsed') return '-.-x';
  return isReliable ? '==>' : '-->';
}

/** A label in quotes. Mermaid writes signs that it knows as `#code;`. */
function quoted(...lines: string[]): string {
  return `"${lines.map(escapeMermaid).join('<br/>')}"`;
}

function escapeMermaid(text: string): string {
  return printable(text).replaceAll(
    /[^\p{L}\p{M}\p{N}\p{Emoji_Presentation} ,.·✗-]/gu,
    (sign) => `#${sign.codePointAt(0) ?? 0};`,
  );
}

/** A title is taken to the end of its line; a semicolon or brace would end it before. */
function plain(text: string): string {
  return printable(text).replaceAll(/[^\p{L}\p{M}\p{N} ,.'’-]/gu, ' ');
}
