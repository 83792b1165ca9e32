import { request as ask, Agent } from 'node:http';
import { connect } from 'node:net';
import { breakBytes, mutateActivity, randomJson } from './mutate.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

/** What a run of requests came to: how many got which status, 0 for an answer that is no HTTP. */
export type Tally = Map<number, number>;

/** Where the requests go, and which service they name. */
export interface Target {
  readonly origin: string;
  readonly serviceUrl: string;
}

const headersOf = (random: Random): Record<string, string> => ({
  'content-type':
    random.below(20) === 0 ? random.pick(['text/plain', 'multipart/form-data', '']) : 'application/json',
  ...(random.below(30) === 0 ? { 'content-encoding': random.pick(['gzip', 'br', 'x']) } : {}),
  ...(random.below(20) === 0
    ? { authorization: random.pick(['Bearer x', 'Basic', 'Bearer '.repeat(500)]) }
    : {}),
  ...(random.below(40) === 0 ? { accept: random.pick(['text/html', 'a/b;q=x', '*']) } : {}),
  ...(random.below(60) === 0 ? { 'content-md5': 'x' } : {}),
});

/** Sends a well-formed request with whatever body; gives the status. */
function sendWhole(agent: Agent, { origin, serviceUrl }: Target, random: Random): Promise<number> {
  const kind = random.below(10);
  const json = JSON.stringify(kind < 8 ? mutateActivity(random, serviceUrl) : randomJson(random));
  const body = kind === 7 || kind === 9 ? breakBytes(Buffer.from(json), random) : Buffer.from(json);
  const [method, path] =
    random.below(40) === 0
      ? [
          random.pick(['GET', 'PUT', 'OPTIONS', 'HEAD', 'DELETE']),
          random.pick(['/api/messages', '/healthz', '/readyz', '/%', '/x']),
        ]
      : ['POST', '/api/messages'];
  return new Promise((resolve) => {
    const sent = ask(`${origin}${path}`, { agent, method, headers: headersOf(random) }, (response) => {
      response.resume();
      response.once('close', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    // The server may close a connection while the client still writes.
    sent.once('error', () => {
      resolve(0);
    });
    sent.end(body);
  });
}

/** Sends broken bytes on a connection of their own; gives the status. */
function sendBroken({ origin, serviceUrl }: Target, random: Random): Promise<number> {
  const body = JSON.stringify(mutateActivity(random, serviceUrl));
  const head =
    'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n';
  const whole = Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => {
      socket.write(breakBytes(random.below(2) === 0 ? whole : whole.subarray(0, head.length + 40), random));
    });
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    // A body that is shorter than it says would be waited for.
    socket.setTimeout(50, () => {
      socket.destroy();
    });
    socket.once('error', () => undefined);
    socket.once('close', () => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0));
    });
  });
}

/** Sends so many requests, each from its own number as a seed, a few at a time. */
export async function fuzzDoor(target: Target, from: number, count: number): Promise<Tally> {
  const tally: Tally = new Map();
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let next = from;
  const work = async (): Promise<void> => {
    while (next < from + count) {
      const random = createRandom(next);
      next += 1;
      const status =
        random.below(12) === 0 ? await sendBroken(target, random) : await sendWhole(agent, target, random);
      tally.set(status, (tally.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  agent.destroy();
  return tally;
}
