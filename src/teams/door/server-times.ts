import type { Server } from 'node:http';
import type { ServerLimits } from './server-limits.ts';

/** Bounds the time that requests may take to arrive. Call it before the server listens. */
export function setTimes(server: Server, limits: ServerLimits): void {
  server.keepAliveTimeout = limits.keepAliveTimeout;
  server.requestTimeout = limits.requestTimeout;
  server.headersTimeout = limits.requestTimeout;
  // Node.js reads it when it begins to listen, as an option of a server that restify makes without any.
  Object.assign(server, { connectionsCheckingInterval: limits.checkInterval });
}

/** Takes no more connections, gives requests under way `longestTurn` milliseconds to end, and resolves when all are gone. */
export async function closeServer(server: Server, longestTurn: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, longestTurn);
  // A connection that was busy when the server began to close is kept alive afterwards, and would be waited for.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 100);
  await closed;
  clearTimeout(timer);
  clearInterval(idle);
}
