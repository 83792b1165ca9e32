import { describe, expect, it } from 'vitest';
import { waitBefore } from '../../../src/teams/send/sender.ts';

describe('the wait before another try', () => {
  it('doubles where the service does not say, up to 4 s', () => {
    for (const failure of [
      { kind: 'notTaken' },
      { kind: 'ambiguous' },
      { kind: 'notTaken', after: 0 },
    ] as const)
      expect([1, 2, 3, 4, 5, 6].map((tries) => waitBefore(tries, failure, 0))).toEqual([
        250, 500, 1_000, 2_000, 4_000, 4_000,
      ]);
  });

  it('is as long as the service says', () => {
    expect(waitBefore(3, { kind: 'notTaken', after: 7_000 }, 0)).toBe(7_000);
  });

  it('is longer by another part each time, at most by a quarter', () => {
    const waits = Array.from({ length: 50 }, () => waitBefore(1, { kind: 'notTaken', after: 1_000 }));
    expect(new Set(waits).size).toBeGreaterThan(40);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_250);
    expect(waitBefore(1, { kind: 'notTaken', after: 1_000 }, 1)).toBe(1_250);
  });
});
