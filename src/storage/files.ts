import type { KeptChange } from './journal.js';
import { stateFolder, type Environment } from './paths.js';
import { isPresent, isSameFile, readForeignBytes, readText } from './read.js';
import type { Travelled, TravelOptions } from './undo.js';

/**
 * `Files` on the file system of this computer. What only writing needs is loaded by the first
 * write: most commands read.
 * @param patience how long to wait for a lock, in milliseconds; half a minute if not given
 */
export function nodeFiles({ env, patience }: { env: Environment; patience?: number }) {
  // Asked for by what writes: where no variable says it, the system is asked, which may ask a server.
  const state = () => stateFolder(env);

  async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
    const lock = await import('./lock.js');
    return lock.withLock(path, work, patience);
  }

  async function travel(path: string, way: 'undo' | 'redo', options: TravelOptions) {
    const history = await import('./undo.js');
    const go = () => soon(() => history.travel(path, way, options, state()));
    // Nothing is written, not even a lock: a folder that is read-only is no obstacle.
    return options.dryRun ? go() : withLock(path, go);
  }

  return {
    readText: (path: string): Promise<string> => soon(() => readText(path)),
    readBytes: (path: string): Promise<Uint8Array> => soon(() => readForeignBytes(path)),
    isSameFile: (a: string, b: string): Promise<boolean> => soon(() => isSameFile(a, b)),
    exists: (path: string): Promise<boolean> => soon(() => isPresent(path)),
    withLock,
    async save(
      path: string,
      text: string,
      options: { expected: string | undefined; what: string },
    ): Promise<boolean> {
      const { save } = await import('./save.js');
      return save(path, text, options, state());
    },
    async writeResult(path: string, text: string): Promise<void> {
      const { writeResult } = await import('./result.js');
      writeResult(path, text);
    },
    undo: (path: string, options: TravelOptions): Promise<Travelled> =>
      travel(path, 'undo', options),
    redo: (path: string, options: TravelOptions): Promise<Travelled> =>
      travel(path, 'redo', options),
    async keptChanges(path: string): Promise<readonly KeptChange[]> {
      const { listChanges } = await import('./undo.js');
      return listChanges(path, state());
    },
    async forgetChanges(path: string): Promise<number> {
      const { forgetChanges } = await import('./undo.js');
      return withLock(path, () => soon(() => forgetChanges(path, state())));
    },
  };
}

/** A synchronous call as a promise, its error as a rejection. */
function soon<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work);
}
