import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, waitFor } from '../start-main.ts';
import type { Run } from '../start-main.ts';
import { parseJson, recordOf } from '../../src/teams/json-value.ts';
import { putUnderLoad, send, watchUntilClosed } from './load.ts';
import type { Delivery } from './load.ts';
import { readActivity } from './read-activity.ts';
import { startInFolder } from './start-in-folder.ts';
import { rounds } from '../rounds.ts';

/** A service that takes its time, and how often each activity was answered with a message. */
async function startSlowService() {
  const answers = new Map<string, number>();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const id = (request.url ?? '').split('/').at(-1) ?? '';
      if (recordOf(parseJson(text)).type === 'message') answers.set(id, (answers.get(id) ?? 0) + 1);
      const respond = () => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"id":"1"}');
      };
      setTimeout(respond, 200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { answers, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

interface Bot {
  readonly run: Run;
  readonly origin: string;
}

const isTaken = ({ outcome }: Delivery) => 'status' in outcome && outcome.status === 200;
const drain = 1_000;
/** Milliseconds that the turns under way get after that, and what a machine that does other things needs to end a process. */
const longestEnd = rounds(10_000, 30_000);

/** Ends a bot under load. Gives what was sent to it, and what `/readyz` said from the signal on. */
async function endUnderLoad(
  { run, origin }: Bot,
  round: number,
  lane: number,
  makeBody: (id: string) => string,
) {
  const load = putUnderLoad(`${origin}/api/messages`, `${lane}-${round}`, makeBody);
  await delay(80 + (((round * 3 + lane) * 37) % 500));
  const watch = watchUntilClosed(`${origin}/readyz`);
  expect(await send(`${origin}/readyz`)).toMatchObject({ status: 200 });
  const signalled = performance.now();
  run.child.kill('SIGTERM');
  const status = await run.status;
  const took = performance.now() - signalled;
  return { status, took, signalled, deliveries: await load, ...(await watch) };
}

/** What must hold of it. Gives how many messages were taken while it was stopping. */
function judge(ending: Awaited<ReturnType<typeof endUnderLoad>>): number {
  const { status, took, deliveries, seen, signalled, closedAt } = ending;
  expect(status).toBe(0);
  expect(took).toBeLessThan(drain + longestEnd);
  // It was ready, and is stopping before its port is closed.
  const turnedOff = seen.findIndex((answer) => answer.status === 503);
  expect(turnedOff).toBeGreaterThanOrEqual(0);
  for (const [index, answer] of seen.entries()) {
    expect(answer.status).toBe(index < turnedOff ? 200 : 503);
    if (index >= turnedOff)
      expect(JSON.parse(answer.text)).toEqual({ status: 'stopping', reasons: ['STOPPING'] });
  }
  const offAt = seen[turnedOff]?.at ?? Infinity;
  expect(closedAt - signalled).toBeGreaterThan(drain - 50);
  const late = deliveries.filter((delivery) => delivery.begin > offAt && isTaken(delivery));
  for (const { outcome } of late) expect(outcome).toMatchObject({ isKept: false });
  // What was not taken was refused in a way after which Teams delivers it again.
  for (const { outcome } of deliveries.filter((delivery) => !isTaken(delivery)))
    expect('status' in outcome ? String(outcome.status) : outcome.broken).toMatch(
      /^(503|ECONN(REFUSED|RESET)|EPIPE)$/,
    );
  return late.length;
}

/** How often each of the bots that run side by side is ended. */
const endings = [rounds(10, 2), rounds(10, 1)];
const allEndings = endings.reduce((sum, each) => sum + each);

it(
  `ends ${allEndings} times under load, in time, and loses and doubles nothing`,
  { timeout: 120_000 },
  async () => {
    const { answers, url } = await startSlowService();
    const { folder, start } = startInFolder();
    const makeBody = (id: string) => {
      const conversation = { conversationType: 'personal', id: `a:${id}` };
      return JSON.stringify(
        readActivity('personal-plain', { id, conversation, channelData: {}, serviceUrl: url }),
      );
    };
    const startBot = async (lane: number): Promise<Bot> => {
      const port = await freePort();
      const DATA_DIR = path.join(folder, `data-${lane}`);
      const run = start({
        PORT: String(port),
        PLAYGROUND_PORT: new URL(url).port,
        DATA_DIR,
        LOG_LEVEL: 'error',
        DRAIN_SECONDS: String(drain / 1_000),
      });
      await waitFor(run, /^Ready/m, 60_000);
      return { run, origin: `http://127.0.0.1:${port}` };
    };
    const redeliver = async (ids: readonly string[], { origin }: Bot) => {
      for (const id of ids)
        expect(await send(`${origin}/api/messages`, { body: makeBody(id) })).toMatchObject({ status: 200 });
    };
    const runLane = async (
      rounds: number,
      lane: number,
    ): Promise<{ ids: readonly string[]; late: number }> => {
      let current = await startBot(lane);
      let late = 0;
      const ids: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const next = await startBot(lane);
        const ending = await endUnderLoad(current, round, lane, makeBody);
        late += judge(ending);
        const { deliveries } = ending;
        const taken = deliveries.filter(isTaken);
        // The process is gone: what it took it has answered, each once.
        expect(taken.filter(({ id }) => answers.get(id) !== 1)).toEqual([]);
        expect(current.run.errors()).toBe('');
        await redeliver(
          deliveries.filter((delivery) => !isTaken(delivery)).map(({ id }) => id),
          next,
        );
        ids.push(...deliveries.map(({ id }) => id));
        current = next;
      }
      return { ids, late };
    };

    const lanes = await Promise.all(endings.map(runLane));
    const ids = lanes.flatMap((lane) => lane.ids);
    expect(ids.length).toBeGreaterThan(allEndings * 6);
    expect(Math.min(...lanes.map(({ late }) => late))).toBeGreaterThan(0);
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(ids.map((id) => [id, 1])));
  },
);

it.each([
  ['SIGTERM', 'SIGTERM'],
  ['SIGTERM', 'SIGINT'],
] as const)('ends at once on %s and then %s', { timeout: 30_000 }, async (first, second) => {
  const { start } = startInFolder();
  const port = await freePort();
  const run = start({ PORT: String(port), DRAIN_SECONDS: '60' });
  await waitFor(run, /^Ready/m);
  run.child.kill(first);
  await expect
    .poll(() => send(`http://127.0.0.1:${port}/readyz`))
    .toMatchObject({ status: 503, text: expect.stringContaining('STOPPING') as string });
  expect(await send(`http://127.0.0.1:${port}/healthz`)).toMatchObject({ status: 503 });
  const begin = performance.now();
  run.child.kill(second);
  expect(await run.status).toBeNull();
  // Far from the minute that it would take in order.
  expect(performance.now() - begin).toBeLessThan(20_000);
});
