import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';

/** What is read of a request. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** How often a header was sent; `name` in lower case. */
export function countOf({ rawHeaders }: Pick<RequestHead, 'rawHeaders'>, name: string): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const header = rawHeaders[at];
    if (header?.length === name.length && header.toLowerCase() === name) count += 1;
  }
  return count;
}

/**
 * True for a Host header that only means this machine: `localhost`, 127.0.0.0/8 or `[::1]`, with a port or not. Any other name
 * may be pointed at this machine by whoever owns it, which lets their page read what is answered (DNS rebinding);
 * `localhost.` is left to a name server as well.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  const [, name = ''] = /^(localhost|127[\d.]+|\[::1\])(?::\d{1,5})?$/i.exec(host ?? '') ?? [];
  return name !== '' && (!name.startsWith('127') || isIPv4(name));
}

/** True for what a page of another origin asks for, except that it may be left for this one by a link. */
function isFromOtherPage({ method, headers }: RequestHead): boolean {
  const { origin, host = '', 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  // Browsers name it wherever a request may change something, and for every WebSocket.
  if (origin !== undefined) return origin.toLowerCase() !== `http://${host.toLowerCase()}`;
  const isElsewhere = site === 'cross-site' || site === 'same-site';
  return isElsewhere && !(mode === 'navigate' && method === 'GET');
}

/**
 * True for a request that a program of this machine makes to this machine, or a page that came from the same server. A target
 * with a host of its own counts more than the Host header (RFC 9112, 3.2.2), of which there must be one; neither occurs in an
 * ordinary request.
 */
export function isFromThisMachine(request: RequestHead): boolean {
  const { url = '', headers } = request;
  const isPlain = url.startsWith('/') && countOf(request, 'host') === 1;
  return isPlain && isLoopbackHost(headers.host) && !isFromOtherPage(request);
}
