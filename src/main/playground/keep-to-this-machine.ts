import { EventEmitter } from 'node:events';
import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { isFromThisMachine } from '../../teams/door/from-this-machine.ts';

// Loaded by Node.js before a program that listens on all addresses and asks nobody who they are. It has no setting for that,
// so what it calls is replaced: its servers listen on loopback, and refuse what pages of other origins ask.

const loopback = '127.0.0.1';

const isPort = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));

/**
 * The arguments of `listen`, with loopback in the place of the address: `(port, host?, backlog?, callback?)`, or options. Pipes
 * stay as they are, as does what another process listens on already.
 * https://nodejs.org/docs/latest-v24.x/api/net.html#serverlisten
 */
function onLoopback(args: readonly unknown[]): readonly unknown[] {
  const [first] = args;
  const callback = args.findLast((argument) => typeof argument === 'function');
  const rest = callback === undefined ? [] : [callback];
  if (typeof first === 'object' && first !== null)
    return 'port' in first ? [{ ...first, host: loopback }, ...rest] : args;
  if (typeof first === 'string' && !isPort(first)) return args;
  const backlog = args.slice(1).find((argument) => typeof argument === 'number');
  return [{ port: isPort(first) ? first : 0, host: loopback, backlog }, ...rest];
}

// `apply` gives it its own server.
// oxlint-disable-next-line typescript/unbound-method
const listen: (...args: readonly never[]) => net.Server = net.Server.prototype.listen;
net.Server.prototype.listen = function listenOnLoopback(this: net.Server, ...args: readonly unknown[]) {
  return listen.apply(this, onLoopback(args) as never[]);
};

const requestEvents = new Set<unknown>([
  'request',
  'checkContinue',
  'checkExpectation',
  'upgrade',
  'connect',
]);

function refuse(answer: ServerResponse | Duplex): void {
  if (answer instanceof http.ServerResponse) {
    answer.writeHead(403, { Connection: 'close', 'Content-Length': 0 }).end();
    return;
  }
  answer.on('error', () => undefined);
  answer.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    answer.destroy(),
  );
}

for (const { Server } of [http, https]) {
  Object.assign(Server.prototype, {
    emit(this: EventEmitter, event: string | symbol, ...args: readonly unknown[]): boolean {
      const [request, answer] = args as [IncomingMessage, ServerResponse | Duplex];
      if (!requestEvents.has(event) || isFromThisMachine(request))
        return EventEmitter.prototype.emit.call(this, event, ...args);
      refuse(answer);
      return true;
    },
  });
}
