import restify from 'restify';
import type { Next, Request, Response, Server } from 'restify';
import type { Logger } from 'pino';
import { CodedError } from '../errors.ts';
import type { Receive } from './adapter.ts';
import { describeError } from './report-turn-error.ts';
import { serverLimits } from './server-limits.ts';
import type { ServerLimits } from './server-limits.ts';

/** What the server answers from. */
export interface ServerParts {
  readonly receive: Receive;
  /** How many entries the catalog has, for whoever watches the bot. */
  readonly entries: number;
  readonly log: Logger;
}

/** A web server that can listen once. */
export interface BotServer {
  /**
   * Listens, and gives the port: `port` itself, or a free one for 0.
   * @throws CodedError PORT_IN_USE, or SETTINGS_INVALID where `host` is not of this machine
   */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more connections and lets the requests under way end. */
  close(): Promise<void>;
}

/**
 * Refuses, before a byte of the body is read, what restify's parsers cannot take: a broken gzip body ends the process,
 * and multipart bodies fill the disk. Returns the status, or `undefined` for a request that is fine.
 */
function refuseBody(request: Request, maxBodySize: number): number | undefined {
  const {
    'content-type': type = '',
    'content-encoding': encoding,
    'content-length': length,
  } = request.headers;
  if (encoding !== undefined) return 415;
  if (request.method === 'POST' && type.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json')
    return 415;
  return Number(length ?? 0) > maxBodySize ? 413 : undefined;
}

/** An error is told by its status alone; restify would send its text. */
function formatJson(_request: Request, response: Response, body: unknown): string {
  const text = body instanceof Error || body === undefined ? '' : JSON.stringify(body);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  return text;
}

function addGuards(server: Server, log: Logger, limits: ServerLimits): void {
  server.server.keepAliveTimeout = limits.keepAliveTimeout;
  server.server.requestTimeout = limits.requestTimeout;
  server.server.headersTimeout = limits.requestTimeout;
  server.pre((request: Request, response: Response, next: Next) => {
    const status = refuseBody(request, limits.maxBodySize);
    if (status === undefined) {
      next();
      return;
    }
    // What follows on this connection is the body that nobody reads.
    response.setHeader('Connection', 'close');
    response.send(status);
    next(false);
  });
  server.on('restifyError', (_request: Request, _response: Response, error: unknown, done: () => void) => {
    log.debug({ error: describeError(error) }, 'a request was refused');
    done();
  });
}

function addRoutes(server: Server, { receive, entries }: ServerParts, { maxBodySize }: ServerLimits): void {
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok', entries });
    next();
  });
  const readJson = restify.plugins.bodyParser({ maxBodySize, mapParams: false });
  server.post('/api/messages', readJson, async (request: Request, response: Response) => {
    const { status, body } = await receive(request.body, request.headers.authorization ?? '');
    response.send(status, body);
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isInUse = error.code === 'EADDRINUSE';
      const problem = isInUse ? `Port ${port} is in use` : `The bot cannot listen on ${host}, port ${port}`;
      const remedy = isInUse
        ? 'End the program that uses it, or set PORT to another one.'
        : 'Check HOST and PORT.';
      reject(
        new CodedError(isInUse ? 'PORT_IN_USE' : 'SETTINGS_INVALID', `${problem}. ${remedy}`, {
          cause: error,
        }),
      );
    });
    server.listen(port, host, () => {
      resolve(server.address().port);
    });
  });
}

async function close({ server }: Server, longestTurn: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, longestTurn);
  await closed;
  clearTimeout(timer);
}

/** The bot's web server: `POST /api/messages` and `GET /healthz`. */
export function createServer(parts: ServerParts, limits: ServerLimits = serverLimits): BotServer {
  const server = restify.createServer({ name: '', formatters: { 'application/json': formatJson } });
  addGuards(server, parts.log, limits);
  addRoutes(server, parts, limits);
  return {
    listen: (port, host) => listen(server, port, host),
    close: () => close(server, limits.longestTurn),
  };
}
