/** The look of a map; colours are variables so that a page can share them. */
const LIGHT = {
  paper: '#ffffff',
  ink: '#1d2228',
  quiet: '#57606a',
  line: '#d4dae0',
  live: '#0b6a5b',
  hoped: '#6a45b0',
  lapsed: '#8a5600',
  gap: '#b3211c',
  wash: '#fdecea',
} as const;

const DARK = {
  paper: '#15181d',
  ink: '#e9ecf0',
  quiet: '#a5afba',
  line: '#39414b',
  live: '#5dcbb0',
  hoped: '#c3a8ff',
  lapsed: '#efb75c',
  gap: '#ff8f85',
  wash: '#3a1d1d',
} as const satisfies Record<keyof typeof LIGHT, string>;

export type Scheme = 'by preference' | 'dark';

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

/** The colours by the reader's preference; on paper they are always the light ones. */
export function colourRules(scope: string, scheme: Scheme): string {
  const dark = `${scope}{color-scheme:dark;${variables(DARK)}}`;
  if (scheme === 'dark') return dark;
  return [
    `${scope}{color-scheme:light;${variables(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){${dark}}`,
  ].join('\n');
}

/** How the parts of a map look. Bonds differ in shape and in line, colour only repeats it. */
export const MAP_RULES = `.map{font-family:"Segoe UI","Helvetica Neue",Arial,"Noto Sans",sans-serif;font-size:12px}
.map .paper{fill:var(--paper)}
.map text{fill:var(--ink)}
.map .title{font-size:20px;font-weight:600}
.map .subtitle{font-size:14px;fill:var(--quiet)}
.map .closeness{fill:none;stroke:var(--line);stroke-width:1;stroke-dasharray:1 5;stroke-linecap:round}
.map .divider,.map .leader{stroke:var(--line);stroke-width:1;fill:none}
.map .wedge{fill:none}
.map .arc{fill:var(--line)}
.map .covered .arc{fill:var(--live)}
.map .risk .arc{fill:var(--lapsed)}
.map .gap .wedge{fill:url(#map-gap);stroke:var(--gap);stroke-width:1.5;stroke-dasharray:7 5}
.map .gap .arc{fill:none}
.map .wash{fill:var(--wash)}
.map .hatch{stroke:var(--gap);stroke-width:1.6;stroke-opacity:.55}
.map .need{font-size:14px;font-weight:600}
.map .status{fill:var(--quiet)}
.map .gap .need,.map .gap .status{fill:var(--gap)}
.map .gap .status{font-weight:600}
.map .quiet .need{font-weight:400;fill:var(--quiet)}
.map .link{fill:none;stroke-opacity:.5;stroke-width:1.1}
.map .link.live{stroke:var(--live)}
.map .link.reliable{stroke-width:2}
.map .link.hoped{stroke:var(--hoped);stroke-dasharray:7 5;stroke-opacity:.75;stroke-width:1.5}
.map .link.lapsed{stroke:var(--lapsed);stroke-dasharray:.1 5;stroke-linecap:round;stroke-opacity:.85;stroke-width:2}
.map .tie{stroke:var(--quiet);stroke-width:1;stroke-opacity:.75;fill:none}
.map .sign{stroke-width:2;fill:var(--paper);stroke:var(--quiet)}
.map .sign.live{fill:var(--live);stroke:var(--live)}
.map .sign.hoped{stroke:var(--hoped)}
.map .sign.lapsed{stroke:var(--lapsed)}
.map .name,.map .me-name{text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;stroke-opacity:.88}
.map .me{fill:var(--ink)}
.map .me-name{font-size:14px;font-weight:600}
.map .key{fill:var(--quiet)}`;
