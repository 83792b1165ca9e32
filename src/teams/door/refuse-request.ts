import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalReason } from '../../metrics/create-metrics.ts';
import { countOf } from './from-this-machine.ts';

/** What a request is refused with before a byte of its body is read. */
export interface Refusal {
  readonly status: number;
  readonly reason: RefusalReason;
  readonly headers: Readonly<Record<string, string>>;
}

/** The bounds of a request. */
export interface RequestBounds {
  readonly maxBodySize: number;
  /** True when no more turns can run. */
  readonly isFull: () => boolean;
}

/** What follows on the connection is a body that nobody reads. */
const closing = { Connection: 'close' };

/** False for a target or a Host of which restify cannot make an address; it would end the process. */
function hasAddress({ url = '', headers }: IncomingMessage): boolean {
  const base = `http://${headers.host === undefined || headers.host === '' ? 'localhost' : headers.host}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

/**
 * Why a request is not taken; `undefined` for one that is fine. With too much to do it is turned away first, as what costs
 * least. A body that is not plain JSON is refused by its headers, since restify's parsers cannot take it: a broken gzip body
 * ends the process, and multipart bodies fill the disk. Of two Authorization headers Node.js keeps one, a proxy in front
 * maybe the other.
 */
export function findRefusal(
  request: IncomingMessage,
  { maxBodySize, isFull }: RequestBounds,
): Refusal | undefined {
  const { method, headers } = request;
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = headers;
  if (method === 'POST' && isFull()) return { status: 503, reason: 'busy', headers: { 'Retry-After': '1' } };
  if (!hasAddress(request)) return { status: 400, reason: 'broken-off', headers: closing };
  if (encoding !== undefined) return { status: 415, reason: 'not-json', headers: closing };
  if (method === 'POST' && type.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json')
    return { status: 415, reason: 'not-json', headers: closing };
  if (Number(length ?? 0) > maxBodySize) return { status: 413, reason: 'too-large', headers: closing };
  if (countOf(request, 'authorization') > 1) return { status: 401, reason: 'two-tokens', headers: closing };
  return undefined;
}

/** Answers with a status alone. */
export function refuse(response: ServerResponse, { status, headers }: Refusal): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Content-Length', 0);
  response.end();
}
