import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the bot made to the channel's service. */
export interface SentRequest {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the service answers with; a negative status never answers. */
export interface ConnectorReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A channel's service that keeps what it is sent. */
export interface FakeConnector {
  readonly url: string;
  readonly sent: SentRequest[];
  /** Replies to the next requests, first to last; after them every request is taken. */
  readonly replies: ConnectorReply[];
  stop(): Promise<void>;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  const body: unknown = text === '' ? {} : JSON.parse(text);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** Starts the service on a free port of this machine. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const sent: SentRequest[] = [];
  const replies: ConnectorReply[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      sent.push({
        method,
        path: decodeURIComponent(url),
        authorization: headers.authorization,
        body: parse(text),
      });
      const reply = replies.shift() ?? { status: 200 };
      if (reply.status < 0) return;
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.status < 300 ? { id: String(1_700_000_000_000 + sent.length) } : {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    replies,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
