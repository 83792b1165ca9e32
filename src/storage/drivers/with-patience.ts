import { setTimeout as after } from 'node:timers/promises';
import { codeOf } from '../storage-failure.ts';

/** Milliseconds between two tries; drawn anew each time, so that those who wait do not meet again. */
const pause = { least: 5, most: 40 };

/** True for an error of a file that another program holds at this moment. https://www.sqlite.org/rescode.html#busy */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/**
 * Does the work, and does it again for as long as another program holds the file, at most so many milliseconds. SQLite's own
 * wait (`busy_timeout`) would block the whole process, and every turn in it. `work` must do nothing or all.
 * @throws what `work` throws, and its last SQLITE_BUSY or SQLITE_LOCKED when the time is over
 */
export async function withPatience<T>(patience: number, work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
      await after(pause.least + Math.random() * (pause.most - pause.least));
    }
  }
}
