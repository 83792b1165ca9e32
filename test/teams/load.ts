import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** What came of a request: its status, and whether the connection is kept; or why there was none. */
export type Outcome =
  | { readonly status: number; readonly isKept: boolean; readonly text: string }
  | { readonly broken: string };

/** Sends a request, with the connection of `agent` or one of its own. Never rejects. */
export function send(
  url: string,
  { agent, body }: { readonly agent?: Agent; readonly body?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const broken = (error: NodeJS.ErrnoException) => {
      resolve({ broken: error.code ?? error.message });
    };
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { 'content-type': 'application/json' };
    const sent = request(url, { method, headers, agent: agent ?? false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('error', broken);
      response.on('end', () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, text, isKept: answered.connection !== 'close' });
      });
    });
    sent.on('error', broken).end(body);
  });
}

/** A message that was sent, and what came of it. Times as `performance.now()` gives them. */
export interface Delivery {
  readonly id: string;
  readonly begin: number;
  readonly outcome: Outcome;
}

/**
 * Sends one message after the other over each of several connections, some of them kept alive, until nobody listens any
 * more. `makeBody` gives the body of the message with an id.
 */
export async function putUnderLoad(
  url: string,
  prefix: string,
  makeBody: (id: string) => string,
): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  const connections = [true, true, true, true, false, false];
  const run = async (isKeptAlive: boolean, connection: number) => {
    const agent = isKeptAlive ? new Agent({ keepAlive: true, maxSockets: 1 }) : undefined;
    for (let count = 0; ; count += 1) {
      const id = `${prefix}-${connection}-${count}`;
      const begin = performance.now();
      const outcome = await send(url, { body: makeBody(id), ...(agent === undefined ? {} : { agent }) });
      deliveries.push({ id, begin, outcome });
      if ('broken' in outcome && outcome.broken === 'ECONNREFUSED') break;
      await delay(5);
    }
    agent?.destroy();
  };
  await Promise.all(connections.map(run));
  return deliveries;
}

/** What was answered when, and when nobody listened any more. Times as `performance.now()` gives them. */
export interface Watch {
  readonly seen: readonly { readonly at: number; readonly status: number; readonly text: string }[];
  readonly closedAt: number;
}

/** Asks again and again until nobody listens any more. */
export async function watchUntilClosed(url: string): Promise<Watch> {
  const seen = [];
  for (;;) {
    const outcome = await send(url);
    if ('status' in outcome) seen.push({ at: performance.now(), ...outcome });
    else if (outcome.broken === 'ECONNREFUSED') return { seen, closedAt: performance.now() };
    await delay(10);
  }
}
