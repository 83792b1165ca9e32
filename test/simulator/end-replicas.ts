import { setTimeout as delay } from 'node:timers/promises';
import type { Replica } from './start-replica.ts';

/** What came of the ends of replicas. */
export interface Ends {
  readonly kills: number;
  /** Exit statuses of those that were ended in order. */
  readonly ends: readonly (number | null)[];
}

/** Kills one replica, ends two in order and kills one, and so on until it is told to stop; 0 seconds: none. Each starts anew. */
export function endReplicas(
  replicas: readonly Replica[],
  everySeconds: number,
): { readonly stop: () => Promise<Ends> } {
  const stopping = new AbortController();
  const ends: (number | null)[] = [];
  let kills = 0;
  const run = async (): Promise<void> => {
    for (let turn = 0; everySeconds > 0; turn += 1) {
      await delay(everySeconds * 1_000, undefined, { signal: stopping.signal });
      const replica = replicas[turn % replicas.length];
      if (turn % 4 === 0 || turn % 4 === 3) {
        kills += 1;
        await replica?.restart('SIGKILL');
      } else ends.push((await replica?.restart('SIGTERM')) ?? null);
    }
  };
  const running = run().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    async stop() {
      stopping.abort();
      await running;
      return { ends, kills };
    },
  };
}
