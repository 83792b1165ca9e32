import module from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CodedError } from '../../errors.ts';
import type { ReloadOrder, ReloadResult } from './reload-catalog.ts';

/** What a reading in a thread may cost. */
export interface ThreadLimits {
  /** Milliseconds of the processor: how long it takes depends on who else works. */
  readonly time: number;
  /** Megabytes of its heap. */
  readonly heap: number;
}

const threadLimits: ThreadLimits = { time: 180_000, heap: 2_048 };

/** Milliseconds between two looks at what it has used. */
const look = 500;

/**
 * Reads and tabulates catalog folders in a thread of its own, so that whoever waits for an answer is not held up. It knows
 * no environment, and what libraries print there goes nowhere.
 * @throws CodedError CATALOG_INVALID when it takes too long; Error when its memory is used up or it fails; the `signal`'s
 * reason when that ends it
 */
export async function readInThread(
  order: ReloadOrder,
  signal: AbortSignal,
  { time, heap }: ThreadLimits = threadLimits,
): Promise<ReloadResult> {
  signal.throwIfAborted();
  const thread = new Worker(new URL('./start-thread.mjs', import.meta.url), {
    workerData: { order, compiled: compiledFolder() },
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  thread.stdout.resume();
  thread.stderr.resume();
  const { promise, resolve, reject } = Promise.withResolvers<ReloadResult>();
  const onEnd = (): void => {
    reject(signal.reason as Error);
  };
  signal.addEventListener('abort', onEnd);
  const timer = setInterval(
    () => {
      thread.cpuUsage().then(
        ({ user, system }) => {
          if ((user + system) / 1_000 > time)
            reject(new CodedError('CATALOG_INVALID', `it took more than ${time / 1_000} s`));
          // It has ended, and said why.
        },
        () => undefined,
      );
    },
    Math.min(look, time),
  );
  // Listened to for its whole life: one error may follow another.
  thread
    .on('message', resolve)
    .on('messageerror', reject)
    .on('error', reject)
    .on('exit', () => {
      reject(new Error('the thread ended without a result'));
    });
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', onEnd);
    clearInterval(timer);
    await thread.terminate();
  }
}

/** What was given for it: Node.js adds a folder of its own version. */
function compiledFolder(): string | undefined {
  const folder = module.getCompileCacheDir();
  return folder === undefined ? undefined : path.dirname(folder);
}
