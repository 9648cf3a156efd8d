import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { codeOf } from './failure.js';

/** Environment variables, as in `Io.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The file behind `path`, links followed. It need not exist yet, but its folder must. */
export function realFile(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  refuseDanglingLink(path);
  return join(realpathSync.native(dirname(absolute)), basename(absolute));
}

/** Throws a `UserError` if `path` is a link to something that does not exist. */
export function refuseDanglingLink(path: string): void {
  const absolute = resolve(path);
  if (lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  throw new UserError(
    `${path} is a link to ${readlinkSync(absolute)}, which does not exist`,
    'remove the link, or put the file back where it points',
  );
}

/** Where kept versions live; `undefined` where the system knows no such place. */
export function stateFolder(env: Environment, platform = process.platform): string | undefined {
  const base =
    // The XDG specification has relative paths ignored.
    absoluteOnly(env['XDG_STATE_HOME']) ??
    (platform === 'win32' ? absoluteOnly(env['LOCALAPPDATA']) : undefined) ??
    below(absoluteOnly(env['HOME']) ?? ownHome());
  return base === undefined ? undefined : join(base, 'mentor-audit');
}

function below(home: string | undefined): string | undefined {
  return home === undefined ? undefined : join(home, '.local', 'state');
}

function absoluteOnly(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function ownHome(): string | undefined {
  try {
    return absoluteOnly(homedir());
  } catch {
    // A user id without an entry in the system's user list has no home.
    return undefined;
  }
}
