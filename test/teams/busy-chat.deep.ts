import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { freePort, waitFor } from '../start-main.ts';
import { askBot, conversationOf } from './ask-bot.ts';
import { startInFolder } from './start-in-folder.ts';

/** A service of the channel that takes 50 ms for each request, and knows which conversations it was sent something in. */
async function startSlowConnector() {
  const sentTo: string[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      setTimeout(() => {
        sentTo.push(conversationOf(request.url ?? ''));
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"id":"1"}');
      }, 50);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, port, sentTo, stop };
}

/** Milliseconds of each request, and how many were answered with another status than 200. */
interface Outcome {
  readonly times: number[];
  readonly refused: number[];
}

const p99 = ({ times }: Outcome): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Infinity;

it('one busy chat delays nobody else, and nobody is refused', { retry: 2 }, async ({ onTestFinished }) => {
  const connector = await startSlowConnector();
  onTestFinished(() => {
    connector.stop();
  });
  const { start } = startInFolder();
  const port = await freePort();
  const run = start({ PORT: String(port), PLAYGROUND_PORT: String(connector.port) });
  await waitFor(run, /^Ready/m, 60_000);

  const origin = `http://127.0.0.1:${port}`;
  let count = 0;
  async function ask(conversation: string, outcome: Outcome): Promise<void> {
    const id = `busy-${(count += 1)}`;
    const { status, time } = await askBot(origin, { id, conversation, serviceUrl: connector.url });
    outcome.times.push(time);
    if (status !== 200) outcome.refused.push(status);
  }

  /** So many chats ask every so many milliseconds, for some seconds. */
  async function load(chats: readonly string[], every: number, seconds: number): Promise<Outcome> {
    const outcome: Outcome = { times: [], refused: [] };
    const asked: Promise<void>[] = [];
    const end = performance.now() + seconds * 1_000;
    for (let turn = 0; performance.now() < end; turn++) {
      asked.push(ask(chats[turn % chats.length] ?? '', outcome));
      await delay(every);
    }
    await Promise.all(asked);
    return outcome;
  }

  const people = Array.from({ length: 20 }, (_, person) => `person-${person}`);
  const warmUp = await load(people, 100, 5);
  const quiet = await load(people, 100, 30);
  const [busy, others] = await Promise.all([load(['busy'], 50, 60), load(people, 100, 60)]);
  // Once more, since what else takes the processors comes and goes.
  const later = await load(people, 100, 20);
  const undisturbed = Math.max(p99(quiet), p99(later));
  const figures = {
    quiet: { asked: quiet.times.length, p99: Math.round(p99(quiet)), later: Math.round(p99(later)) },
    others: { asked: others.times.length, p99: Math.round(p99(others)), refused: others.refused.length },
    busy: {
      asked: busy.times.length,
      answered: connector.sentTo.filter((conversation) => conversation === 'busy').length,
      refused: busy.refused.length,
    },
  };
  console.info(JSON.stringify(figures));
  expect(others.refused).toEqual([]);
  expect(busy.refused).toEqual([]);
  expect(p99(others)).toBeLessThanOrEqual(2 * undisturbed);
  expect(run.errors()).toContain('SEND_DROPPED');
  const answered = connector.sentTo.filter((conversation) => conversation.startsWith('person')).length;
  expect(answered).toBe(warmUp.times.length + quiet.times.length + later.times.length + others.times.length);
});
