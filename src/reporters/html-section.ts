/** A part of the page under a heading of its own; title and markup are escaped already. */
export function section(id: string, title: string, markup: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${markup}
</section>`;
}
