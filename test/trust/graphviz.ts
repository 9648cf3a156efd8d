import { spawnSync } from 'node:child_process';

export const hasGraphviz = spawnSync('dot', ['-V']).status === 0;

interface Graph {
  readonly objects: readonly object[];
  readonly edges: readonly object[];
}

/**
 * A graph as Graphviz understands it: every attribute of it, its nodes and edges, but for the labels
 * and where things would be drawn. Undefined where Graphviz is not installed.
 */
export function readDot(text: string): unknown {
  if (!hasGraphviz) return undefined;
  const { status, stdout, stderr } = spawnSync('dot', ['-Tdot_json'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 || stderr !== '') throw new Error(`Graphviz does not take it: ${stderr}`);
  const { objects, edges, ...graph } = JSON.parse(stdout) as Graph;
  return { graph: bare(graph), objects: objects.map(bare), edges: edges.map(bare) };
}

const DRAWING = new Set([
  'label',
  'pos',
  'lp',
  'bb',
  'width',
  'height',
  'lwidth',
  'lheight',
  'xlp',
]);

function bare(thing: object): object {
  return Object.fromEntries(
    Object.entries(thing).map(([key, value]) => [key, DRAWING.has(key) ? typeof value : value]),
  );
}
