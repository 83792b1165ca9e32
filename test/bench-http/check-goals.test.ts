import { expect, test } from 'vitest';
import { checkGoals } from './check-goals.ts';
import type { HttpBench } from './check-goals.ts';
import { formatBench } from './format-bench.ts';
import type { LoadResult } from './apply-load.ts';
import { heapSlope } from './measure-memory.ts';
import { levelOf } from './measure-slow.ts';
import { median } from './median.ts';

const result = (perSecond: number, p50: number): LoadResult => ({
  perSecond,
  p50,
  p99: 3 * p50,
  turns: 100,
  failed: 0,
});

const sample = (turns: number, megabytes: number) => ({
  turns,
  resident: megabytes * 2 ** 20,
  heap: megabytes * 2 ** 20,
});

const bench: HttpBench = {
  machine: 'a machine',
  messageBytes: 6_000,
  store: 'memory',
  load: [
    {
      connections: 1,
      bare: result(100, 10),
      product: result(90, 12),
      throughputShare: 0.9,
      p50Share: 1.2,
    },
  ],
  start: { bare: 100, product: 125, share: 1.25 },
  memory: { samples: [sample(10_000, 100), sample(100_000, 111)], failed: 0 },
};

test('each goal is met or missed by what was measured', () => {
  expect(checkGoals(bench).map(({ measured, isMet }) => [measured, isMet])).toEqual([
    ['0.90', true],
    ['1.20', false],
    ['1.25', true],
    ['1.11', false],
    ['0.00', true],
  ]);
});

test('turns without an answer miss a goal, wherever they were', () => {
  const [load] = bench.load;
  const memory = { samples: [], failed: 1 };
  for (const changes of [{ memory }, { load: load ? [{ ...load, bare: { ...load.bare, failed: 1 } }] : [] }])
    expect(checkGoals({ ...bench, ...changes }).at(-1)).toMatchObject({ measured: '1.00', isMet: false });
});

test('the tables hold every figure', () => {
  const text = formatBench(bench);
  expect(text).toContain('| 1           |    100 |     90.00 |  0.90 |    10.00 |       12.00 |  1.20 |');
  expect(text).toContain('Start to ready: bare 100 ms, product 125 ms.');
  expect(text).toContain('100.0 MB');
});

const loaded = (...residents: readonly number[]) => {
  const samples = residents.map((megabytes, at) => ({
    seconds: 10 * at,
    resident: megabytes * 2 ** 20,
    heap: 1,
    heapTotal: 2,
    external: 3,
    arrayBuffers: 4,
  }));
  return { perSecond: 200, failed: 0, samples, level: levelOf(samples) };
};

test('where memory levels off is told, and what slow services add to it', () => {
  const [fast, slow] = [loaded(100, 380, 390, 400, 400, 410), loaded(100, 400, 480, 500, 520, 500)];
  expect([fast.level, slow.level].map((bytes) => bytes / 2 ** 20)).toEqual([405, 510]);
  expect(levelOf([])).toBe(0);
  const figures = { ...bench, slow: { takes: 100, fast, slow, share: slow.level / fast.level } };
  expect(checkGoals(figures).at(-2)).toMatchObject({ measured: '1.26', isMet: false });
  expect(formatBench(figures)).toContain('Levels off at 405.0 MB with 200 turns/s');
});

test('the slope of the heap is that of its line, the warm-up left out', () => {
  const grows = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => sample(10_000 * (at + 1), at < 3 ? 999 : 50 + at));
  expect(heapSlope(grows, 40_000) / 2 ** 20).toBeCloseTo(10);
  expect(heapSlope([sample(1, 1)], 0)).toBe(0);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], 0],
])('the median of %j is %s', (values, expected) => {
  expect(median(values)).toBe(expected);
});
