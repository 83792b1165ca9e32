import type { Timing } from './bench-result.ts';
import type { CollectGarbage } from './collect-garbage.ts';
import type { SearchPeer } from './peers/peer.ts';
import type { BenchQuery } from './query.ts';

/** A peer with the number of queries that it is timed on. */
export interface Runner {
  readonly peer: SearchPeer;
  readonly count: number;
}

const rounds = 10;

/**
 * Times peers side by side: in each of ten rounds every peer answers its next share of the same queries, so that whatever
 * else the machine does meets all of them. What one leaves behind in young memory is cleared before the next begins.
 */
export function timePeers(
  runners: readonly Runner[],
  queries: readonly BenchQuery[],
  collect: CollectGarbage,
): Timing[] {
  const times = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { peer, count }] of runners.entries()) {
      const share = queries.slice(
        Math.ceil((count * round) / rounds),
        Math.ceil((count * (round + 1)) / rounds),
      );
      if (share.length === 0) continue;
      collect('minor');
      for (const { text } of share) times[at]?.push(timeOnce(peer, text));
    }
  }
  return times.map(summarise);
}

function timeOnce(peer: SearchPeer, text: string): number {
  const start = performance.now();
  peer.best(text);
  return performance.now() - start;
}

function summarise(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), count: sorted.length };
}
