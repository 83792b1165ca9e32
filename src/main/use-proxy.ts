import https from 'node:https';
import type { Proxy } from '../settings/proxy.ts';

/**
 * Sends what the SDK asks of others over https through a proxy: keys and tokens. It knows no proxy but uses the agent that is
 * replaced here.
 * https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
 */
export function useProxy({ HTTPS_PROXY, NO_PROXY }: Proxy): void {
  // Apart from the proxy, the agent that Node.js itself begins with.
  https.globalAgent = new https.Agent({
    keepAlive: true,
    scheduling: 'lifo',
    timeout: 5_000,
    proxyEnv: { HTTPS_PROXY, NO_PROXY },
  });
}
