import type { IncomingHttpHeaders } from 'node:http';
import { showProblem } from '../catalog/catalog-problem.ts';
import type { HttpAnswer } from './adapter.ts';
import type { CatalogState } from './catalog-state.ts';

/**
 * Whether the bot has something to answer with: 200, else 503. What is wrong in the catalog is counted, and told in
 * full `inFull`.
 */
export function describeReadiness(state: CatalogState, inFull: boolean): HttpAnswer {
  const { entries, problems, loadedAt } = state;
  const isReady = entries > 0;
  const catalog = { entries, loadedAt: loadedAt.toISOString(), problems: problems.length };
  const details = inFull && problems.length > 0 ? { problems: problems.map(showProblem) } : {};
  return {
    status: isReady ? 200 : 503,
    body: { status: isReady ? 'ready' : 'not ready', catalog, ...details },
  };
}

/** Of a request what tells where it comes from. */
interface Origin {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

/** True for a request that a program of this machine made for itself, not on behalf of another one as a proxy does. */
export function isFromHere({ socket, headers }: Origin): boolean {
  const isLoopback = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(socket.remoteAddress ?? '');
  const isForwarded = Object.keys(headers).some(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  );
  const isToHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');
  return isLoopback && isToHere && !isForwarded;
}
