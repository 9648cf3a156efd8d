import { parsers } from 'prettier/plugins/markdown';

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

/** A document as a Markdown parser of others sees it: its node types, and the text in it. */
export async function parseMarkdown(markdown: string) {
  const parser: { parse(text: string, options: object): unknown } = parsers.markdown;
  const root = (await parser.parse(markdown, {})) as MarkdownNode;
  const types: string[] = [];
  let text = '';
  const visit = ({ type, value = '', children = [] }: MarkdownNode) => {
    types.push(type);
    text += value;
    children.forEach(visit);
  };
  visit(root);
  return { types: types.filter((type) => type !== 'text'), text };
}

export async function structureOfMarkdown(markdown: string): Promise<readonly string[]> {
  return (await parseMarkdown(markdown)).types;
}
