import { printable } from './printable.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text from the file as the text or an attribute of SVG and HTML: one line, nothing that could steer
 * or reorder what stands around it, and no sign that markup knows (`]]>` included).
 */
export function escapeXml(text: string): string {
  return printable(text)
    .replaceAll(NOT_XML, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** The two that XML 1.0 forbids besides what is not printable. */
const NOT_XML = /[\ufffe\uffff]/g;
