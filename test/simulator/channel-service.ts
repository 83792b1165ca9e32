import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { chatWording } from '../../src/wording/chat.ts';
import { createSendHistory, sendLimits } from '../../src/teams/queue/rate-limit.ts';
import type { SendHistory, SendWindow } from '../../src/teams/queue/rate-limit.ts';
import type { Random } from '../bench/random.ts';

/** What goes wrong with a request, by chance. The last one is the only one that takes it. */
const faults = ['429', '412', '502', 'reset', 'silence', 'taken, then 502'] as const;
export type Fault = (typeof faults)[number];

/** A request that was taken. */
export interface Taken {
  /** The id of the activity that it answers; of a click the number of the card. */
  readonly about: string;
  readonly kind: 'message' | 'apology' | 'replaced' | 'typing';
  /** True when the bot was told that it was not taken. */
  readonly isDenied: boolean;
}

/** The simulated service of the channel, with the limits of Teams and faults. */
export interface ChannelService {
  readonly url: string;
  readonly taken: readonly Taken[];
  /** Requests by their fault, and those that were refused for the limits as `limit`. */
  readonly refused: ReadonlyMap<Fault | 'limit', number>;
  readonly requests: () => number;
  stop(): void;
}

const apologies = new Set<unknown>(
  Object.values(chatWording).map(({ somethingWentWrong }) => somethingWentWrong),
);

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
}

function kindOf(method: string | undefined, body: Readonly<Record<string, unknown>>): Taken['kind'] {
  if (method === 'PUT') return 'replaced';
  if (body.type === 'typing') return 'typing';
  return apologies.has(body.text) ? 'apology' : 'message';
}

/** What a request is answered with. */
interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What each place was sent, as counted when it arrives. */
function createMeter() {
  const histories = new Map<string, SendHistory>();
  return (key: string, windows: readonly SendWindow[]): SendHistory => {
    const history = histories.get(key) ?? createSendHistory(windows, 0);
    histories.set(key, history);
    return history;
  };
}

/** Starts the service on a free port. `faultRate`: the part of requests that something goes wrong with. */
export async function startChannelService(random: Random, faultRate: number): Promise<ChannelService> {
  const taken: Taken[] = [];
  const refused = new Map<Fault | 'limit', number>();
  const meter = createMeter();
  let requests = 0;

  /** True when it is within the limits, and then counted. */
  function isWithinLimits(tenant: string, conversation: string): boolean {
    const now = performance.now();
    const histories = [
      meter(conversation, sendLimits.conversation),
      meter(`tenant ${tenant}`, sendLimits.tenant),
    ];
    if (histories.some((history) => history.earliest(now) > now)) return false;
    for (const history of histories) history.add(now);
    return true;
  }

  const refuse = (why: Fault | 'limit'): void => {
    refused.set(why, (refused.get(why) ?? 0) + 1);
  };

  /** What a request is answered with; it is taken if nothing speaks against it. */
  function decide(request: IncomingMessage, body: Readonly<Record<string, unknown>>, fault?: Fault): Reply {
    if (fault !== undefined) refuse(fault);
    if (fault === '429') return { status: 429, headers: { 'retry-after': String(random.between(1, 3)) } };
    if (fault === '412') return { status: 412 };
    if (fault === '502') return { status: 502 };
    const [, , , conversation = '', , about = ''] = decodeURIComponent(request.url ?? '').split('/');
    const tenant = (body.conversation as { tenantId?: string } | undefined)?.tenantId ?? '';
    if (!isWithinLimits(tenant, conversation)) {
      refuse('limit');
      return { status: 429, headers: { 'retry-after': '1' } };
    }
    taken.push({ about, kind: kindOf(request.method, body), isDenied: fault !== undefined });
    return { status: fault === undefined ? 200 : 502 };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    requests += 1;
    await delay(random.between(5, 40));
    const fault = random.chance(faultRate) ? random.pick(faults) : undefined;
    if (fault === 'silence' || fault === 'reset') {
      refuse(fault);
      if (fault === 'reset') request.socket.resetAndDestroy();
      return;
    }
    const { status, headers } = decide(request, body, fault);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(status < 300 ? JSON.stringify({ id: `sent-${taken.length}` }) : '{}');
  }

  const server = createServer((request, response) => {
    // A replica that is killed breaks its requests off; what it sent until then is lost, as it was not read whole.
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    refused,
    requests: () => requests,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
