import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ifPossible } from './failure.js';
import { isRunning } from './processes.js';

/** After this time, what a process left behind counts as abandoned even if its owner cannot be checked. */
export const ABANDONED_AFTER = 10 * 60_000;

const TEMPORARY = /^\..*\.mentor-audit-(\d+)-[0-9a-f]{12}\.tmp$/;

/** A new hidden name beside `real`; the number in it tells `sweep` whose it is. */
export function temporaryName(real: string): string {
  return join(
    dirname(real),
    `.${basename(real)}.mentor-audit-${process.pid}-${randomBytes(6).toString('hex')}.tmp`,
  );
}

/**
 * Removes the temporary files that dead processes left in the folder of `real`, whatever they were to
 * become: a report may never be written under the same name again.
 * @param isLeftover says which other `.<name>.<rest>` files are to go, by their `rest`
 */
export function sweep(real: string, isLeftover: (rest: string) => boolean = () => false): void {
  const prefix = `.${basename(real)}.`;
  // A folder may be writable and yet not list its files.
  for (const name of ifPossible(() => readdirSync(dirname(real))) ?? []) {
    const file = join(dirname(real), name);
    const isOwn = name.startsWith(prefix) && isLeftover(name.slice(prefix.length));
    if (isOwn || isDeadTemporary(file, name)) discard(file);
  }
}

/** Removes a file if that can be done; it is no longer needed, but nothing hangs on it. */
export function discard(file: string): void {
  ifPossible(() => {
    rmSync(file, { force: true });
  });
}

function isDeadTemporary(file: string, name: string): boolean {
  const pid = TEMPORARY.exec(name)?.[1];
  return pid !== undefined && (!isRunning(Number(pid)) || isOld(file));
}

function isOld(file: string): boolean {
  const changed = ifPossible(() => statSync(file).mtimeMs);
  return changed !== undefined && Date.now() - changed > ABANDONED_AFTER;
}
