import { formatPatch, structuredPatch } from 'diff';

const CONTEXT_LINES = 4;

/** The change of a text as a patch that `git apply` and `patch` take. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const old = linesOf(before);
  const lines = linesOf(after);
  const shorter = Math.min(old.length, lines.length);
  // What both begin and end with, so that thousands of lines in the middle compare with few.
  let head = 0;
  while (head < shorter && old[head] === lines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail++;
  const from = Math.max(head - CONTEXT_LINES, 0);
  const kept = Math.max(tail - CONTEXT_LINES, 0);
  const middle = (all: readonly string[]) => all.slice(from, all.length - kept).join('');
  const patch = structuredPatch(`a/${name}`, `b/${name}`, middle(old), middle(lines));
  const hunks = patch.hunks.map((hunk) => ({
    ...hunk,
    oldStart: hunk.oldStart + from,
    newStart: hunk.newStart + from,
  }));
  return formatPatch(
    { ...patch, hunks },
    { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  );
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
