import { parsers } from 'prettier/plugins/html';

interface MarkupNode {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly children?: readonly MarkupNode[];
}

/** What of a page or a picture could do something. */
export interface Inventory {
  /** Every kind of element, attribute and comment there is. */
  readonly names: readonly string[];
  /** What stands in scripts and styles. */
  readonly code: readonly string[];
  /** The values of all attributes that lead somewhere or are code. */
  readonly targets: readonly string[];
}

/** HTML or SVG as a parser of others sees it. */
export async function inventoryOf(markup: string): Promise<Inventory> {
  const parser: { parse(text: string, options: object): unknown } = parsers.html;
  const names = new Set<string>();
  const code: string[] = [];
  const targets: string[] = [];
  const visit = (node: MarkupNode, inside: string) => {
    const { kind, name = '', value = '', attrs = [], children = [] } = node;
    if (kind !== 'text') names.add(`${kind} ${name}${kind === 'comment' ? value : ''}`);
    if (['script', 'style'].includes(inside)) code.push(value);
    for (const attribute of attrs) {
      names.add(`${kind} ${name} ${attribute.name}`);
      if (LEADS.test(attribute.name)) targets.push(attribute.value);
    }
    for (const child of children) visit(child, name);
  };
  visit((await parser.parse(markup, {})) as MarkupNode, '');
  return { names: [...names], code, targets };
}

const LEADS = /^(?:on.*|style|href|xlink:href|src|srcset|action|formaction|content|class|id|for)$/;
