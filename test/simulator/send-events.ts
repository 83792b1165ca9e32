import { setTimeout as delay } from 'node:timers/promises';
import type { Deliver } from './deliver.ts';
import type { Delivered } from './judge.ts';
import type { Event } from './make-events.ts';

async function deliverEvent(deliver: Deliver, event: Event): Promise<Delivered> {
  const deliveries = event.activities.map(async (activity) => {
    await delay(activity.after);
    return deliver(activity);
  });
  return { event, deliveries: await Promise.all(deliveries) };
}

/** Sends events one after the other, `rate` activities in a second, until there were `activities`. */
export async function sendEvents(
  { activities, rate }: { readonly activities: number; readonly rate: number },
  make: () => Event,
  deliver: Deliver,
): Promise<readonly Delivered[]> {
  const sending: Promise<Delivered>[] = [];
  const begin = performance.now();
  for (let count = 0; count < activities;) {
    const event = make();
    count += event.activities.length;
    sending.push(deliverEvent(deliver, event));
    await delay(Math.max(0, begin + (count / rate) * 1_000 - performance.now()));
  }
  return Promise.all(sending);
}
