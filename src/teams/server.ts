import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import restify from 'restify';
import type { Next, Request, Response, Server } from 'restify';
import type { Logger } from 'pino';
import { CodedError } from '../errors.ts';
import type { Receive } from './adapter.ts';
import type { CurrentCatalog } from './catalog-state.ts';
import { parseBody } from './parse-body.ts';
import { readBody } from './read-body.ts';
import { describeReadiness, isFromHere } from './readiness.ts';
import { findRefusal, refuse } from './refuse-request.ts';
import { describeError } from './report-turn-error.ts';
import { serverLimits } from './server-limits.ts';
import type { ServerLimits } from './server-limits.ts';
import { closeServer, setTimes } from './server-times.ts';
import { createTurnGate } from './turn-gate.ts';
import type { TurnGate } from './turn-gate.ts';

declare module 'restify' {
  /** What its types lack. */
  interface Server {
    /** Runs `handler` before restify touches a request; the request goes no further where it gives false. */
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  }
}

/** What the server answers from. */
export interface ServerParts {
  readonly receive: Receive;
  /** For whoever watches the bot. */
  readonly catalog: CurrentCatalog;
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

/** An error is told by its status alone; restify would send its text. */
function formatJson(_request: Request, response: Response, body: unknown): string {
  const text = body instanceof Error || body === undefined ? '' : JSON.stringify(body);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  return text;
}

/** Before restify: it has no part in what is refused. */
function addGuards(server: Server, gate: TurnGate, { maxBodySize }: ServerLimits): void {
  const isRefused = (request: IncomingMessage, response: ServerResponse): boolean => {
    const refusal = findRefusal(request, { maxBodySize, isFull: gate.isFull });
    if (refusal !== undefined) refuse(response, refusal);
    return refusal !== undefined;
  };
  server.first((request, response) => !isRefused(request, response));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (isRefused(request, response)) return;
    response.writeContinue();
    server.server.emit('request', request, response);
  });
  // restify listens for upgrades and then leaves them open for ever.
  server.on('upgrade', (_request: IncomingMessage, socket: Socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    socket.destroySoon();
  });
}

function addProbes(server: Server, { catalog }: ServerParts): void {
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok', entries: catalog().entries });
    next();
  });
  server.get('/readyz', (request: Request, response: Response, next: Next) => {
    const { status, body } = describeReadiness(catalog(), isFromHere(request));
    response.send(status, body);
    next();
  });
}

function addMessages(server: Server, receive: Receive, gate: TurnGate, limits: ServerLimits): void {
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readBody(request, limits.maxBodySize);
    if ('problem' in body) {
      response.setHeader('Connection', 'close');
      response.send(body.problem === 'too large' ? 413 : 400);
      return;
    }
    // A place is taken now and not before, or slow bodies would take them all.
    const leave = gate.enter();
    if (leave === undefined) {
      response.setHeader('Retry-After', '1');
      response.send(503);
      return;
    }
    try {
      const json = parseBody(body.text, limits.maxDepth);
      const { status, body: answer, rest } = await receive(json, request.headers.authorization ?? '');
      response.send(status, answer);
      await rest;
    } finally {
      leave();
    }
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

/** The bot's web server: `POST /api/messages`, `GET /healthz` and `GET /readyz`. */
export function createServer(parts: ServerParts, limits: ServerLimits = serverLimits): BotServer {
  const server = restify.createServer({ name: '', formatters: { 'application/json': formatJson } });
  const gate = createTurnGate(limits.maxTurns);
  setTimes(server.server, limits);
  addGuards(server, gate, limits);
  addProbes(server, parts);
  addMessages(server, parts.receive, gate, limits);
  server.on('restifyError', (_request: Request, _response: Response, error: unknown, done: () => void) => {
    parts.log.debug({ error: describeError(error) }, 'a request was refused');
    done();
  });
  return {
    listen: (port, host) => listen(server, port, host),
    close: () => closeServer(server.server, limits.longestTurn),
  };
}
