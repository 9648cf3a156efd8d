import { printable } from '../reporters/printable.js';
import type { Context } from './context.js';

/** ` --file NAME`, as a hint must repeat it to mean the same file; empty where it was not typed. */
export function fileFlag({ file }: Pick<Context, 'file'>): string {
  return file === undefined || file === '' ? '' : ` --file ${shellQuoted(printable(file))}`;
}

/** Bare where every shell takes it as it is, else in the quotes that most shells share. */
function shellQuoted(text: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
