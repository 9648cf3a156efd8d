/** What fills the page template: markup that is escaped already. */
export interface PageParts {
  readonly title: string;
  readonly facts: string;
  readonly mapStyle: string;
  readonly content: string;
  readonly version: string;
}

/** Names a text by its hash, as a Content-Security-Policy wants it: `'sha256-…'`. */
export type HashOf = (text: string) => Promise<string>;

/**
 * Fills the template: `{{name}}` in markup, and `map-style` in a comment of its style sheet. Its policy allows just the
 * styles and the script that it has, by their hashes, and no request to anywhere.
 */
export async function fillPage(
  template: string,
  parts: PageParts,
  hashOf: HashOf,
): Promise<string> {
  const styled = template.replace('/*map-style*/', () => parts.mapStyle);
  const values: Readonly<Record<string, string>> = {
    title: parts.title,
    facts: parts.facts,
    content: parts.content,
    version: parts.version,
    policy: [
      "default-src 'none'",
      `style-src ${await hashes(styled, 'style', hashOf)}`,
      `script-src ${await hashes(styled, 'script', hashOf)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  };
  // In one pass: a name in braces is a name, not a place to fill.
  return styled.replaceAll(/\{\{([a-z]+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

async function hashes(page: string, tag: 'style' | 'script', hashOf: HashOf): Promise<string> {
  const blocks = page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'));
  return (await Promise.all([...blocks].map(([, text = '']) => hashOf(text)))).join(' ');
}
