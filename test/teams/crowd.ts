import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { parseJson, recordOf } from '../../src/teams/json-value.ts';
import { freePort, waitFor } from '../start-main.ts';
import type { Run } from '../start-main.ts';
import { conversationOf } from './ask-bot.ts';
import { readActivity } from './read-activity.ts';
import { startInFolder } from './start-in-folder.ts';

/** A message or a new card that came to the service of the channel. */
interface Delivered {
  readonly conversation: string;
  /** The id of the message that it answers, or of the one that it replaces. */
  readonly about: string;
  readonly isMessage: boolean;
}

/** A service of the channel that takes `takes` milliseconds for each request. */
async function startSlowConnector(takes: number) {
  const delivered: Delivered[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isMessage = recordOf(parseJson(Buffer.concat(chunks).toString())).type === 'message';
      setTimeout(() => {
        const about = decodeURIComponent(url.split('/').at(-1) ?? '');
        delivered.push({ conversation: conversationOf(url), about, isMessage });
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"id":"1"}');
      }, takes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    delivered,
    stop(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A request of somebody, and what came of it. */
export interface Asked {
  readonly id: string;
  readonly conversation: string;
  /** When, as `performance.now()` gives it. */
  readonly begin: number;
  /** 0 where the connection broke; then the text is the code of why. */
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
  /** Milliseconds. */
  readonly time: number;
}

/** A real bot, and people who ask it. */
export interface Crowd {
  readonly run: Run;
  readonly origin: string;
  /** What came to the service of the channel. */
  readonly delivered: readonly Delivered[];
  /** Sends a message with a known error. Never rejects. */
  ask(conversation: string, changes?: Readonly<Record<string, unknown>>): Promise<Asked>;
  /** Clicks a button of a card there: picks an entry, or asks for an example where so told. Never rejects. */
  click(conversation: string, verb?: 'pick' | 'example'): Promise<Asked>;
  /** Megabytes that are resident. */
  resident(): number;
}

/** The quantile of the times. */
export const quantile = (asked: readonly Asked[], share: number): number =>
  asked.map(({ time }) => time).toSorted((a, b) => a - b)[Math.floor(asked.length * share)] ?? Infinity;

/** Starts a bot in local mode, whose service of the channel takes `takes` milliseconds. It ends with the test. */
export async function startCrowd(takes: number, env: Readonly<Record<string, string>> = {}): Promise<Crowd> {
  const connector = await startSlowConnector(takes);
  onTestFinished(() => {
    connector.stop();
  });
  const { start } = startInFolder();
  const port = await freePort();
  const run = start({ PORT: String(port), PLAYGROUND_PORT: String(connector.port), ...env });
  await waitFor(run, /^Ready/m, 60_000);
  const origin = `http://127.0.0.1:${port}`;
  let count = 0;
  // Cheaper than `fetch`, so that the bot and not the load takes the processors.
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
  });
  const post = (conversation: string, id: string, activity: object): Promise<Asked> =>
    new Promise((resolve) => {
      const begin = performance.now();
      const end = (status: number, retryAfter: string | undefined, text: string): void => {
        resolve({ id, conversation, begin, status, retryAfter, text, time: performance.now() - begin });
      };
      const onError = ({ code = '' }: NodeJS.ErrnoException): void => {
        end(0, undefined, code);
      };
      const headers = { 'content-type': 'application/json' };
      const sent = request(`${origin}/api/messages`, { method: 'POST', headers, agent }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', onError);
        response.on('end', () => {
          end(response.statusCode ?? 0, response.headers['retry-after'], text);
        });
      });
      sent.on('error', onError).end(JSON.stringify(activity));
    });
  return {
    run,
    origin,
    delivered: connector.delivered,
    ask(conversation, changes = {}) {
      const id = `crowd-${(count += 1)}`;
      const activity = readActivity('personal-plain', {
        id,
        serviceUrl: connector.url,
        conversation: { conversationType: 'personal', id: conversation },
        text: 'Okta HttpRequestFailure: Server returned: 401 Unauthorized',
        attachments: [],
        ...changes,
      });
      return post(conversation, id, activity);
    },
    click(conversation, verb = 'pick') {
      const id = `click-${(count += 1)}`;
      const data =
        verb === 'pick'
          ? { verb, entry: 'okta-401-unauthorized', among: ['okta-401-unauthorized'], language: 'en' }
          : { verb, example: 'one-answer', language: 'en' };
      const activity = readActivity('invoke-pick', {
        id,
        // Another card each time, or it would be the same click.
        replyToId: id,
        serviceUrl: connector.url,
        conversation: { conversationType: 'personal', id: conversation },
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      });
      return post(conversation, id, activity);
    },
    resident() {
      const status = readFileSync(`/proc/${run.child.pid ?? 0}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024);
    },
  };
}

/** Does something every so many milliseconds, for some seconds; gives all that came of it. */
export async function repeat<T>(
  what: (turn: number) => Promise<T>,
  every: number,
  seconds: number,
): Promise<T[]> {
  const running: Promise<T>[] = [];
  const begin = performance.now();
  for (let turn = 0; turn * every < seconds * 1_000; turn += 1) {
    // By the clock, so that late timers do not make it less.
    await delay(Math.max(0, begin + turn * every - performance.now()));
    running.push(what(turn));
  }
  return Promise.all(running);
}

/** By how many milliseconds the latest of them was late, that were to be made every so many. */
export const lateness = (asked: readonly Asked[], every: number): number =>
  Math.max(...asked.map(({ begin }, turn) => begin - (asked[0]?.begin ?? 0) - turn * every));

/** How often each status came. */
export const countStatuses = (asked: readonly Asked[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status } of asked) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
