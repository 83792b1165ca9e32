import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A network between a program and a server that can swallow everything. */
export interface Proxy {
  readonly port: number;
  /** From now on nothing passes, and nobody is told. */
  readonly swallow: () => void;
  /** Resets every connection there is; new ones are taken. */
  readonly reset: () => void;
  readonly stop: () => void;
}

/** Starts a proxy before a port of this machine. */
export async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const server = createServer((from) => {
    const to = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('data', (bytes) => isSwallowing || other.write(bytes));
      one.on('close', () => {
        sockets.delete(one);
        if (!isSwallowing) other.destroy();
      });
      one.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    swallow: () => {
      isSwallowing = true;
    },
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
