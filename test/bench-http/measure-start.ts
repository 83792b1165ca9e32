import type { Bots, RunningBot } from './bots.ts';
import { median } from './median.ts';

/** Milliseconds from the start of a process until it listens; medians. */
export interface StartFigures {
  readonly bare: number;
  readonly product: number;
  readonly share: number;
}

/** Starts both bots in turn, some times. */
export async function measureStart(bots: Bots, rounds: number): Promise<StartFigures> {
  const time = async (start: () => Promise<RunningBot>): Promise<number> => {
    const bot = await start();
    await bot.stop();
    return bot.startMs;
  };
  const times: [bare: number, product: number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push([await time(() => bots.startBare()), await time(() => bots.startProduct())]);
  }
  return {
    bare: median(times.map(([bare]) => bare)),
    product: median(times.map(([, product]) => product)),
    share: median(times.map(([bare, product]) => product / bare)),
  };
}
