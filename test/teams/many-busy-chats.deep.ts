import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { countStatuses, lateness, quantile, repeat, startCrowd } from './crowd.ts';
import type { Asked } from './crowd.ts';

const busyChats = 200;
const people = 20;
/** Milliseconds, so that each of them gets two messages a second. */
const busyEvery = 1_000 / (2 * busyChats);
/** Seconds until the bot knows who asks much. Until then it may turn anybody away, and says so. */
const learning = 10;

/** How many answers the log says were dropped. */
const countDropped = (log: string): number =>
  log
    .split('\n')
    .filter((line) => line.includes('something could not be sent in time'))
    .reduce((sum, line) => sum + Number(/"more":(\d+)/.exec(line)?.[1] ?? 1), 0);

/** Of one tenant, or each two chats of one. */
const tenantOf = (tenants: number, chat: number) => ({
  channelData: { tenant: { id: `00000000-0000-4000-8000-${String(chat % tenants).padStart(12, '0')}` } },
});

it.each([{ tenants: 1 }, { tenants: 100 }])(
  '200 busy chats in $tenants tenants: nobody quiet is refused or waits, and nothing is lost in silence',
  { retry: 2 },
  async ({ tenants }) => {
    const crowd = await startCrowd(50);
    const { delivered, run } = crowd;
    const askQuiet = (turn: number): Promise<Asked> =>
      crowd.ask(`person-${turn % people}`, tenantOf(tenants, turn % people));
    const askBusy = (turn: number): Promise<Asked> =>
      crowd.ask(`busy-${turn % busyChats}`, tenantOf(tenants, turn % busyChats));

    const warmUp = await repeat(askQuiet, 100, 5);
    const quiet = await repeat(askQuiet, 100, 20);
    const seen: number[] = [];
    const watch = setInterval(() => seen.push(crowd.resident()), 1_000);
    const [busy, others] = await Promise.all([repeat(askBusy, busyEvery, 60), repeat(askQuiet, 100, 60)]);
    clearInterval(watch);
    // By then what waits in the queues is sent or dropped, and how much was is told.
    await delay(62_000);
    const later = await repeat(askQuiet, 100, 20);
    const answers = new Map<string, number>();
    for (const { about, isMessage } of delivered)
      if (isMessage) answers.set(about, (answers.get(about) ?? 0) + 1);
    const isAnswered = ({ id, status }: Asked): boolean => status === 200 && answers.has(id);
    const isTurnedAway = ({ status, retryAfter }: Asked): boolean => status === 503 && retryAfter === '1';
    const [early, settled] = [others.slice(0, learning * 10), others.slice(learning * 10)];
    const undisturbed = Math.max(quantile(quiet, 0.99), quantile(later, 0.99));
    const late = Math.max(lateness(busy, busyEvery), lateness(others, 100));
    const taken = busy.filter(({ status }) => status === 200);
    const unanswered = taken.filter((asked) => !isAnswered(asked)).length;
    const figuresOf = (asked: readonly Asked[]) => ({
      statuses: countStatuses(asked),
      p50: Math.round(quantile(asked, 0.5)),
      p99: Math.round(quantile(asked, 0.99)),
    });
    console.info(
      JSON.stringify({
        tenants,
        quiet: figuresOf(quiet),
        early: figuresOf(early),
        settled: figuresOf(settled),
        later: figuresOf(later),
        busy: { ...figuresOf(busy), unanswered, told: countDropped(run.errors()) },
        chatsAnswered: new Set(taken.map(({ conversation }) => conversation)).size,
        late: Math.round(late),
        megabytes: { first: seen[0], most: Math.max(...seen) },
      }),
    );
    expect([...answers.values()].filter((times) => times > 1)).toEqual([]);
    const asked = [...warmUp, ...quiet, ...others, ...busy, ...later];
    // 0: the request did not get through.
    expect(asked.filter((one) => one.status > 200 && !isTurnedAway(one))).toEqual([]);
    // What was taken and not answered is told.
    const silent = [...warmUp, ...quiet, ...others, ...later].filter(
      (one) => one.status === 200 && !isAnswered(one),
    );
    expect(unanswered + silent.length).toBe(countDropped(run.errors()));
    // Where this machine cannot ask as often as it should, who is busy looks like who is not.
    if (late < 1_000) {
      expect([...warmUp, ...quiet, ...settled, ...later].filter((one) => !isAnswered(one))).toEqual([]);
      expect(asked.filter(({ status }) => status === 0)).toEqual([]);
      expect(quantile(settled, 0.99)).toBeLessThanOrEqual(3 * undisturbed + 500);
    }
    expect(Math.max(...seen)).toBeLessThan(650);
  },
);
