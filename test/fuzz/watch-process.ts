// Loaded into a process before its program: on SIGUSR2 it tells on standard output how the process is.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How the process is, and since when: since it was asked the last time. */
export interface Watched {
  /** Bytes in use after a full collection of garbage. */
  readonly heap: number;
  /** Milliseconds by which timers came late, in 99 of 100 cases. */
  readonly lag: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('SIGUSR2', () => {
  const lag = delay.percentile(99) / 1e6;
  collect();
  const watched: Watched = { heap: process.memoryUsage().heapUsed, lag };
  process.stdout.write(`Watched: ${JSON.stringify(watched)}\n`);
  delay.reset();
});
