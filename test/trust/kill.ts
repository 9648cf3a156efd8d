import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Run, Start, Workplace } from '../support/program.js';

/** How a run went that nobody disturbed; all times in milliseconds. */
export interface Course extends Run {
  readonly lasted: number;
  /** How long after the start it made or removed a lock or temporary file, each time that it did. */
  readonly touches: readonly number[];
}

/** A moment of a run: so long after its start (0) or after its first, second, … touch. */
export interface Moment {
  readonly touch: number;
  readonly wait: number;
}

/** Runs the program undisturbed. */
export async function observe(place: Workplace, args: readonly string[]): Promise<Course> {
  const start = performance.now();
  const touches: number[] = [];
  const unwatch = watchTouches(place, () => touches.push(performance.now() - start));
  const run = await place.start(args).ends;
  unwatch();
  return { ...run, lasted: performance.now() - start, touches };
}

/**
 * Random moments of such a run. Every second one is anywhere in the run. As a save is a small part of
 * it, the others are anywhere between two steps of the save.
 * @param share gives a random number from 0 to 1
 */
export function momentsOf({ lasted, touches }: Course, share: () => number): (n: number) => Moment {
  return (round) => {
    if (round % 2 === 0 || touches.length === 0) return { touch: 0, wait: share() * 1.1 * lasted };
    const touch = 1 + Math.floor(share() * touches.length);
    const gap = (touches[touch] ?? lasted) - (touches[touch - 1] ?? 0);
    return { touch, wait: share() * gap };
  };
}

/** Runs the program and kills it; true if it had not ended by itself. */
export async function strike(
  place: Workplace,
  args: readonly string[],
  { touch, wait }: Moment,
): Promise<boolean> {
  let touches = 0;
  let reach: (() => void) | undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const unwatch = watchTouches(place, () => {
    if (++touches === touch) reach?.();
  });
  const run = place.start(args);
  await Promise.race([touch === 0 ? undefined : reached, run.ends]);
  await waitExactly(wait, run);
  run.process.kill('SIGKILL');
  await run.ends;
  unwatch();
  return run.process.signalCode === 'SIGKILL';
}

/** Waits so long, or until the run ends. */
async function waitExactly(wait: number, { process: child, ends }: Start): Promise<void> {
  const due = performance.now() + wait;
  if (wait > 3) await Promise.race([pause(wait - 2), ends]);
  // A timer is too coarse for the steps of a save.
  while (child.exitCode === null && performance.now() < due) await new Promise(setImmediate);
}

function watchTouches({ folder }: Workplace, onTouch: () => void): () => void {
  const watcher = watch(folder, (event, name) => {
    if (event === 'rename' && name?.startsWith('.') === true) onTouch();
  });
  return () => {
    watcher.close();
  };
}
