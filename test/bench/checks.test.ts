import { expect, test } from 'vitest';
import type { PeerResult, SizeResult } from './bench-result.ts';
import { checkGoals, findBelowFloor } from './checks.ts';
import { shapes } from './query.ts';

const peer = (name: string, p50: number, share = 1, heldMb = 10): PeerResult => {
  const hits = Array.from({ length: 100 }, (_, at) => at < share * 100);
  const accuracy = { found: share * 100, count: 100, hits, meanMs: p50 };
  return {
    name,
    buildMs: 1_000,
    heldMb,
    accuracy: Object.fromEntries(shapes.map((shape) => [shape, accuracy])),
    timing: Object.fromEntries(shapes.map((shape) => [shape, { p50, p99: p50 * 2, count: 100 }])),
  };
};
const size = (entries: number, ...peers: PeerResult[]): SizeResult => ({
  entries,
  apps: 1,
  messages: entries,
  peers,
});
const reached = (results: readonly SizeResult[], goal: string): boolean | undefined =>
  checkGoals(results).find((check) => check.goal.includes(goal))?.reached;

test('compares with findBestMatch at the same size', () => {
  expect(reached([size(10_000, peer('ours', 1), peer('findBestMatch', 151))], '1/150')).toBe(true);
  expect(reached([size(10_000, peer('ours', 1), peer('findBestMatch', 149))], '1/150')).toBe(false);
  expect(reached([size(1_000, peer('ours', 1), peer('findBestMatch', 900))], '1/150')).toBeUndefined();
});

test('wants to be faster only than libraries that find nearly as well', () => {
  expect(reached([size(10_000, peer('ours', 2), peer('Quick', 1, 0.97))], 'than Quick')).toBe(false);
  expect(reached([size(10_000, peer('ours', 2), peer('Quick', 1, 0.5))], 'than Quick')).toBe(true);
  expect(reached([size(10_000, peer('ours', 1), peer('Slow', 2, 1))], 'than Slow')).toBe(true);
});

test('watches growth and memory', () => {
  const grown = [size(10_000, peer('ours', 1)), size(100_000, peer('ours', 6, 1, 81))];
  expect(reached(grown, 'grows')).toBe(false);
  expect(reached(grown, '80 MB')).toBe(false);
  const fine = [size(10_000, peer('ours', 1)), size(100_000, peer('ours', 4, 1, 79))];
  expect(reached(fine, 'grows')).toBe(true);
  expect(reached(fine, '80 MB')).toBe(true);
});

test('names every shape that is below its floor by more than chance', () => {
  expect(findBelowFloor([size(1_000, peer('ours', 1, 1))])).toEqual([]);
  expect(findBelowFloor([size(1_000, peer('ours', 1, 0.5))])).toHaveLength(shapes.length);
  expect(findBelowFloor([size(1_000, { ...peer('ours', 1), accuracy: {} })])).toHaveLength(shapes.length);
});
