import { heapSlope } from './measure-memory.ts';
import type { MemoryFigures } from './measure-memory.ts';
import type { LoadFigures } from './measure-load.ts';
import type { SlowFigures } from './measure-slow.ts';
import type { StartFigures } from './measure-start.ts';

/** All that was measured; parts that were left out are absent. */
export interface HttpBench {
  readonly machine: string;
  readonly messageBytes: number;
  readonly store: 'memory' | 'sqlite';
  readonly load: readonly LoadFigures[];
  readonly start?: StartFigures;
  readonly memory?: MemoryFigures;
  readonly soak?: MemoryFigures;
  readonly slow?: SlowFigures;
}

/** A goal, what was measured, and whether it is met. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const least = (name: string, value: number, floor: number): Goal => ({
  goal: `${name} ≥ ${floor}`,
  measured: value.toFixed(2),
  isMet: value >= floor,
});

const most = (name: string, value: number, ceiling: number): Goal => ({
  goal: `${name} ≤ ${ceiling}`,
  measured: value.toFixed(2),
  isMet: value <= ceiling,
});

/** Turns until caches are full, so that what is held grows by right until then. */
export const warmUp = 40_000;

/** How the figures compare with what the product is to reach. */
export function checkGoals({ load, start, memory, soak, slow }: HttpBench): readonly Goal[] {
  const [early, late] = [memory?.samples[0], memory?.samples.at(-1)];
  const failed = [
    ...load.flatMap(({ bare, product }) => [bare, product]),
    memory,
    soak,
    slow?.fast,
    slow?.slow,
  ].reduce((sum, part) => sum + (part?.failed ?? 0), 0);
  return [
    ...load.flatMap(({ connections, throughputShare, p50Share }) => [
      least(`turns a second at ${connections}, by the bare bot’s`, throughputShare, 0.9),
      most(`p50 at ${connections}, by the bare bot’s`, p50Share, 1.15),
    ]),
    ...(start === undefined ? [] : [most('start to ready, by the bare bot’s', start.share, 1.3)]),
    ...(early === undefined || late === undefined
      ? []
      : [
          most(
            `resident memory after ${late.turns} turns, by that after ${early.turns}`,
            late.resident / early.resident,
            1.1,
          ),
        ]),
    ...(soak === undefined
      ? []
      : [most('heap growth in MB per 100,000 turns', heapSlope(soak.samples, warmUp) / 2 ** 20, 1)]),
    ...(slow === undefined
      ? []
      : [
          most(
            `resident memory with services that take ${slow.takes} ms, by that with fast ones`,
            slow.share,
            1.1,
          ),
        ]),
    most('turns without an answer', failed, 0),
  ];
}
