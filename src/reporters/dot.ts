import { statusLine } from './map-labels.js';
import { isGap, type Bond, type NetworkMap } from './map.js';
import { mapTitle } from './map-words.js';
import { printable } from './printable.js';

const NEED_LOOKS = {
  gap: 'style="dashed,bold" color="#b3211c" fontcolor="#b3211c"',
  other: 'color="#57606a"',
} as const;

const LINK_STYLES = {
  live: 'style=solid color="#0b6a5b"',
  hoped: 'style=dashed color="#6a45b0" arrowhead=odiamond',
  lapsed: 'style=dotted color="#8a5600" arrowhead=obox',
} as const satisfies Record<Bond, string>;

/** The map in the language of Graphviz: `mentor-audit map --format dot | twopi -Tsvg`. */
export function renderDot(map: NetworkMap, { hasTies }: { readonly hasTies: boolean }): string {
  const needs = new Map(map.needs.map(({ id }, index) => [id, `need${index + 1}`]));
  const lines = [
    `  graph [label=${quoted(mapTitle(map))} labelloc=t charset="UTF-8" layout=twopi root=me overlap=false splines=true ranksep=1.6]`,
    '  node [fontname="Helvetica" fontsize=11]',
    '  edge [fontname="Helvetica" arrowsize=0.6]',
    `  me [label=${quoted(map.me)} shape=circle style=filled fillcolor="#1d2228" fontcolor="#ffffff"]`,
    ...map.people.map(
      ({ name }, index) => `  person${index + 1} [label=${quoted(name)} shape=plaintext]`,
    ),
    ...map.needs.map(
      (need) =>
        `  ${needs.get(need.id) ?? ''} [label=${quoted(need.label, statusLine(need))} shape=box ${NEED_LOOKS[isGap(need) ? 'gap' : 'other']}]`,
    ),
    ...map.people.map(
      ({ tie }, index) =>
        `  me -> person${index + 1} [dir=none color="#9aa4ae" penwidth=${tie === 'strong' ? 2 : 0.8}]`,
    ),
    ...map.people.flatMap(({ links }, index) =>
      links.map(
        ({ need, bond, isReliable }) =>
          `  person${index + 1} -> ${needs.get(need) ?? ''} [${LINK_STYLES[bond]}${isReliable ? ' penwidth=1.8' : ''}]`,
      ),
    ),
    // A need that no one has anything to do with hangs on nothing but me.
    ...map.needs
      .filter(({ id }) => !map.people.some(({ links }) => links.some(({ need }) => need === id)))
      .map(({ id }) => `  me -> ${needs.get(id) ?? ''} [style=invis]`),
    ...(hasTies
      ? map.ties.map(
          ([a, b]) =>
            `  person${a + 1} -> person${b + 1} [dir=none style=tapered color="#9aa4ae" constraint=false]`,
        )
      : []),
  ];
  return `digraph network {\n${lines.join('\n')}\n}\n`;
}

/** A string of DOT: in it, a backslash begins an escape and an ampersand an entity. */
function quoted(...texts: string[]): string {
  const escaped = texts.map((text) =>
    printable(text).replaceAll(/[\\"]/g, '\\$&').replaceAll('&', '&amp;'),
  );
  return `"${escaped.join('\\n')}"`;
}
