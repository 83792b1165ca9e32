import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import restify from 'restify';
import type { Request, Response, Server } from 'restify';
import type { Logger } from 'pino';
import type { RefusalReason } from '../../metrics/create-metrics.ts';
import type { HttpAnswer, Receive } from './adapter.ts';
import { findStranger } from './find-stranger.ts';
import { listenError } from './listen-error.ts';
import { parseBody } from './parse-body.ts';
import { answerMetrics, answerReadiness } from './probes.ts';
import type { ProbeParts } from './probes.ts';
import { createBodyReader } from './read-body.ts';
import type { Body } from './read-body.ts';
import { stopping } from './readiness.ts';
import { findRefusal, refuse } from './refuse-request.ts';
import { describeError } from '../send/report-turn-error.ts';
import { serverLimits } from './server-limits.ts';
import type { ServerLimits } from './server-limits.ts';
import { closeServer, setTimes } from './server-times.ts';
import { createTurnGate } from '../queue/turn-gate.ts';
import type { TurnGate } from '../queue/turn-gate.ts';

declare module 'restify' {
  /** What its types lack. */
  interface Server {
    /** Runs `handler` before restify touches a request; the request goes no further where it gives false. */
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  }
}

/** What the server answers from. */
export interface ServerParts extends ProbeParts {
  /** There are no messages unless given. */
  readonly receive?: Receive;
  readonly log: Logger;
  /** Answers programs of this machine alone, as they name it; everybody unless given. */
  readonly isLocal?: boolean;
}

/** A web server that can listen once. */
export interface BotServer {
  /**
   * Listens, and gives the port: `port` itself, or a free one for 0.
   * @throws CodedError PORT_IN_USE, or SETTINGS_INVALID where `host` is not of this machine
   */
  listen(port: number, host: string): Promise<number>;
  /** Tells from now on that it is about to close, and takes what comes, but nothing more on the same connection. */
  drain(): void;
  /** Takes no more connections and lets the requests under way end. */
  close(): Promise<void>;
}

/** An error is told by its status alone; restify would send its text. */
function formatJson(_request: Request, response: Response, body: unknown): string {
  const text = body instanceof Error || body === undefined ? '' : JSON.stringify(body);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  return text;
}

/** Whether the server is about to close. */
interface Course {
  isStopping: boolean;
}

/** Before restify: it has no part in what is refused. */
function addGuards(
  server: Server,
  { metrics, isLocal = false }: ServerParts,
  gate: TurnGate,
  { maxBodySize }: ServerLimits,
  course: Course,
): void {
  const isRefused = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (course.isStopping) response.setHeader('Connection', 'close');
    const refusal =
      (isLocal ? findStranger(request) : undefined) ??
      findRefusal(request, { maxBodySize, isFull: gate.isFull });
    if (refusal === undefined) return false;
    metrics?.countRefusal(refusal.reason);
    refuse(response, refusal);
    return true;
  };
  server.first((request, response) => !isRefused(request, response));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (isRefused(request, response)) return;
    response.writeContinue();
    server.server.emit('request', request, response);
  });
  // restify listens for upgrades and then leaves them open for ever.
  server.on('upgrade', (_request: IncomingMessage, socket: Socket) => {
    // Node.js has let go of it, and an error that nobody listens to ends the process.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    socket.destroySoon();
  });
}

/** Sends what `answer` gives. restify lets an error that is thrown at once end the process, but not one of a promise. */
const answering = (answer: (request: Request) => HttpAnswer | Promise<HttpAnswer>) =>
  async function answered(request: Request, response: Response): Promise<void> {
    const { status, body } = await answer(request);
    response.send(status, body);
  };

function addProbes(server: Server, parts: ServerParts, course: Course): void {
  const answeringUntilStop = (answer: Parameters<typeof answering>[0]) =>
    answering((request) => (course.isStopping ? stopping : answer(request)));
  server.get(
    '/healthz',
    answeringUntilStop(() => ({ status: 200, body: { status: 'ok', entries: parts.catalog().entries } })),
  );
  server.get(
    '/readyz',
    answeringUntilStop((request) => answerReadiness(parts, request)),
  );
  server.get('/metrics', async (request: Request, response: Response) => {
    const { status, text, headers } = await answerMetrics(parts, request);
    response.sendRaw(status, text, headers);
  });
}

/** Most answers are empty, and restify would look for a format of nothing. */
function endWith(response: Response, status: number): void {
  response.status(status);
  response.end();
}

type Problem = Extract<Body, { readonly problem: unknown }>['problem'];

const bodyRefusals: Readonly<Record<Problem, { readonly status: number; readonly reason: RefusalReason }>> = {
  'too large': { status: 413, reason: 'too-large' },
  'broken off': { status: 400, reason: 'broken-off' },
  'gave way': { status: 503, reason: 'busy' },
};

function addMessages(server: Server, parts: ServerParts, gate: TurnGate, limits: ServerLimits): void {
  const { receive, metrics } = parts;
  if (receive === undefined) return;
  const readBody = createBodyReader(limits.maxBodySize, limits.maxHeld);
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readBody(request);
    if ('problem' in body) {
      const { status, reason } = bodyRefusals[body.problem];
      metrics?.countRefusal(reason);
      response.setHeader('Connection', 'close');
      if (status === 503) response.setHeader('Retry-After', '1');
      response.send(status);
      return;
    }
    // A place is taken now and not before, or slow bodies would take them all.
    const place = gate.enter();
    if (place === undefined) {
      metrics?.countRefusal('busy');
      response.setHeader('Retry-After', '1');
      response.send(503);
      return;
    }
    try {
      const json = parseBody(body.text, limits.maxDepth);
      const {
        status,
        body: answer,
        retryAfter,
      } = await receive(json, request.headers.authorization ?? '', place);
      if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
      if (answer === undefined) endWith(response, status);
      else response.send(status, answer);
    } finally {
      place.leave();
    }
  });
}

function listen(server: Server, port: number, host: string, isOps = false): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(listenError(error, port, host, isOps));
    });
    server.listen(port, host, () => {
      resolve(server.address().port);
    });
  });
}

/** The bot's web server: `POST /api/messages`, `GET /healthz`, `GET /readyz` and `GET /metrics`. */
export function createServer(parts: ServerParts, limits: ServerLimits = serverLimits): BotServer {
  const server = restify.createServer({ name: '', formatters: { 'application/json': formatJson } });
  const gate = createTurnGate(limits.maxTurns, limits.maxResting);
  const course: Course = { isStopping: false };
  setTimes(server.server, limits);
  addGuards(server, parts, gate, limits, course);
  addProbes(server, parts, course);
  addMessages(server, parts, gate, limits);
  server.on('restifyError', (_request: Request, _response: Response, error: unknown, done: () => void) => {
    parts.log.debug({ error: describeError(error) }, 'a request was refused');
    done();
  });
  return {
    listen: (port, host) => listen(server, port, host, parts.isOps),
    drain() {
      course.isStopping = true;
    },
    close: () => closeServer(server.server, limits.longestTurn),
  };
}

/**
 * The web server for whoever watches the bot, to listen on loopback: the same without messages. Without a token it tells
 * everything, to programs that ask for this machine by its own name.
 */
export function createOpsServer(parts: ProbeParts & Pick<ServerParts, 'log'>): BotServer {
  return createServer({ ...parts, isLocal: true, isOps: true });
}
