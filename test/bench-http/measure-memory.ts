import { applyLoad } from './apply-load.ts';
import type { Bots } from './bots.ts';

/** The product's memory after so many turns, in bytes. */
export interface MemorySample {
  readonly turns: number;
  readonly resident: number;
  /** In use on the heap after a full collection. */
  readonly heap: number;
}

/** What a long run did to the product's memory. */
export interface MemoryFigures {
  readonly samples: readonly MemorySample[];
  /** Turns that were not answered with 200. */
  readonly failed: number;
}

/** Looks at the memory every `step` turns, up to `turns`. */
export async function measureMemory(
  bots: Bots,
  turns: number,
  step: number,
  say: (line: string) => void,
): Promise<MemoryFigures> {
  const bot = await bots.startProduct(true);
  const samples: MemorySample[] = [];
  let failed = 0;
  try {
    for (let done = 0; done < turns;) {
      const result = await applyLoad(bot.origin, 10, { turns: Math.min(step, turns - done) }, bots.nextBody);
      done += Math.min(step, turns - done);
      failed += result.failed;
      const resident = bot.residentBytes();
      const sample = { turns: done, resident, heap: await bot.heapBytes() };
      samples.push(sample);
      say(`${done} turns: ${megabytes(resident)} resident, ${megabytes(sample.heap)} heap`);
    }
  } finally {
    await bot.stop();
  }
  return { samples, failed };
}

/** Bytes as people read them. */
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** By how much the heap grows in 100,000 turns, in bytes: the slope of the line of least squares, warm-up left out. */
export function heapSlope(samples: readonly MemorySample[], warmUp: number): number {
  const later = samples.filter(({ turns }) => turns >= warmUp);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanTurns, meanHeap] = [mean(later.map(({ turns }) => turns)), mean(later.map(({ heap }) => heap))];
  const covariance = mean(later.map(({ turns, heap }) => (turns - meanTurns) * (heap - meanHeap)));
  const variance = mean(later.map(({ turns }) => (turns - meanTurns) ** 2));
  return variance === 0 ? 0 : (covariance / variance) * 100_000;
}
