import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of a bot. */
export interface PlainProxy {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts what `location / { proxy_pass http://127.0.0.1:PORT; }` is in nginx: what it hands on names the bot as its host and
 * tells nothing of who asked.
 * https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header
 */
export async function startPlainProxy(port: number): Promise<PlainProxy> {
  const server = createServer((incoming, response) => {
    const headers = { ...incoming.headers, host: `127.0.0.1:${port}`, connection: 'close' };
    const { method, url: path } = incoming;
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    sent.on('error', () => response.destroy());
    incoming.pipe(sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
