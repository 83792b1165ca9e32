import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSendHistory, sendLimits, shareOf } from '../../src/teams/queue/rate-limit.ts';
import type { SendWindow } from '../../src/teams/queue/rate-limit.ts';
import { createSendQueue } from '../../src/teams/queue/send-queue.ts';
import { createFakeClock } from './fake-clock.ts';

/** True when one more start at `at` is within all windows. The obvious way: counts. */
const isAllowed = (starts: readonly number[], windows: readonly SendWindow[], at: number): boolean =>
  windows.every(({ count, within }) => starts.filter((start) => start > at - within).length < count);

/** The first whole millisecond from `now` on at which a start is allowed. */
function firstAllowed(starts: readonly number[], windows: readonly SendWindow[], now: number): number {
  let at = now;
  while (!isAllowed(starts, windows, at)) at += 1;
  return at;
}

const windows = fc.uniqueArray(
  fc.record({ count: fc.integer({ min: 1, max: 6 }), within: fc.integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 3 },
);
const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 });

describe('what may be sent', () => {
  it('starts as early as counting says, and never earlier', () => {
    fc.assert(
      fc.property(windows, gaps, (some, waits) => {
        const history = createSendHistory(some, 0);
        const starts: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          const start = history.earliest(now);
          expect(start).toBe(firstAllowed(starts, some, now));
          history.add(start);
          starts.push(start);
          now = start;
        }
      }),
    );
  });

  it('is counted in parts where it is much, never too early and at most a part too late', () => {
    const hour = { count: 100, within: 3_600 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 150, maxLength: 300 }), (waits) => {
        const history = createSendHistory([hour], 0);
        const starts: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          const start = history.earliest(now);
          const exact = firstAllowed(starts, [hour], now);
          expect(start).toBeGreaterThanOrEqual(exact);
          expect(start).toBeLessThanOrEqual(exact + hour.within / 60);
          history.add(start);
          starts.push(start);
          now = start;
        }
        expect(history.size()).toBeLessThanOrEqual(2 * 62);
      }),
      { numRuns: 30 },
    );
  });

  it('of a conversation that is never quiet is remembered in little room', () => {
    const history = createSendHistory(sendLimits.conversation);
    for (let sent = 0, now = 0; sent < 5_000; sent += 1) {
      now = history.earliest(now);
      history.add(now);
    }
    expect(history.size()).toBeLessThan(200);
  });

  it('is what Teams allows, and a replica has its share of it', () => {
    const history = createSendHistory(sendLimits.conversation);
    const starts = Array.from({ length: 70 }, () => {
      const start = history.earliest(history.latest() < 0 ? 0 : history.latest());
      history.add(start);
      return start;
    });
    expect(starts.filter((at) => at < 1_000)).toHaveLength(7);
    expect(starts.filter((at) => at < 2_000)).toHaveLength(8);
    expect(starts.filter((at) => at < 30_000)).toHaveLength(60);
    expect(shareOf(sendLimits, 2)).toMatchObject({
      conversation: [{ count: 3 }, { count: 4 }, { count: 30 }, { count: 900 }],
      tenant: [{ count: 15, within: 1_000 }],
    });
    expect(shareOf(sendLimits, 100).tenant).toEqual([{ count: 1, within: 1_000 }]);
  });
});

describe('the queue', () => {
  const limits = { conversation: [{ count: 2, within: 100 }], tenant: [{ count: 3, within: 100 }] };
  const never = Number.POSITIVE_INFINITY;

  it('sends in order within a conversation, and never too much to it or to its tenant', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('t1', 't2'), fc.constantFrom('a', 'b', 'c')), { maxLength: 30 }),
        async (places) => {
          const clock = createFakeClock();
          const queue = createSendQueue(limits, clock);
          const sent: { tenant: string; conversation: string; number: number; at: number }[] = [];
          const sends = places.map(([tenant, conversation], number) =>
            queue.inOrder({ tenant, conversation }, async (takeSlot) => {
              expect(await takeSlot(never)).toBe(true);
              sent.push({ tenant, conversation, number, at: clock.now() });
            }),
          );
          await clock.run();
          await Promise.all(sends);
          expect(sent).toHaveLength(places.length);
          for (const [index, { tenant, conversation, number, at }] of sent.entries()) {
            const before = sent.slice(0, index).filter((other) => other.tenant === tenant);
            const here = before.filter((other) => other.conversation === conversation);
            expect(
              isAllowed(
                before.map((other) => other.at),
                limits.tenant,
                at,
              ),
            ).toBe(true);
            expect(
              isAllowed(
                here.map((other) => other.at),
                limits.conversation,
                at,
              ),
            ).toBe(true);
            expect(here.every((other) => other.number < number)).toBe(true);
          }
        },
      ),
    );
  });

  it('says at once that there will be no slot in time', async () => {
    const clock = createFakeClock();
    const queue = createSendQueue(limits, clock);
    const place = { tenant: 't', conversation: 'a' };
    const send = (until: number) => queue.inOrder(place, (takeSlot) => takeSlot(until));
    expect([await send(never), await send(never), await send(99)]).toEqual([true, true, false]);
    expect(clock.now()).toBe(0);
  });

  it('goes on after a send that failed, and gives a free slot only when nobody waits', async () => {
    const queue = createSendQueue(limits);
    const place = { tenant: 't', conversation: 'a' };
    const failing = queue.inOrder(place, () => Promise.reject(new Error('x')));
    expect(queue.takeFree(place)).toBe(false);
    await expect(failing).rejects.toThrow('x');
    expect([queue.takeFree(place), queue.takeFree(place), queue.takeFree(place)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(queue.waiting()).toBe(0);
  });
});
