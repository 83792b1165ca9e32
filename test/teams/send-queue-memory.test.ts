import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sendLimits } from '../../src/teams/queue/rate-limit.ts';
import { createSendQueue } from '../../src/teams/queue/send-queue.ts';
import { createGarbageCollector } from '../bench/collect-garbage.ts';

test('what came of a send is not held until the conversation has another one', async () => {
  const collect = createGarbageCollector();
  const queue = createSendQueue(sendLimits);
  const sendOne = async (conversation: string): Promise<WeakRef<object>> => {
    const response = { request: 'x'.repeat(1_000) };
    await queue.inOrder({ tenant: 't', conversation }, () => Promise.resolve(response));
    return new WeakRef(response);
  };
  const responses = await Promise.all(['a', 'b', 'c'].map(sendOne));
  await delay(20);
  collect();
  expect(responses.map((response) => response.deref())).toEqual([undefined, undefined, undefined]);
  expect(queue.waiting()).toBe(0);
});
