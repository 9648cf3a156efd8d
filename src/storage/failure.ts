import { UserError } from '../errors.js';

const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission denied', 'allow access to the file and its folder, or choose another place'],
  EPERM: ['the system does not allow it', 'check who owns the file and whether it is locked'],
  EROFS: ['it is on a read-only file system', 'choose another place with `--file`'],
  ENOSPC: ['the disk is full', 'free some space and run the command again'],
  EDQUOT: ['your disk quota is used up', 'free some space and run the command again'],
  EFBIG: ['it would exceed the file-size limit', 'raise the limit (`ulimit -f`) and run it again'],
  ENOENT: ['there is no such file or folder', 'check the path'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'check the path'],
  EISDIR: ['it is a folder', 'name a file'],
  ENOTEMPTY: ['it is a folder', 'name a file'],
  ELOOP: ['its symbolic links lead in a circle', 'remove the link, or point it at a file'],
  ENAMETOOLONG: ['its name is too long', 'choose a shorter path'],
  EBUSY: ['it is in use', 'close the program that uses it and run the command again'],
  ETXTBSY: ['it is in use', 'close the program that uses it and run the command again'],
  EMFILE: ['too many files are open', 'close some programs and run the command again'],
  ENFILE: ['too many files are open', 'close some programs and run the command again'],
  EIO: ['the disk reports a fault', 'save your work elsewhere and check the disk'],
  ERR_INVALID_ARG_VALUE: ['it is not a possible path', 'check the path'],
};

/** The code of a fault of the system (`ENOENT`); `undefined` for every other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  // Node itself refuses a path with a NUL in it, so that error has no number of the system.
  const isOfSystem = 'errno' in error || error.code === 'ERR_INVALID_ARG_VALUE';
  return isOfSystem && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A fault of the system as a `UserError`; anything else stays what it is.
 * @param task what failed, as it follows "Cannot": `save mentor-network.yaml`
 */
export function explained(error: unknown, task: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const [reason, hint] = REASONS[code] ?? [`the system reports ${code}`, 'check the path'];
  return new UserError(`Cannot ${task}: ${reason}`, hint);
}

/** Runs `work`; a fault of the system in it becomes a `UserError` that says `Cannot <task>: …`. */
export function attempt<T>(task: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(error, task);
  }
}

/** Runs `work`, for which there is a way to go on without: a fault in it gives `undefined`. */
export function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof UserError)) throw error;
    return undefined;
  }
}
