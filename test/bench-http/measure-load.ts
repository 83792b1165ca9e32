import { applyLoad } from './apply-load.ts';
import type { LoadResult } from './apply-load.ts';
import type { Bots, RunningBot } from './bots.ts';
import { median } from './median.ts';

/** Both bots under the same load. Of each figure the median of the rounds; the shares are medians of the rounds' shares. */
export interface LoadFigures {
  readonly connections: number;
  readonly bare: LoadResult;
  readonly product: LoadResult;
  /** The product's turns a second by those of the bare bot. */
  readonly throughputShare: number;
  /** The product's median time by that of the bare bot. */
  readonly p50Share: number;
}

/** How long is measured. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
}

const middle = (results: readonly LoadResult[]): LoadResult => ({
  perSecond: median(results.map(({ perSecond }) => perSecond)),
  p50: median(results.map(({ p50 }) => p50)),
  p99: median(results.map(({ p99 }) => p99)),
  turns: results.reduce((sum, { turns }) => sum + turns, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
});

/** Measures both bots in turn, so that what else the machine does meets both; each goes first every other time. */
export async function measureLoad(
  bots: Bots,
  connections: number,
  { rounds, seconds }: Effort,
): Promise<LoadFigures> {
  const running = [await bots.startBare(), await bots.startProduct()] as const;
  const ask = (bot: RunningBot): Promise<LoadResult> =>
    applyLoad(bot.origin, connections, { seconds }, bots.nextBody);
  const results: [bare: LoadResult, product: LoadResult][] = [];
  try {
    for (const bot of running) await applyLoad(bot.origin, 10, { turns: 1_000 }, bots.nextBody);
    for (let round = 0; round < rounds; round += 1) {
      const [bareBot, product] = running;
      if (round % 2 === 0) results.push([await ask(bareBot), await ask(product)]);
      else {
        const ours = await ask(product);
        results.push([await ask(bareBot), ours]);
      }
    }
  } finally {
    for (const bot of running) await bot.stop();
  }
  return {
    connections,
    bare: middle(results.map(([bare]) => bare)),
    product: middle(results.map(([, product]) => product)),
    throughputShare: median(results.map(([bare, product]) => product.perSecond / bare.perSecond)),
    p50Share: median(results.map(([bare, product]) => product.p50 / bare.p50)),
  };
}
