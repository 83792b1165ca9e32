import { createRequire } from 'node:module';
import type * as Undici from 'undici';
import type { Dispatcher } from 'undici';
import type { Proxy } from '../../settings/proxy.ts';

const load = createRequire(import.meta.url);

/** The most bytes that an answer of the service may have; it holds the id of a message. */
const maxResponseSize = 100_000;

/**
 * What requests go through: kept connections, and where there is one the proxy. `timeout`: milliseconds for a connection to
 * stand.
 */
export function createDispatcher(timeout: number, proxy?: Proxy): Dispatcher {
  const options = { connect: { timeout }, maxResponseSize };
  if (proxy === undefined) {
    // Not by the package's own door, behind which stand fetch, caches and WebSockets: they take four times as long to load.
    const Agent = load('undici/lib/dispatcher/agent.js') as typeof Undici.Agent;
    return new Agent(options);
  }
  const { EnvHttpProxyAgent } = load('undici') as typeof Undici;
  const { HTTPS_PROXY, NO_PROXY } = proxy;
  return new EnvHttpProxyAgent({
    ...options,
    httpProxy: '',
    httpsProxy: HTTPS_PROXY,
    noProxy: NO_PROXY,
  });
}
