import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { openDescriptor } from './open-descriptor.ts';
import type { StandardStream } from './open-descriptor.ts';

/** Where lines go. Whatever becomes of their reader, a write neither waits nor throws. */
export interface Output {
  /** Writes a line, which ends with a line break; holds it while the reader is slow, and drops it when too much is held. */
  write(line: string): void;
  /** How many lines were dropped since the start. */
  dropped(): number;
  /** Resolves when nothing is held any more, at once where nobody will take it, and at the latest after `limit` milliseconds. */
  settled(limit: number): Promise<void>;
}

/** How an output behaves. */
export interface OutputLimits {
  /** Bytes that are held at most for a slow reader. */
  readonly maxHeld: number;
  /** Milliseconds between two tries to write what is held, where the reader is slow. */
  readonly retry: number;
  /** The same where a write fails, such as on a full disk. */
  readonly failedRetry: number;
}

export const outputLimits: OutputLimits = { maxHeld: 1_048_576, retry: 50, failedRetry: 1_000 };

/** Only slow, not broken. */
const isSlow = (code: string | undefined): boolean => code === 'EAGAIN' || code === 'EBUSY';

/** Opens a standard stream. `tellDropped` gives the line that tells, once all is written, how many were dropped in between. */
export function openOutput(
  stream: StandardStream,
  tellDropped: (count: number) => string,
  limits: OutputLimits = outputLimits,
): Output {
  const sink = pino.destination({
    dest: openDescriptor(stream),
    // Does not wait, since the descriptor does not; and needs no thread, of which a reader that stalls would hold one.
    sync: true,
    maxLength: limits.maxHeld,
    // It would sleep.
    retryEAGAIN: () => false,
  });
  let dropped = 0;
  let told = 0;
  /** The code of the last write where something is held. */
  let held: { readonly code: string | undefined } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const retry = (): void => {
    held = undefined;
    // The library tries what it holds with every line, also an empty one, and tells of errors before it returns.
    sink.write('');
    if (isHeld() || dropped === told) return;
    const line = tellDropped(dropped - told);
    told = dropped;
    sink.write(line);
  };
  const isHeld = (): boolean => held !== undefined;
  // Those that pino adds would write nothing more once a reader was gone.
  sink.removeAllListeners('error');
  sink.on('error', ({ code }: NodeJS.ErrnoException) => {
    held = { code };
    clearTimeout(timer);
    timer = setTimeout(retry, isSlow(code) ? limits.retry : limits.failedRetry).unref();
  });
  sink.on('drop', () => {
    dropped += 1;
  });
  return {
    write(line) {
      // What was dropped is told before what comes after it.
      if (held !== undefined) retry();
      sink.write(line);
    },
    dropped: () => dropped,
    async settled(limit) {
      const end = performance.now() + limit;
      while (held !== undefined && isSlow(held.code) && performance.now() < end) {
        retry();
        await delay(10);
      }
    },
  };
}
