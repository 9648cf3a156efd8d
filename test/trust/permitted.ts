import { spawnSync } from 'node:child_process';

function works(...[command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

const NO_RIGHTS = ['setpriv', '--bounding-set=-all', '--inh-caps=-all'];
const STRANGER = ['unshare', '-U', '--map-user=54321', '--map-group=54321'];
const OWN_MOUNTS = ['unshare', '-rm'];

/** Runs a command as someone whom the modes of files bind, which root is not; undefined if that cannot be. */
export const boundByModes: readonly string[] | undefined =
  process.getuid?.() !== 0 ? [] : works(...NO_RIGHTS, 'true') ? NO_RIGHTS : undefined;

/** Runs a command as someone of whom the system knows no home. */
export const withoutHome: readonly string[] | undefined = works(...STRANGER, 'true')
  ? STRANGER
  : undefined;

/** Runs a command that may mount a disk of its own. */
export const mayMount: readonly string[] | undefined = works(
  ...[...OWN_MOUNTS, 'sh', '-c', 'mount -t tmpfs none /tmp'],
)
  ? OWN_MOUNTS
  : undefined;

/** Runs a command that cannot write a file longer than so many bytes. */
export const canLimit = works('prlimit', '--fsize=1000', 'true');

export function limitedTo(bytes: number): readonly string[] {
  return ['prlimit', `--fsize=${bytes}`];
}

/** The title of tests that need something of the system. */
export function needing(what: string, isThere: boolean): string {
  return isThere ? '' : ` (left out: ${what})`;
}
