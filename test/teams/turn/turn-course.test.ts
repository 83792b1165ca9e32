import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory/memory.ts';
import { claimOnce } from '../../../src/teams/turn/claim-turn.ts';
import { createLateTurns, runTurn } from '../../../src/teams/turn/turn-course.ts';

const times = { lease: 100, keep: 60_000 };

/** A turn whose answer waits to be sent, where `places` may go on after their requests. */
async function startWaiting(places: number, send: () => Promise<void>) {
  const parts = { claims: createMemoryStorage().claims, log: pino({ level: 'silent' }) };
  const claimAgain = () => claimOnce(parts, 'tenant', ['message', '1'], times);
  const claim = await claimAgain();
  if (claim === undefined) throw new Error('Nobody else claims it.');
  const reported: unknown[] = [];
  const turn = runTurn({
    work: send,
    giveUp: () => undefined,
    claim,
    outbox: { place: { tenant: 'tenant', conversation: 'chat' }, until: Infinity, isBusy: () => true },
    limit: 50,
    late: createLateTurns(places),
    report: (error) => Promise.resolve(void reported.push(error)),
  });
  return { turn, reported, claimAgain };
}

describe('a turn whose answer waits longer than its request may', () => {
  it.each([0, 1])('is not answered again once its lease is over, with room for %d', async (places) => {
    const { turn, claimAgain } = await startWaiting(places, () => delay(400));
    await delay(200);
    expect(await claimAgain()).toBeUndefined();
    await turn;
  });

  it('holds its request only where too many go on', async () => {
    const took = async (places: number) => {
      const begin = performance.now();
      await (
        await startWaiting(places, () => delay(400))
      ).turn;
      return performance.now() - begin;
    };
    expect(await took(1)).toBeLessThan(300);
    expect(await took(0)).toBeGreaterThan(390);
  });

  it('and then fails is reported once: by the one who holds the request, or by itself', async () => {
    const fail = () => delay(100).then(() => Promise.reject(new Error('x')));
    const held = await startWaiting(0, fail);
    await expect(held.turn).rejects.toThrow('x');
    expect(held.reported).toEqual([]);
    const late = await startWaiting(1, fail);
    await late.turn;
    await expect.poll(() => late.reported).toHaveLength(1);
  });
});
