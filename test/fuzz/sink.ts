import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A channel's service that takes everything and keeps nothing. */
export interface Sink {
  readonly url: string;
  /** How many requests it took. */
  count(): number;
  stop(): Promise<void>;
}

/** Starts it on a free port of this machine. */
export async function startSink(): Promise<Sink> {
  let taken = 0;
  const server = createServer((request, response) => {
    taken += 1;
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(`{"id":"${taken}"}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    count: () => taken,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
