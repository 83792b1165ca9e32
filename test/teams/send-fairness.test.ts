import { describe, expect, it } from 'vitest';
import { maxInside, createSendQueue } from '../../src/teams/queue/send-queue.ts';
import { createFakeClock } from './fake-clock.ts';

const second = 1_000;
const limits = {
  conversation: [{ count: 60, within: 30 * second }],
  tenant: [{ count: 6, within: second }],
};

/** What became of the messages of some people. */
interface Fate {
  readonly waits: number[];
  refused: number;
  dropped: number;
}

/** Chats of one tenant that ask for a minute, each kind of them so many times a second. */
async function ask(
  kinds: Readonly<Record<string, { readonly chats: number; readonly everySecond: number }>>,
) {
  const clock = createFakeClock();
  const queue = createSendQueue(limits, clock);
  const fates: Record<string, Fate> = {};
  const asking = Object.entries(kinds).map(async ([kind, { chats, everySecond }]) => {
    const fate: Fate = (fates[kind] = { waits: [], refused: 0, dropped: 0 });
    const askOnce = async (turn: number): Promise<void> => {
      const place = { tenant: 't', conversation: `${kind}-${turn % chats}` };
      const leave = queue.enter(place, false);
      if (leave === undefined) {
        fate.refused += 1;
        return;
      }
      const begin = clock.now();
      await queue.inOrder(place, async (takeSlot) => {
        if (await takeSlot(begin + 30 * second)) fate.waits.push(clock.now() - begin);
        else fate.dropped += 1;
        await clock.wait(50);
      });
      leave();
    };
    const asked: Promise<void>[] = [];
    const times = 60 * chats * everySecond;
    for (let turn = 0; turn < times; turn += 1) {
      asked.push(askOnce(turn));
      await clock.wait((60 * second) / times);
    }
    await Promise.all(asked);
  });
  await clock.run();
  await Promise.all(asking);
  return { fates, queue };
}

describe('when more is to be sent than a tenant may get', () => {
  it('who seldom asks is neither turned away nor waits, and of the others none is dropped', async () => {
    const { fates, queue } = await ask({
      busy: { chats: 40, everySecond: 2 },
      quiet: { chats: 4, everySecond: 0.5 },
    });
    const { busy, quiet } = fates;
    expect(quiet).toMatchObject({ refused: 0, dropped: 0 });
    const waits = quiet?.waits.toSorted((a, b) => a - b) ?? [];
    expect(waits).toHaveLength(120);
    expect(waits[Math.floor(waits.length * 0.9)]).toBeLessThan(second / 2);
    expect(busy).toMatchObject({ dropped: 0 });
    expect(busy?.refused).toBeGreaterThan(1_000);
    // What may be sent is sent.
    expect((busy?.waits.length ?? 0) + waits.length).toBeGreaterThan(60 * 5);
    expect(queue.waiting()).toBe(0);
  });

  it('who is turned away finds room again later', async () => {
    const { queue } = await ask({ busy: { chats: 40, everySecond: 2 } });
    const leave = queue.enter({ tenant: 't', conversation: 'busy-1' }, false);
    expect(leave).toBeDefined();
  });
});

describe('the room for turns', () => {
  it('is bounded, and not all for one conversation', () => {
    const queue = createSendQueue(limits, createFakeClock());
    const enter = (count: number, tenant: string, conversation: (turn: number) => string): number =>
      Array.from({ length: count }, (_, turn) =>
        queue.enter({ tenant, conversation: conversation(turn) }, false),
      ).filter((leave) => leave !== undefined).length;
    const one = enter(1_000, 'a', () => 'one');
    expect(one).toBeGreaterThan(5);
    expect(one).toBeLessThan(60);
    expect(enter(10, 'a', (turn) => `other-${turn}`)).toBe(10);
    const many = Array.from({ length: 20 }, (_, tenant) => enter(100, `tenant-${tenant}`, String));
    expect(one + 10 + many.reduce((sum, inside) => sum + inside, 0)).toBeLessThanOrEqual(maxInside);
  });

  it('is kept, where places are few, for those who seldom ask', () => {
    const queue = createSendQueue(limits, createFakeClock());
    const enter = (conversation: string, isCrowded: boolean): boolean => {
      const leave = queue.enter({ tenant: 't', conversation }, isCrowded);
      leave?.();
      return leave !== undefined;
    };
    for (let count = 0; count < 20; count += 1) enter('busy', false);
    expect([enter('busy', true), enter('quiet', true), enter('busy', false)]).toEqual([false, true, true]);
  });
});
